using System.Buffers;
using System.Text;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// Comma-separated values (RFC 4180, lines end with a line feed): a line with the names of the columns, units in the names, then a line for each event. Particles are numbered as the Particle
/// Data Group does; the momentum of the neutrino is its energy times the direction of the beam.
/// </summary>
internal sealed class CsvFormat : IEventFormat
{
    /// <summary>Names of the columns before the weights.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "event", "process", "neutrinoPdg", "targetPdg", "struckPdg", "outgoingNeutrinoPdg", "minusPdg", "plusPdg",
        "neutrinoEnergyGeV", "neutrinoPxGeV", "neutrinoPyGeV", "neutrinoPzGeV",
        .. Momentum("outgoingNeutrino"), .. Momentum("minus"), .. Momentum("plus"), .. Momentum("recoil"),
        "qSquaredGeV2", "kSquaredGeV2", "pairMassSquaredGeV2", "vertexXMm", "vertexYMm", "vertexZMm", "timeNs",
    ];

    /// <inheritdoc/>
    public string Name => "csv";

    /// <summary>Name of the column of a weight.</summary>
    /// <param name="weight">Name of the weight.</param>
    public static string WeightColumn(string weight) => "weight:" + weight;

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts(EventSample sample) => [""];

    /// <inheritdoc/>
    public void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join(',', Columns.Concat(sample.WeightNames.Select(WeightColumn)).Select(Quoted)) + "\n"));

    /// <inheritdoc/>
    public void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output)
    {
        FiniteEvents.Require(batch);
        var codes = ProcessParticles.Of(sample)
            .Select(static nuclides => nuclides.Select(static p => Encoding.UTF8.GetBytes(
                FormattableString.Invariant($",{p.Id},{p.Neutrino},{p.Target},{p.Struck},{p.OutgoingNeutrino},{p.Minus},{p.Plus}"))).ToArray())
            .ToArray();
        var writer = new AsciiWriter(output);
        for (var i = 0; i < batch.Count; i++)
        {
            writer.Write(batch.FirstNumber + i);
            writer.Write(codes[batch.Process[i]][batch.Nuclide[i]]);
            WriteNumbers(sample, batch, i, ref writer);
        }

        writer.Complete();
    }

    /// <inheritdoc/>
    public void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output)
    {
        // A table ends with its last line.
    }

    private static void WriteNumbers(EventSample sample, EventBatch batch, int i, ref AsciiWriter writer)
    {
        var momenta = batch.Momenta;
        var energy = momenta.NeutrinoEnergyGeV[i];
        writer.Write(',', energy);
        writer.Write(',', energy * sample.BeamDirection.X);
        writer.Write(',', energy * sample.BeamDirection.Y);
        writer.Write(',', energy * sample.BeamDirection.Z);
        WriteMomentum(momenta.KPrime, i, ref writer);
        WriteMomentum(momenta.PMinus, i, ref writer);
        WriteMomentum(momenta.PPlus, i, ref writer);
        WriteMomentum(momenta.Recoil, i, ref writer);
        writer.Write(',', momenta.QSquared[i]);
        writer.Write(',', momenta.KSquared[i]);
        writer.Write(',', momenta.L2[i]);
        writer.Write(',', batch.VertexXMm[i]);
        writer.Write(',', batch.VertexYMm[i]);
        writer.Write(',', batch.VertexZMm[i]);
        writer.Write(',', batch.TimeNs[i]);
        foreach (var weights in batch.Weights)
            writer.Write(',', weights[i]);
        writer.Write('\n');
    }

    private static void WriteMomentum(MomentumColumns momentum, int i, ref AsciiWriter writer)
    {
        writer.Write(',', momentum.E[i]);
        writer.Write(',', momentum.X[i]);
        writer.Write(',', momentum.Y[i]);
        writer.Write(',', momentum.Z[i]);
    }

    private static string[] Momentum(string particle) => [particle + "EnergyGeV", particle + "PxGeV", particle + "PyGeV", particle + "PzGeV"];

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
