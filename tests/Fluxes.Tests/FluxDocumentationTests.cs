using System.Globalization;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class FluxDocumentationTests
{
    private static string Page => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "fluxes.md"));

    private static IEnumerable<(string Beam, INeutrinoFlux Flux)> Beams()
    {
        var context = SpectrumMoments.Context;
        foreach (var tune in Enum.GetValues<DuneBeamTune>())
        {
            foreach (var mode in Enum.GetValues<HornMode>())
            {
                yield return (
                    $"`DuneNearDetector` {Words(tune)}, {Words(mode)}",
                    new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = mode, Beam = tune }, context));
            }
        }

        var booster = new BoosterNeutrinoBeamFactory();
        foreach (var detector in Enum.GetValues<BoosterNeutrinoBeamDetector>())
            yield return ($"`BoosterNeutrinoBeam` {detector}, neutrino", booster.Create(new BoosterNeutrinoBeamParameters { Detector = detector }, context));
        yield return (
            "`BoosterNeutrinoBeam` MiniBooNE, antineutrino",
            booster.Create(new BoosterNeutrinoBeamParameters { Detector = BoosterNeutrinoBeamDetector.MiniBooNE, Mode = HornMode.Antineutrino }, context));
        foreach (var mode in Enum.GetValues<HornMode>())
        {
            yield return ($"`CharmII` {Words(mode)}", new CharmIIFactory().Create(new CharmIIParameters { Beam = mode }, context));
            foreach (var beam in Enum.GetValues<MinervaBeam>())
                yield return ($"`Minerva` {Words(beam)}, {Words(mode)}", new MinervaFactory().Create(new MinervaParameters { Mode = mode, Beam = beam }, context));
            yield return ($"`NovaNearDetector` {Words(mode)}", new NovaNearDetectorFactory().Create(new NovaNearDetectorParameters { Mode = mode }, context));
            yield return ($"`T2KNearDetector` {Words(mode)}", new T2KNearDetectorFactory().Create(new T2KNearDetectorParameters { Mode = mode }, context));
        }

        yield return ("`Ccfr`", new CcfrFactory().Create(new NoParameters(), context));
        yield return ("`NuTeV`", new NuTeVFactory().Create(new NoParameters(), context));
        yield return ("`FaserNu`", new FaserNuFactory().Create(new NoParameters(), context));
    }

    /// <summary>Writes the rows of the table as they have to be, to be pasted into the page where it differs.</summary>
    [Test]
    public void TheTableOfBeamsHasTheNumbersOfTheTables()
    {
        var rows = Beams().Select(static entry => Row(entry.Beam, entry.Flux)).Order(StringComparer.Ordinal).ToArray();
        foreach (var row in rows)
            TestContext.Out.WriteLine(row);
        var page = Page.Split('\n');
        Assert.That(rows.Where(row => !page.Any(line => line.StartsWith(row, StringComparison.Ordinal))), Is.Empty);
    }

    private static string Row(string beam, INeutrinoFlux flux)
    {
        var species = flux.Species.OrderByDescending(s => flux.Spectrum(s).Integral).ToArray();
        var integrals = string.Join(", ", species.Select(s => $"{s.ShortName()} {Text(flux.Spectrum(s).Integral)}"));
        var unit = flux.Exposure switch
        {
            FluxExposure.ProtonOnTarget => "proton on target",
            FluxExposure.InverseFemtobarn => "fb^-1",
            _ => "shape only",
        };
        var mean = flux.Spectrum(species[0]).MeanEnergyGeV();
        return string.Create(CultureInfo.InvariantCulture, $"| {beam} | {unit} | {integrals} | {mean:G4} GeV |");
    }

    private static string Text(double integral) => integral.ToString("0.000e0", CultureInfo.InvariantCulture).Replace("e0", "", StringComparison.Ordinal);

    private static string Words<T>(T member)
        where T : struct, Enum => member switch
        {
            DuneBeamTune.TauOptimised => "tau-optimised",
            MinervaBeam.LowEnergy => "low-energy",
            MinervaBeam.MediumEnergy => "medium-energy",
            _ => member.ToString().ToLowerInvariant(),
        };
}
