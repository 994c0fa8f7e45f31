using System.Buffers;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// HEPEVT as text, as TextFileGen of LArSoft (larsim, EventGenerator/TextFileGen_module.cc) reads it: for each event a line with its number and its number of particles, then a line for each
/// particle with status, particle number, first and last mother, first and last daughter, px, py, pz, E, mass (GeV), x, y, z (cm) and time (ns). Mothers and daughters are counted from 1.
/// Particles of status 1 are tracked; the neutrino, the nucleus and the struck nucleon of the initial state have status 3 (documentation), and the remnant of a nucleus is left out, because
/// no simulation can track it. There is no place for weights, process or cross section.
/// </summary>
internal sealed class HepevtFormat : IEventFormat
{
    private const double MmPerCm = 10.0;

    /// <inheritdoc/>
    public string Name => "hepevt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts(EventSample sample) => [""];

    /// <inheritdoc/>
    public void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output)
    {
        // The format has no header: the first event stands in the first line.
    }

    /// <inheritdoc/>
    public void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output)
    {
        FiniteEvents.Require(batch);
        var particles = ProcessParticles.Of(sample);
        var writer = new AsciiWriter(output);
        for (var i = 0; i < batch.Count; i++)
            WriteEvent(sample, batch, i, particles[batch.Process[i]][batch.Nuclide[i]], ref writer);
        writer.Complete();
    }

    /// <inheritdoc/>
    public void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output)
    {
        // Nor a footer.
    }

    private static void WriteEvent(EventSample sample, EventBatch batch, int i, ProcessParticles particles, ref AsciiWriter writer)
    {
        var momenta = batch.Momenta;
        var energy = momenta.NeutrinoEnergyGeV[i];
        var direction = sample.BeamDirection;
        writer.Write(batch.FirstNumber + i);
        writer.Write(particles.IsBound ? " 7\n"u8 : " 6\n"u8);

        writer.Write("3 "u8);
        writer.Write((long)particles.Neutrino);
        writer.Write(particles.IsBound ? " 0 0 4 7"u8 : " 0 0 3 6"u8);
        writer.Write(' ', energy * direction.X);
        writer.Write(' ', energy * direction.Y);
        writer.Write(' ', energy * direction.Z);
        writer.Write(' ', energy);
        writer.Write(' ', 0.0);
        WritePosition(batch, i, ref writer);

        WriteAtRest(particles.Target, particles.TargetMassGeV, particles.IsBound ? " 0 0 3 3"u8 : " 0 0 3 6"u8, ref writer);
        WritePosition(batch, i, ref writer);
        if (particles.IsBound)
        {
            WriteAtRest(particles.Struck, particles.StruckMassGeV, " 2 2 4 7"u8, ref writer);
            WritePosition(batch, i, ref writer);
        }

        // The struck nucleon, 3, is a mother of the final state; LArSoft keeps only the first.
        var mothers = particles.IsBound ? " 1 3 0 0"u8 : " 1 2 0 0"u8;
        WriteFinal(particles.OutgoingNeutrino, momenta.KPrime, 0.0, mothers, batch, i, ref writer);
        WriteFinal(particles.Minus, momenta.PMinus, particles.MinusMassGeV, mothers, batch, i, ref writer);
        WriteFinal(particles.Plus, momenta.PPlus, particles.PlusMassGeV, mothers, batch, i, ref writer);
        WriteFinal(particles.Struck, momenta.Recoil, particles.StruckMassGeV, mothers, batch, i, ref writer);
    }

    private static void WriteAtRest(int code, double massGeV, ReadOnlySpan<byte> relatives, ref AsciiWriter writer)
    {
        writer.Write("3 "u8);
        writer.Write((long)code);
        writer.Write(relatives);
        writer.Write(" 0 0 0"u8);
        writer.Write(' ', massGeV);
        writer.Write(' ', massGeV);
    }

    private static void WriteFinal(int code, MomentumColumns momentum, double massGeV, ReadOnlySpan<byte> mothers, EventBatch batch, int i, ref AsciiWriter writer)
    {
        writer.Write("1 "u8);
        writer.Write((long)code);
        writer.Write(mothers);
        writer.Write(' ', momentum.X[i]);
        writer.Write(' ', momentum.Y[i]);
        writer.Write(' ', momentum.Z[i]);
        writer.Write(' ', momentum.E[i]);
        writer.Write(' ', massGeV);
        WritePosition(batch, i, ref writer);
    }

    private static void WritePosition(EventBatch batch, int i, ref AsciiWriter writer)
    {
        writer.Write(' ', batch.VertexXMm[i] / MmPerCm);
        writer.Write(' ', batch.VertexYMm[i] / MmPerCm);
        writer.Write(' ', batch.VertexZMm[i] / MmPerCm);
        writer.Write(' ', batch.TimeNs[i]);
        writer.Write('\n');
    }
}
