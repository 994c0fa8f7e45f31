using System.IO.Compression;
using TridentFramework.Host.Events;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Files of events as the reference library of HepMC3 reads them; skipped where it cannot be built.</summary>
[Category("Counterpart")]
public sealed class HepMc3CounterpartTests
{
    private HepMc3Counterpart? _counterpart;

    private HepMc3Counterpart Counterpart => _counterpart ?? throw new InvalidOperationException("the fixture is skipped without the library");

    [OneTimeSetUp]
    public void Build() => _counterpart = new HepMc3Counterpart();

    [OneTimeTearDown]
    public void Remove() => _counterpart?.Dispose();

    [Test]
    public void TheLibraryReadsWhatWasWritten()
    {
        var sample = SyntheticEvents.Sample();
        using var file = new EventFile("events.hepmc3", EventFileText.Bytes(new HepMc3Format(), sample));
        var reading = Counterpart.Read(file.Path);
        var written = SyntheticEvents.Batch(sample, 0, (int)sample.Count);
        Assert.That(reading.Events, Is.EqualTo(sample.Count));
        Assert.That(reading.LastNumber, Is.EqualTo(sample.Count - 1));
        Assert.That((reading.WeightNames, reading.Tools, reading.Conventions, reading.Processes), Is.EqualTo((3, 3, 9, 5)));
        Assert.That(reading.CrossSectionPb, Is.EqualTo(sample.CrossSectionFb / 1000.0));
        Assert.That(reading.SumOfWeights, Is.EqualTo(written.Weights[0].Sum()).Within(4).Ulps, "rounding of the sums");
        AssertSound(reading);
        Assert.That(reading.Masses[13], Is.EqualTo(Flavour.Muon.ChargedLeptonMassGeV()));
        Assert.That(reading.Masses[11], Is.EqualTo(Flavour.Electron.ChargedLeptonMassGeV()));
        Assert.That(reading.Masses[2112], Is.EqualTo(Nucleon.Neutron.MassGeV()));
        Assert.That(reading.Masses[1000180400], Is.EqualTo(SyntheticEvents.Argon40.NuclearMassGeV));
        Assert.That(reading.Masses[14], Is.Zero);
    }

    [Test]
    public void TheLibraryReadsAMonochromaticSampleAtTheOrigin()
    {
        var sample = SyntheticEvents.MonochromaticSample();
        using var file = new EventFile("events.hepmc3.gz", Compressed(EventFileText.Bytes(new HepMc3Format(), sample)));
        var reading = Counterpart.Read(file.Path);
        Assert.That((reading.Events, reading.WeightNames, reading.SumOfWeights), Is.EqualTo((20L, 1, 20.0)));
        AssertSound(reading);
    }

    [Test]
    public void AFileWithoutFooterIsDetectedByItsCount()
    {
        var sample = SyntheticEvents.Sample();
        var bytes = EventFileText.Bytes(new HepMc3Format(), sample);
        using var file = new EventFile("events.hepmc3", bytes[..bytes.AsSpan().LastIndexOf("HepMC::"u8)]);
        Assert.That(Counterpart.Read(file.Path).Events, Is.EqualTo(sample.Count - 1), "the library says nothing and loses the last event: that is why our reader insists on the footer");
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return memory.ToArray();
    }

    private static void AssertSound(HepMc3Reading reading)
    {
        Assert.That((reading.BadStatus, reading.BadWeights, reading.BadUnits, reading.BadAttributes), Is.EqualTo((0L, 0L, 0L, 0L)));
        Assert.That(reading.Imbalance, Is.LessThan(1e-9));
        Assert.That(reading.MassError, Is.LessThan(1e-12), "cancellation in E^2 - p^2");
        Assert.That(reading.PositionErrorMm, Is.Zero);
    }
}
