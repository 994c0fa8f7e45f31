using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// Columns for numpy: every part is an .npy file (version 1.0, little endian), and <see cref="NpzArchive"/> makes an .npz of them. Momenta are rows of E, px, py, pz. The columns are
/// filled event by event, so that their length is that of the sample.
/// </summary>
internal sealed class NpzFormat : IEventFormat
{
    private delegate void Filler(EventSample sample, ProcessParticles[][] particles, EventBatch batch, Span<byte> destination);

    private static readonly Column[] Columns =
    [
        Column.Of<long>("event", static (_, _, batch, rows) =>
        {
            for (var i = 0; i < rows.Length; i++)
                rows[i] = batch.FirstNumber + i;
        }),
        Codes("process", static p => p.Id),
        Codes("neutrinoPdg", static p => p.Neutrino),
        Codes("targetPdg", static p => p.Target),
        Codes("struckPdg", static p => p.Struck),
        Codes("outgoingNeutrinoPdg", static p => p.OutgoingNeutrino),
        Codes("minusPdg", static p => p.Minus),
        Codes("plusPdg", static p => p.Plus),
        Column.Of<double>("neutrinoGeV", 4, static (sample, _, batch, rows) =>
        {
            var direction = sample.BeamDirection;
            for (var i = 0; i < batch.Count; i++)
            {
                var energy = batch.Momenta.NeutrinoEnergyGeV[i];
                (rows[4 * i], rows[(4 * i) + 1], rows[(4 * i) + 2], rows[(4 * i) + 3]) = (energy, energy * direction.X, energy * direction.Y, energy * direction.Z);
            }
        }),
        Momentum("outgoingNeutrinoGeV", static m => m.KPrime),
        Momentum("minusGeV", static m => m.PMinus),
        Momentum("plusGeV", static m => m.PPlus),
        Momentum("recoilGeV", static m => m.Recoil),
        Numbers("qSquaredGeV2", static b => b.Momenta.QSquared),
        Numbers("kSquaredGeV2", static b => b.Momenta.KSquared),
        Numbers("pairMassSquaredGeV2", static b => b.Momenta.L2),
        Column.Of<double>("vertexMm", 3, static (_, _, batch, rows) =>
        {
            for (var i = 0; i < batch.Count; i++)
                (rows[3 * i], rows[(3 * i) + 1], rows[(3 * i) + 2]) = (batch.VertexXMm[i], batch.VertexYMm[i], batch.VertexZMm[i]);
        }),
        Numbers("timeNs", static b => b.TimeNs),
    ];

    private static readonly string[] Names = [.. Columns.Select(static column => column.Name), "weights", "weightNames", "metadata"];

    private static int Weights => Columns.Length;

    private static int WeightNames => Columns.Length + 1;

    /// <inheritdoc/>
    public string Name => "npz";

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts(EventSample sample) => Names;

    /// <inheritdoc/>
    public void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output)
    {
        if (part < Weights)
            output.Write(Columns[part].Width == 1 ? NpyHeader.Bytes(Columns[part].Type, sample.Count) : NpyHeader.Bytes(Columns[part].Type, sample.Count, Columns[part].Width));
        else if (part == Weights)
            output.Write(NpyHeader.Bytes("<f8", sample.Count, sample.WeightNames.Count));
        else if (part == WeightNames)
            WriteTexts(output, sample.WeightNames, sample.WeightNames.Count);
        else
            WriteTexts(output, [Metadata(sample)]);
    }

    /// <inheritdoc/>
    public void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output)
    {
        if (part == 0)
            FiniteEvents.Require(batch);
        if (part > Weights)
            return;
        var bytes = batch.Count * (part == Weights ? sizeof(double) * batch.Weights.Length : Columns[part].RowBytes);
        var destination = output.GetSpan(bytes)[..bytes];
        if (part == Weights)
            FillWeights(batch, MemoryMarshal.Cast<byte, double>(destination));
        else
            Columns[part].Fill(sample, Columns[part].NeedsParticles ? ProcessParticles.Of(sample) : [], batch, destination);
        output.Advance(bytes);
    }

    /// <inheritdoc/>
    public void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output)
    {
        // An array ends with its last number.
    }

    private static void FillWeights(EventBatch batch, Span<double> rows)
    {
        var width = batch.Weights.Length;
        for (var w = 0; w < width; w++)
        {
            var column = batch.Weights[w];
            for (var i = 0; i < batch.Count; i++)
                rows[(width * i) + w] = column[i];
        }
    }

    private static string Metadata(EventSample sample) =>
        $"{{\"sample\":{HepMc3Provenance.Sample(sample)},\"card\":{HepMc3Provenance.Card(sample)},\"plugins\":{HepMc3Provenance.Plugins(sample)}}}";

    // numpy keeps texts as UTF-32 of one length, padded with zeros.
    private static void WriteTexts(IBufferWriter<byte> output, IReadOnlyList<string> texts, params ReadOnlySpan<long> shape)
    {
        var encoded = texts.Select(static text => Encoding.UTF32.GetBytes(text)).ToArray();
        var length = Math.Max(1, encoded.Max(static bytes => bytes.Length) / 4);
        output.Write(NpyHeader.Bytes(FormattableString.Invariant($"<U{length}"), shape));
        foreach (var bytes in encoded)
        {
            output.Write(bytes);
            output.Write(new byte[(4 * length) - bytes.Length]);
        }
    }

    private static Column Numbers(string name, Func<EventBatch, double[]> values) =>
        Column.Of<double>(name, 1, (_, _, batch, rows) => values(batch).AsSpan(0, batch.Count).CopyTo(rows));

    private static Column Momentum(string name, Func<LaboratoryMomenta, MomentumColumns> particle) => Column.Of<double>(name, 4, (_, _, batch, rows) =>
    {
        var momentum = particle(batch.Momenta);
        for (var i = 0; i < batch.Count; i++)
            (rows[4 * i], rows[(4 * i) + 1], rows[(4 * i) + 2], rows[(4 * i) + 3]) = (momentum.E[i], momentum.X[i], momentum.Y[i], momentum.Z[i]);
    });

    private static Column Codes(string name, Func<ProcessParticles, int> code)
    {
        var column = Column.Of<int>(name, (_, particles, batch, rows) =>
        {
            for (var i = 0; i < rows.Length; i++)
                rows[i] = code(particles[batch.Process[i]][batch.Nuclide[i]]);
        });
        return column with { NeedsParticles = true };
    }

    private sealed record Column(string Name, string Type, int Width, int RowBytes, Filler Fill)
    {
        public delegate void RowFiller<T>(EventSample sample, ProcessParticles[][] particles, EventBatch batch, Span<T> rows);

        public bool NeedsParticles { get; init; }

        public static Column Of<T>(string name, RowFiller<T> fill)
            where T : unmanaged => Of(name, 1, fill);

        public static Column Of<T>(string name, int width, RowFiller<T> fill)
            where T : unmanaged
        {
            var size = Unsafe.SizeOf<T>();
            var type = (typeof(T) == typeof(double) ? "<f" : "<i") + FormattableString.Invariant($"{size}");
            return new Column(name, type, width, width * size, (sample, particles, batch, destination) => fill(sample, particles, batch, MemoryMarshal.Cast<byte, T>(destination)));
        }
    }
}
