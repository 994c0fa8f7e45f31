using System.Globalization;
using System.Xml.Linq;
using TridentFramework.Host.Events;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Les Houches event files, read as XML and after hep-ph/0109068 and hep-ph/0609017.</summary>
public sealed class LhefFormatTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();
    private static readonly XElement File = XElement.Parse(EventFileText.Text(new LhefFormat(), Sample));
    private static readonly XElement Unweighted = XElement.Parse(EventFileText.Text(new LhefFormat(), SyntheticEvents.MonochromaticSample()));

    [Test]
    public void TheVersionIsThree() => Assert.That((string?)File.Attribute("version"), Is.EqualTo("3.0"));

    [Test]
    public void TheHeaderHasTheCard() =>
        Assert.That((string?)File.Element("header")!.Element("card"), Is.EqualTo(HepMc3Provenance.Card(Sample)));

    [Test]
    public void EveryProcessHasItsShareOfTheCrossSection()
    {
        var lines = Lines(File.Element("init")!);
        Assert.That(lines[0][..2], Is.EqualTo(new[] { "14", "1000180400" }));
        Assert.That(int.Parse(lines[0][9]), Is.EqualTo(5));
        var processes = lines[1..6].Select(static line => (Id: int.Parse(line[3]), CrossSectionPb: Number(line[0]), ErrorPb: Number(line[1]))).ToArray();
        Assert.That(processes.Select(static p => p.Id), Is.EqualTo(new[] { 700, 701, 702, 703, 704 }));

        // 1.645e-4 muon neutrinos and 1.5e-5 muon antineutrinos.
        const double Neutrinos = 1e-4 + 0.5e-4 + 14.5e-6;
        const double Antineutrinos = 3e-6 + 12e-6;
        const double Total = Neutrinos + Antineutrinos;
        Assert.That(processes[0].CrossSectionPb, Is.EqualTo((1.4e-3 + 1.1e-5) * 1e-3 * Neutrinos / Total).Within(1e-12).Percent, "rounding");
        Assert.That(processes[0].ErrorPb, Is.EqualTo(Math.Sqrt(1e-12 + 1e-16) * 1e-3 * Neutrinos / Total).Within(1e-12).Percent);
        Assert.That(processes[3].CrossSectionPb, Is.EqualTo(4.1e-3 * 1e-3 * Antineutrinos / Total).Within(1e-12).Percent);
    }

    [Test]
    public void WeightsOfUnweightedEventsAreOne()
    {
        Assert.That(Lines(Unweighted.Element("init")!)[0][8], Is.EqualTo("3"), "IDWTUP");
        foreach (var lines in Unweighted.Elements("event").Select(Lines))
            Assert.That(lines[0][2], Is.EqualTo("1"));
        Assert.That(Lines(Unweighted.Element("init")!)[1..4].Sum(static line => Number(line[0])), Is.EqualTo(6.35e-6).Within(4).Ulps, "the processes are all of the cross section");
    }

    [Test]
    public void WeightsOfWeightedEventsArePicobarns()
    {
        Assert.That(Lines(File.Element("init")!)[0][8], Is.EqualTo("4"), "IDWTUP");
        var written = SyntheticEvents.Batch(Sample, 0, 60);
        foreach (var (element, i) in File.Elements("event").Select(static (e, i) => (e, i)))
        {
            Assert.That(Number(Lines(element)[0][2]), Is.EqualTo(written.Weights[0][i] * Sample.CrossSectionFb / 1000.0).Within(2).Ulps);
            var weights = element.Element("rwgt")!.Elements("wgt").ToArray();
            Assert.That(weights.Select(static w => (string?)w.Attribute("id")), Is.EqualTo(new[] { "CV", "dipole", "no_charge_radius" }));
            Assert.That(weights.Select(static w => Number(w.Value)), Is.EqualTo(written.Weights.Select(w => w[i] * Sample.CrossSectionFb / 1000.0)).Within(2).Ulps);
        }

        Assert.That(File.Element("init")!.Element("initrwgt")!.Elements("weight").Select(static w => (string?)w.Attribute("id")), Is.EqualTo(new[] { "CV", "dipole", "no_charge_radius" }));
    }

    [Test]
    public void AnEventIsTheHardProcess()
    {
        var written = SyntheticEvents.Batch(Sample, 0, 60);
        var events = File.Elements("event").ToArray();
        Assert.That(events, Has.Length.EqualTo(60));
        for (var i = 0; i < events.Length; i++)
        {
            var lines = Lines(events[i]);
            var process = Sample.Processes[written.Process[i]];
            Assert.That(lines[0][..2], Is.EqualTo(new[] { "6", process.Id.ToString(CultureInfo.InvariantCulture) }));
            var particles = lines[1..7];
            Assert.That(particles, Has.All.Length.EqualTo(13));
            Assert.That(particles.Select(static p => int.Parse(p[1])), Is.EqualTo(new[] { -1, -1, 1, 1, 1, 1 }));
            Assert.That(particles.Select(static p => (p[2], p[3])), Is.EqualTo(new[] { ("0", "0"), ("0", "0"), ("1", "2"), ("1", "2"), ("1", "2"), ("1", "2") }));
            Assert.That(particles.Select(static p => (p[4], p[5])), Has.All.EqualTo(("0", "0")), "no colour");
            var struck = process.Contribution switch { Contribution.Proton => 2212, Contribution.Neutron => 2112, _ => ParticleCodes.Of(process.Nuclides[0]) };
            Assert.That((int.Parse(particles[1][0]), int.Parse(particles[5][0])), Is.EqualTo((struck, struck)));
            Assert.That(Momentum(particles[3]), Is.EqualTo(written.Momenta.PMinus[i]), "the same bits");
            var (incoming, outgoing) = (Momentum(particles[0]) + Momentum(particles[1]), particles[2..].Select(Momentum).Aggregate(static (a, b) => a + b));
            Assert.That((outgoing - incoming).E, Is.Zero.Within(1e-9 * incoming.E));
            Assert.That((outgoing - incoming).Y, Is.Zero.Within(1e-9 * incoming.E));
            Assert.That(lines[7][..3], Is.EqualTo(new[] { "#", "nucleus", ParticleCodes.Of(process.Nuclides[written.Nuclide[i]]).ToString(CultureInfo.InvariantCulture) }));
        }
    }

    // The text of an element up to its first child.
    private static string[][] Lines(XElement element) =>
        [.. ((XText)element.FirstNode!).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' '))];

    private static FourVector Momentum(string[] particle) => new(Number(particle[9]), Number(particle[6]), Number(particle[7]), Number(particle[8]));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
