using System.Buffers;
using System.Text;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Copies of files with more weights.</summary>
public sealed class HepMc3RewriterTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();
    private static readonly byte[] Original = EventFileText.Bytes(new HepMc3Format(), Sample);

    [Test]
    public void ACopyWithoutNewWeightsHasTheSameBytes([Values(1, 13, 60)] int capacity, [Values] bool isCompressed) =>
        Assert.That(Rewritten([], static _ => [], capacity, isCompressed), Is.EqualTo(Original));

    [Test]
    public void NewWeightsStandBehindTheOldAndNothingElseChanges()
    {
        var text = Encoding.UTF8.GetString(Rewritten(["heavy Z'", "light"], static batch => [[.. Enumerable.Range(0, batch.Count).Select(i => 0.1 * (batch.FirstNumber + i))], new double[batch.Count]], 13, false));
        var parsed = new ParsedHepMc3(text);
        Assert.That(parsed.WeightNames, Is.EqualTo(new[] { "CV", "dipole", "no_charge_radius", "heavy_Z'", "light" }));
        var expected = SyntheticEvents.Batch(Sample, 0, 60);
        foreach (var (parsedEvent, i) in parsed.Events.Select(static (e, i) => (e, i)))
            Assert.That(parsedEvent.Weights, Is.EqualTo(new[] { expected.Weights[0][i], expected.Weights[1][i], expected.Weights[2][i], 0.1 * i, 0.0 }));
        var others = (string all) => all.Split('\n').Where(static line => !line.StartsWith("W ", StringComparison.Ordinal));
        Assert.That(others(text), Is.EqualTo(others(Encoding.UTF8.GetString(Original))));
    }

    [Test]
    public void AttributesAreAddedToTheHeader()
    {
        var text = Encoding.UTF8.GetString(Rewritten([], static _ => [], 60, false, [new("NuHepMC.Provenance.Reweighting", "a\\b\nc")]));
        var parsed = new ParsedHepMc3(text);
        Assert.That(parsed.Attributes["NuHepMC.Provenance.Reweighting"], Is.EqualTo("a\\b\nc"));
        Assert.That(parsed.Events, Has.Count.EqualTo(60));
    }

    [Test]
    public void ACopyCanBeReadAndCopiedAgain()
    {
        using var file = new EventFile("once.hepmc3", Rewritten(["light"], static batch => [[.. Enumerable.Repeat(0.25, batch.Count)]], 60, false));
        using var reader = new HepMc3Reader(file.Path);
        var batch = new EventBatch(60, 4);
        reader.Read(batch);
        Assert.That(batch.Weights[3], Has.All.EqualTo(0.25));
        Assert.That(reader.Read(batch), Is.Zero);
    }

    [Test]
    public void AWeightOfAKnownNameIsAnError() => Assert.That(() => Rewritten(["dipole"], static _ => [], 60, false), Throws.ArgumentException.With.Message.Contains("'dipole'"));

    [Test]
    public void AWeightThatIsNotFiniteIsAnErrorWithItsEvent() => Assert.That(
        () => Rewritten(["light"], static batch => [[.. Enumerable.Range(0, batch.Count).Select(static i => i == 5 ? double.NaN : 1.0)]], 60, false),
        Throws.TypeOf<NonFiniteWeightException>().With.Message.Contains("'light' is NaN").And.Message.Contains("'E 5 "));

    [Test]
    public void AFooterBeforeTheLastEventIsAnError()
    {
        using var file = new EventFile("events.hepmc3", Original);
        using var rewriter = new HepMc3Rewriter(file.Path, []);
        Assert.That(() => rewriter.WriteFooter(new ArrayBufferWriter<byte>()), Throws.InvalidOperationException);
    }

    private static byte[] Rewritten(
        IReadOnlyList<string> names, Func<EventBatch, double[][]> weights, int capacity, bool isCompressed, IReadOnlyList<KeyValuePair<string, string>>? attributes = null)
    {
        using var file = new EventFile("events.hepmc3", isCompressed ? HepMc3ReaderTests.Members(Original) : Original);
        using var rewriter = new HepMc3Rewriter(file.Path, names, attributes);
        var output = new ArrayBufferWriter<byte>();
        rewriter.WriteHeader(output);
        var batch = new EventBatch(capacity, rewriter.Header.WeightNames.Count);
        while (rewriter.Read(batch) > 0)
            rewriter.WriteEvents(weights(batch), output);
        rewriter.WriteFooter(output);
        return output.WrittenSpan.ToArray();
    }
}
