using System.Buffers;
using System.Text;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// HepMC3 ASCII V3 (Comput. Phys. Commun. 260, 107310 (2021)) after NuHepMC 1.0.0 (arXiv:2310.13211); GeV and mm, laboratory frame.
/// Coherent scattering, and scattering on a free proton, is one vertex of status 1: neutrino (status 4) and target (status 20) in, four particles (status 1) out. A bound nucleon
/// (status 21, at rest and on its mass shell) first leaves the nucleus (status 20) at a vertex of status 21 with the rest of the mass in a pseudo-particle 2009900000, so that
/// momentum is conserved at every vertex. Events carry Q2, K2 and L2 (GeV^2), which momenta give with fewer digits.
/// </summary>
internal sealed class HepMc3Format : IEventFormat
{
    /// <inheritdoc/>
    public string Name => "hepmc3";

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts(EventSample sample) => [""];

    /// <inheritdoc/>
    public void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(HepMc3RunHeader.Write(sample)));

    /// <inheritdoc/>
    public void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output)
    {
        FiniteEvents.Require(batch);
        var texts = HepMc3EventText.Of(sample);
        var writer = new AsciiWriter(output);
        for (var i = 0; i < batch.Count; i++)
            WriteEvent(sample, batch, i, texts[batch.Process[i]][batch.Nuclide[i]], ref writer);
        writer.Complete();
    }

    /// <inheritdoc/>
    public void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.GetBytes(HepMc3Text.End));
        output.Write("\n\n"u8);
    }

    private static void WriteEvent(EventSample sample, EventBatch batch, int i, HepMc3EventText text, ref AsciiWriter writer)
    {
        var momenta = batch.Momenta;
        writer.Write("E "u8);
        writer.Write(batch.FirstNumber + i);
        writer.Write(text.EventEnd);
        foreach (var weights in batch.Weights)
            writer.Write(' ', weights[i]);
        writer.Write("\nA 0 lab_pos "u8);
        writer.Write(batch.VertexXMm[i]);
        writer.Write(' ', batch.VertexYMm[i]);
        writer.Write(' ', batch.VertexZMm[i]);
        if (batch.TimeNs[i] != 0.0)
        {
            writer.Write("\nA 0 lab_time_ns "u8);
            writer.Write(batch.TimeNs[i]);
        }

        writer.Write("\nA 0 Q2 "u8);
        writer.Write(momenta.QSquared[i]);
        writer.Write("\nA 0 K2 "u8);
        writer.Write(momenta.KSquared[i]);
        writer.Write("\nA 0 L2 "u8);
        writer.Write(momenta.L2[i]);
        writer.Write(text.Attributes);
        if (text.Separation.Length > 0)
        {
            writer.Write(text.Separation);
            WritePosition(batch, i, ref writer);
        }

        var energy = momenta.NeutrinoEnergyGeV[i];
        writer.Write(text.Neutrino);
        writer.Write(energy * sample.BeamDirection.X);
        writer.Write(' ', energy * sample.BeamDirection.Y);
        writer.Write(' ', energy * sample.BeamDirection.Z);
        writer.Write(' ', energy);
        writer.Write(text.NeutrinoEnd);
        WritePosition(batch, i, ref writer);
        WriteParticle(text.OutgoingNeutrino, momenta.KPrime, i, text.OutgoingNeutrinoEnd, ref writer);
        WriteParticle(text.Minus, momenta.PMinus, i, text.MinusEnd, ref writer);
        WriteParticle(text.Plus, momenta.PPlus, i, text.PlusEnd, ref writer);
        WriteParticle(text.Recoil, momenta.Recoil, i, text.RecoilEnd, ref writer);
    }

    // Readers take a vertex without position to be at the origin.
    private static void WritePosition(EventBatch batch, int i, ref AsciiWriter writer)
    {
        var (x, y, z, time) = (batch.VertexXMm[i], batch.VertexYMm[i], batch.VertexZMm[i], batch.TimeNs[i]);
        if (x != 0.0 || y != 0.0 || z != 0.0 || time != 0.0)
        {
            writer.Write(" @ "u8);
            writer.Write(x);
            writer.Write(' ', y);
            writer.Write(' ', z);
            writer.Write(' ', time * HepMc3Text.LightSpeedMmPerNs);
        }

        writer.Write('\n');
    }

    private static void WriteParticle(byte[] before, MomentumColumns momentum, int i, byte[] after, ref AsciiWriter writer)
    {
        writer.Write(before);
        writer.Write(momentum.X[i]);
        writer.Write(' ', momentum.Y[i]);
        writer.Write(' ', momentum.Z[i]);
        writer.Write(' ', momentum.E[i]);
        writer.Write(after);
    }
}
