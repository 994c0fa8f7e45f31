using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Columns for numpy, read after its description of the format.</summary>
public sealed partial class NpzFormatTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();

    [Test]
    public void NumbersBeginAtAMultipleOf64BytesAndAreAsManyAsTheShapeSays()
    {
        var format = new NpzFormat();
        var names = format.Parts(Sample);
        Assert.That(names, Is.Unique);
        for (var part = 0; part < names.Count; part++)
        {
            var bytes = EventFileText.Bytes(format, Sample, part);
            var (type, shape, start) = Header(bytes);
            Assert.That(start % 64, Is.Zero, names[part]);
            var size = type.StartsWith("<U", StringComparison.Ordinal) ? 4 * int.Parse(type[2..]) : int.Parse(type[2..]);
            Assert.That(bytes.Length - start, Is.EqualTo(size * shape.Aggregate(1L, static (a, b) => a * b)), names[part]);
        }
    }

    [Test]
    public void ColumnsHaveTheNumbersOfTheEvents()
    {
        var written = SyntheticEvents.Batch(Sample, 0, 60);
        Assert.That(Numbers<long>("event", "<i8", 60), Is.EqualTo(Enumerable.Range(0, 60)));
        var codes = ProcessParticles.Of(Sample);
        Assert.That(Numbers<int>("targetPdg", "<i4", 60), Is.EqualTo(Enumerable.Range(0, 60).Select(i => codes[written.Process[i]][written.Nuclide[i]].Target)));
        var momenta = written.Momenta;
        Assert.That(Numbers<double>("plusGeV", "<f8", 60, 4), Is.EqualTo(Enumerable.Range(0, 60).SelectMany(i => new[] { momenta.PPlus.E[i], momenta.PPlus.X[i], momenta.PPlus.Y[i], momenta.PPlus.Z[i] })));
        Assert.That(Numbers<double>("neutrinoGeV", "<f8", 60, 4).Where(static (_, k) => k % 4 == 2), Is.EqualTo(momenta.NeutrinoEnergyGeV.Select(static e => e * Sample.BeamDirection.Y)));
        Assert.That(Numbers<double>("kSquaredGeV2", "<f8", 60), Is.EqualTo(momenta.KSquared));
        Assert.That(Numbers<double>("vertexMm", "<f8", 60, 3).Where(static (_, k) => k % 3 == 1), Is.EqualTo(written.VertexYMm));
        Assert.That(Numbers<double>("weights", "<f8", 60, 3), Is.EqualTo(Enumerable.Range(0, 60).SelectMany(i => written.Weights.Select(w => w[i]))));
    }

    [Test]
    public void TextsAreOneLengthOfUtf32()
    {
        var (type, shape, start, bytes) = Part("weightNames");
        Assert.That((type, shape.Single()), Is.EqualTo(("<U16", 3)), "'no charge radius' has sixteen characters");
        Assert.That(bytes.AsSpan(start).ToArray().Chunk(64).Select(static text => Encoding.UTF32.GetString(text).TrimEnd('\0')), Is.EqualTo(Sample.WeightNames));
        var metadata = Part("metadata");
        Assert.That(metadata.Shape, Is.Empty);
        var json = JsonNode.Parse(Encoding.UTF32.GetString(metadata.Bytes.AsSpan(metadata.Start)))!;
        Assert.That((string?)json["sample"]!["title"], Is.EqualTo(Sample.Title));
        Assert.That(JsonNode.DeepEquals(json["card"], Sample.ResolvedCard));
    }

    [Test]
    public void AnArchiveHasThePartsAsTheyAreAndAlwaysTheSameBytes()
    {
        var first = Archive();
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.That(archive.Entries.Select(static entry => entry.FullName), Is.EqualTo(new[] { "event.npy", "weights.npy" }));
        Assert.That(archive.Entries.Select(static entry => entry.CompressedLength), Is.EqualTo(archive.Entries.Select(static entry => entry.Length)), "not compressed");
        using var content = new MemoryStream();
        using (var stream = archive.GetEntry("weights.npy")!.Open())
            stream.CopyTo(content);
        Assert.That(content.ToArray(), Is.EqualTo(Part("weights").Bytes));
        Assert.That(archive.Entries[0].LastWriteTime.DateTime, Is.EqualTo(new DateTime(1980, 1, 1)));
        Assert.That(Archive(), Is.EqualTo(first));
    }

    private static byte[] Archive()
    {
        using var numbers = new EventFile("0", Part("event").Bytes);
        using var weights = new EventFile("1", Part("weights").Bytes);
        using var memory = new MemoryStream();
        NpzArchive.Write(memory, [("event", numbers.Path), ("weights", weights.Path)]);
        return memory.ToArray();
    }

    private static T[] Numbers<T>(string name, string type, params int[] shape)
        where T : unmanaged
    {
        var part = Part(name);
        Assert.That(part.Type, Is.EqualTo(type));
        Assert.That(part.Shape, Is.EqualTo(shape));
        return MemoryMarshal.Cast<byte, T>(part.Bytes.AsSpan(part.Start)).ToArray();
    }

    private static (string Type, int[] Shape, int Start, byte[] Bytes) Part(string name)
    {
        var format = new NpzFormat();
        var bytes = EventFileText.Bytes(format, Sample, format.Parts(Sample).ToList().IndexOf(name));
        var (type, shape, start) = Header(bytes);
        return (type, shape, start, bytes);
    }

    private static (string Type, int[] Shape, int Start) Header(byte[] bytes)
    {
        Assert.That(bytes[..8], Is.EqualTo(new byte[] { 0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0 }));
        var start = 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var match = Dictionary().Match(Encoding.ASCII.GetString(bytes, 10, start - 10));
        Assert.That(match.Success);
        var shape = match.Groups["shape"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(static text => int.Parse(text)).ToArray();
        return (match.Groups["type"].Value, shape, start);
    }

    [GeneratedRegex(@"^\{'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': \((?<shape>|[0-9]+,|[0-9]+(, [0-9]+)+)\), \} *\n$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dictionary();
}
