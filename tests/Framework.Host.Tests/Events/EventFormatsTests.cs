using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Names of formats in cards.</summary>
public sealed class EventFormatsTests
{
    [TestCase("hepmc3", typeof(HepMc3Format), false)]
    [TestCase("hepmc3.gz", typeof(HepMc3Format), true)]
    [TestCase("lhef.gz", typeof(LhefFormat), true)]
    [TestCase("hepevt", typeof(HepevtFormat), false)]
    [TestCase("csv", typeof(CsvFormat), false)]
    [TestCase("npz", typeof(NpzFormat), false)]
    public void KnownNamesAreFormats(string name, Type format, bool isCompressed)
    {
        Assert.That(EventFormats.TryParse(name, out var type, out _));
        Assert.That(type!.Format, Is.TypeOf(format));
        Assert.That(type.IsCompressed, Is.EqualTo(isCompressed));
        Assert.That(type.Name, Is.EqualTo(name));
        Assert.That(type.IsArchive, Is.EqualTo(name == "npz"));
    }

    [Test]
    public void AnUnknownNameIsAnErrorWithTheKnownAndTheNearest()
    {
        Assert.That(EventFormats.TryParse("hepmc2", out _, out var error), Is.False);
        Assert.That(error, Is.EqualTo(
            "'hepmc2' is not a format of events: known are hepmc3, lhef, hepevt, csv, npz, hepmc3.gz, lhef.gz, hepevt.gz, csv.gz; did you mean 'hepmc3'?"));
    }

    [Test]
    public void ColumnsAreNotCompressed()
    {
        Assert.That(EventFormats.TryParse("npz.gz", out _, out var error), Is.False);
        Assert.That(error, Does.Contain("write 'npz'"));
    }

    [Test]
    public void EveryFormatIsMadeOfItsPartsAlone()
    {
        // Batches of any size give the same bytes: that is what lets a run go on after an interruption.
        var sample = SyntheticEvents.Sample();
        foreach (var format in EventFormats.All)
        {
            for (var part = 0; part < format.Parts(sample).Count; part++)
                Assert.That(EventFileText.Bytes(format, sample, part, batch: 1), Is.EqualTo(EventFileText.Bytes(format, sample, part, batch: 60)), $"{format.Name} {format.Parts(sample)[part]}");
        }
    }
}
