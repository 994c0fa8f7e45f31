using System.IO.Compression;
using System.Text;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Reading back what was written, and files that are not what they should be.</summary>
public sealed class HepMc3ReaderTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();
    private static readonly string Text = EventFileText.Text(new HepMc3Format(), Sample);

    private static IEnumerable<TestCaseData> Broken =>
    [
        new TestCaseData("A 0 signal_process_id 701", "A 0 signal_process_id seven", "'A 0 signal_process_id seven' is not a process").SetArgDisplayNames("process"),
        new TestCaseData("A 0 signal_process_id 701", "A 0 signal_process_id 999", "process 999 on particle 1000180400, which the header does not describe").SetArgDisplayNames("unknown process"),
        new TestCaseData("U GEV MM", "U TEV MM", "'U TEV MM' is not units").SetArgDisplayNames("units"),
        new TestCaseData("P 2 -1 2112", "P 2 -1 21l2", "is not a particle, 'P NUMBER MOTHER PDG PX PY PZ E MASS STATUS'").SetArgDisplayNames("particle"),
        new TestCaseData(" 0 0 0 0.93827208816 0.93827208816 21", " 0 nan 0 0.93827208816 0.93827208816 21", "with finite numbers").SetArgDisplayNames("not a number"),
        new TestCaseData("V -2 1 [2,4]", "V -2 one [2,4]", "is not a vertex").SetArgDisplayNames("vertex"),
        new TestCaseData("E 1 1 6", "E 1 1 7", "event 1 has 1 vertices and 6 particles, but its first line says 1 and 7").SetArgDisplayNames("number of particles"),
        new TestCaseData("0 4\n", "0 3\n", "has no beam particle, of status 4").SetArgDisplayNames("no beam particle"),
        new TestCaseData("A 0 Q2 ", "A 0 Q2 x", "is not a finite number").SetArgDisplayNames("Q2"),
        new TestCaseData("A 0 Q2 ", "X 0 Q2 ", "is not a line of an event: E, U, W, A, P or V").SetArgDisplayNames("prefix"),
        new TestCaseData("HepMC::Version", "HepMC2::Version", "not a HepMC3 file").SetArgDisplayNames("first line"),
        new TestCaseData("A NuHepMC.Provenance.Sample", "A NuHepMC.Provenance.Simple", "only files that this program wrote can be read").SetArgDisplayNames("another program"),
        new TestCaseData("END_EVENT_LISTING\n", "END_EVENT_LISTING\nE 60 1 6\n", "where the file should end").SetArgDisplayNames("after the footer"),
    ];

    [Test]
    public void EventsComeBackBitForBit([Values(1, 7, 60, 1000)] int capacity, [Values] bool isCompressed)
    {
        using var file = new EventFile("events.hepmc3", isCompressed ? Members(EventFileText.Bytes(new HepMc3Format(), Sample)) : Encoding.UTF8.GetBytes(Text));
        using var reader = new HepMc3Reader(file.Path);
        var batch = new EventBatch(capacity, reader.Header.WeightNames.Count);
        var first = 0L;
        while (reader.Read(batch) > 0)
        {
            AssertSame(batch, SyntheticEvents.Batch(Sample, first, batch.Count));
            first += batch.Count;
        }

        Assert.That(first, Is.EqualTo(Sample.Count));
        Assert.That(reader.Read(batch), Is.Zero);
    }

    [Test]
    public void TheHeaderDescribesTheSample()
    {
        using var file = new EventFile("events.hepmc3", Encoding.UTF8.GetBytes(Text));
        using var reader = new HepMc3Reader(file.Path);
        var read = reader.Header.Sample;
        Assert.That(
            (read.Title, read.Scenario, read.Version, read.Seed, read.Count, read.IsWeighted, read.FluxExposure, read.Exposure, read.CrossSectionFb, read.ErrorFb, read.BeamDirection),
            Is.EqualTo((Sample.Title, Sample.Scenario, Sample.Version, Sample.Seed, Sample.Count, Sample.IsWeighted, Sample.FluxExposure, Sample.Exposure, Sample.CrossSectionFb, Sample.ErrorFb, Sample.BeamDirection)));
        Assert.That(read.WeightNames, Is.EqualTo(Sample.WeightNames));
        Assert.That(reader.Header.WeightNames, Is.EqualTo(new[] { "CV", "dipole", "no_charge_radius" }));
        Assert.That(reader.Header.Tools[1], Is.EqualTo(new HepMc3Tool("Histogram|File", "0.1.0", $"Flux plugin of TridentFramework, HistogramFile.dll, SHA-256 {new string('a', 64)}")));
        Assert.That(reader.Header.Card!.ToJsonString(), Is.EqualTo(Sample.ResolvedCard.ToJsonString()));
        Assert.That(read.Processes, Has.Count.EqualTo(Sample.Processes.Count));
        foreach (var (actual, expected) in read.Processes.Zip(Sample.Processes))
        {
            Assert.That(actual with { Nuclides = expected.Nuclides }, Is.EqualTo(expected));
            Assert.That(actual.Nuclides, Is.EqualTo(expected.Nuclides));
        }
    }

    [Test]
    public void InvariantsAreComputedWhereTheyAreMissing()
    {
        var text = string.Join('\n', Text.Split('\n').Where(static line => !line.StartsWith("A 0 Q2", StringComparison.Ordinal) && !line.StartsWith("A 0 K2", StringComparison.Ordinal) && !line.StartsWith("A 0 L2", StringComparison.Ordinal)));
        var expected = SyntheticEvents.Batch(Sample, 0, 60);
        var batch = ReadAll(text);
        for (var i = 0; i < 60; i++)
        {
            Assert.That(batch.Momenta.QSquared[i], Is.EqualTo(expected.Momenta.QSquared[i]));
            Assert.That(batch.Momenta.KSquared[i], Is.EqualTo(expected.Momenta.KSquared[i]));
            Assert.That(batch.Momenta.L2[i], Is.EqualTo(expected.Momenta.L2[i]));
        }
    }

    [Test]
    public void MeVAndCmAreConverted()
    {
        // A program that converts divides lengths by ten and multiplies momenta by a thousand; here the text stays and the units change.
        var batch = ReadAll(Text.Replace("U GEV MM", "U MEV CM", StringComparison.Ordinal));
        var expected = SyntheticEvents.Batch(Sample, 0, 60);
        for (var i = 0; i < 60; i++)
        {
            Assert.That(batch.Momenta.NeutrinoEnergyGeV[i], Is.EqualTo(expected.Momenta.NeutrinoEnergyGeV[i] / 1000.0).Within(1).Ulps);
            Assert.That(batch.Momenta.PPlus.Y[i], Is.EqualTo(expected.Momenta.PPlus.Y[i] / 1000.0).Within(1).Ulps);
            Assert.That(batch.VertexZMm[i], Is.EqualTo(10.0 * expected.VertexZMm[i]));
            Assert.That(batch.Momenta.QSquared[i], Is.EqualTo(expected.Momenta.QSquared[i]), "the attribute is in GeV^2");
        }
    }

    [Test]
    public void TheTimeIsThatOfTheVertexWhereThereIsNoOther()
    {
        var text = string.Join('\n', Text.Split('\n').Where(static line => !line.StartsWith("A 0 lab_time_ns", StringComparison.Ordinal)));
        Assert.That(ReadAll(text).TimeNs, Is.EqualTo(SyntheticEvents.Batch(Sample, 0, 60).TimeNs).Within(2).Ulps, "c t over c");
    }

    [Test]
    public void EventsWhoseNumbersDoNotFollowBeginANewBatch()
    {
        using var file = new EventFile("events.hepmc3", Encoding.UTF8.GetBytes(Text.Replace("\nE 3 ", "\nE 103 ", StringComparison.Ordinal)));
        using var reader = new HepMc3Reader(file.Path);
        var batch = new EventBatch(60, 3);
        var runs = new List<(long, int)>();
        while (reader.Read(batch) > 0)
            runs.Add((batch.FirstNumber, batch.Count));
        Assert.That(runs, Is.EqualTo(new[] { (0L, 3), (103L, 1), (4L, 56) }));
    }

    [TestCase(1.0, "after event 59", TestName = "AFileWithoutFooterIsTruncatedAfterItsLastEvent")]
    [TestCase(0.5, "after event 2", TestName = "AFileThatEndsInALineIsTruncatedAfterTheEventBefore")]
    public void ATruncatedFileIsAnError(double share, string message)
    {
        var end = Text.LastIndexOf("HepMC::", StringComparison.Ordinal);
        if (share < 1.0)
            end = Text.IndexOf("\nP 5", Text.IndexOf("\nE 3 ", StringComparison.Ordinal), StringComparison.Ordinal) + 20;
        Assert.That(() => ReadAll(Text[..end]), Throws.TypeOf<InputFileException>().With.Message.Contains("the file is truncated").And.Message.Contains(message));
    }

    [Test]
    public void AFileThatEndsInItsHeaderIsTruncated() => Assert.That(
        () => ReadAll(Text[..Text.IndexOf("\nE 0 ", StringComparison.Ordinal)]),
        Throws.TypeOf<InputFileException>().With.Message.Contains("truncated").And.Message.Contains("before its first event is complete"));

    [Test]
    public void ACompressedFileThatIsCutIsAnError()
    {
        var bytes = Members(Encoding.UTF8.GetBytes(Text));
        using var file = new EventFile("events.hepmc3.gz", bytes[..(bytes.Length * 3 / 4)]);
        Assert.That(() => ReadAll(file.Path, isPath: true), Throws.TypeOf<InputFileException>().With.Message.Contains("truncated"));
    }

    [TestCaseSource(nameof(Broken))]
    public void ALineThatIsNotUnderstoodIsAnErrorWithItsPlace(string right, string wrong, string message)
    {
        var place = Text.IndexOf(right, StringComparison.Ordinal);
        Assert.That(place, Is.Not.Negative);
        var broken = Text[..place] + wrong + Text[(place + right.Length)..];
        Assert.That(() => ReadAll(broken), Throws.TypeOf<InputFileException>().With.Message.Contains(message).And.Message.Match(@"events\.hepmc3(:[0-9]+)?: "));
    }

    [Test]
    public void TheLineOfAnErrorIsItsNumber()
    {
        var line = Text[..Text.IndexOf("\nP 2 -1 2112", StringComparison.Ordinal)].Count(static c => c == '\n') + 2;
        Assert.That(() => ReadAll(Text.Replace("\nP 2 -1 2112", "\nP 2 -1", StringComparison.Ordinal)), Throws.TypeOf<InputFileException>().With.Message.Contains($".hepmc3:{line}: "));
    }

    [Test]
    public void AFileThatIsNotThereIsAnError() => Assert.That(
        () => new HepMc3Reader("no-such-file.hepmc3"),
        Throws.TypeOf<InputFileException>().With.Message.StartsWith("no-such-file.hepmc3: cannot be read"));

    [Test]
    public void ABatchWithAnotherNumberOfWeightsIsAnError()
    {
        using var file = new EventFile("events.hepmc3", Encoding.UTF8.GetBytes(Text));
        using var reader = new HepMc3Reader(file.Path);
        Assert.That(() => reader.Read(new EventBatch(10, 2)), Throws.ArgumentException.With.Message.Contains("the file has 3"));
    }

    /// <summary>Compressed as a run does it: every piece is a member of its own.</summary>
    internal static byte[] Members(byte[] bytes)
    {
        using var memory = new MemoryStream();
        foreach (var piece in bytes.Chunk(10_000))
        {
            using var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(piece);
        }

        return memory.ToArray();
    }

    /// <summary>Asserts that two batches have the same events, bit for bit.</summary>
    internal static void AssertSame(EventBatch actual, EventBatch expected)
    {
        Assert.That(actual.FirstNumber, Is.EqualTo(expected.FirstNumber));
        var n = expected.Count;
        Assert.That(actual.Process.AsSpan(0, n).ToArray(), Is.EqualTo(expected.Process));
        Assert.That(actual.Nuclide.AsSpan(0, n).ToArray(), Is.EqualTo(expected.Nuclide));
        foreach (var (mine, theirs) in Columns(actual).Zip(Columns(expected)))
            Assert.That(Bits(mine, n), Is.EqualTo(Bits(theirs, n)));
    }

    private static IEnumerable<double[]> Columns(EventBatch batch)
    {
        var momenta = batch.Momenta;
        MomentumColumns[] particles = [momenta.KPrime, momenta.PMinus, momenta.PPlus, momenta.Recoil];
        return
        [
            momenta.NeutrinoEnergyGeV, momenta.QSquared, momenta.KSquared, momenta.L2, momenta.RecoilKineticEnergyGeV, batch.VertexXMm, batch.VertexYMm, batch.VertexZMm, batch.TimeNs,
            .. particles.SelectMany(static p => new[] { p.E, p.X, p.Y, p.Z }), .. batch.Weights,
        ];
    }

    private static long[] Bits(double[] column, int count) => [.. column.Take(count).Select(BitConverter.DoubleToInt64Bits)];

    private static EventBatch ReadAll(string text, bool isPath = false)
    {
        using var file = isPath ? null : new EventFile("events.hepmc3", Encoding.UTF8.GetBytes(text));
        using var reader = new HepMc3Reader(file?.Path ?? text);
        var batch = new EventBatch(60, reader.Header.WeightNames.Count);
        reader.Read(batch);
        return batch;
    }
}
