using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class HistogramFileTests : HistogramFileFixture
{
    /// <summary>A product of two or three factors.</summary>
    private const double Rounding = 1e-15;

    private const string TwoBins = "energy_low,energy_high,numu\n0,1,2\n1,3,4\n";

    [Test]
    public void ValuesPerEnergyAreTheDensity()
    {
        var spectrum = Read(TwoBins).Spectrum(NeutrinoSpecies.NuMu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(spectrum.EdgesGeV, Is.EqualTo([0.0, 1.0, 3.0]));
            Assert.That(spectrum.At(0.5), Is.EqualTo(2.0));
            Assert.That(spectrum.At(2.0), Is.EqualTo(4.0));
            Assert.That(spectrum.Integral, Is.EqualTo(10.0));
        }
    }

    [Test]
    public void ValuesPerBinAreDividedByTheWidth()
    {
        var spectrum = Read(TwoBins, fluxUnit: "/m2/bin/POT").Spectrum(NeutrinoSpecies.NuMu);
        Assert.That(spectrum.At(2.0), Is.EqualTo(2.0));
        Assert.That(spectrum.Integral, Is.EqualTo(6.0));
    }

    [Test]
    public void EdgesAreConvertedToTheNearestDouble()
    {
        var spectrum = Read("energy_low,energy_high,numu\n100,235,1\n", energyUnit: "MeV").Spectrum(NeutrinoSpecies.NuMu);
        Assert.That(spectrum.EdgesGeV, Is.EqualTo([0.1, 0.235]));
        Assert.That(Read("energy_low,energy_high,numu\n1,2,1\n", energyUnit: "TeV").Spectrum(NeutrinoSpecies.NuMu).EdgesGeV, Is.EqualTo([1000.0, 2000.0]));
    }

    [TestCase("/cm2/50MeV/1e20POT", FluxExposure.ProtonOnTarget, 2e-15)]
    [TestCase("/m2/MeV/fb-1", FluxExposure.InverseFemtobarn, 1e3)]
    [TestCase("/m2/GeV/s", FluxExposure.Second, 1.0)]
    [TestCase("shape", FluxExposure.ShapeOnly, 1.0)]
    public void UnitsSetExposureAndScale(string unit, FluxExposure exposure, double factor)
    {
        var flux = Read(TwoBins, fluxUnit: unit);
        Assert.That(flux.Exposure, Is.EqualTo(exposure));
        Assert.That(flux.Spectrum(NeutrinoSpecies.NuMu).At(0.5), Is.EqualTo(2.0 * factor).Within(2.0 * factor * Rounding));
    }

    [Test]
    public void ColumnsAreFoundByName()
    {
        var flux = Read("nutaubar,energy_high,nue,energy_low\n5,1,7,0\n");
        Assert.That(flux.Species, Is.EqualTo([NeutrinoSpecies.NuE, NeutrinoSpecies.NuTauBar]));
        Assert.That(flux.Spectrum(NeutrinoSpecies.NuTauBar).At(0.5), Is.EqualTo(5.0));
        Assert.That(flux.Spectrum(NeutrinoSpecies.NuE).At(0.5), Is.EqualTo(7.0));
    }

    [Test]
    public void ASpeciesWithoutNeutrinosIsLeftOut() =>
        Assert.That(Read("energy_low,energy_high,numu,nutau\n0,1,1,0\n").Species, Is.EqualTo([NeutrinoSpecies.NuMu]));

    [TestCase("# source\n\nenergy_low,energy_high,numu\n# bins\n0,1,2\n\n1,3,4\n", TestName = "CommentsAndEmptyLinesArePassedOver")]
    [TestCase("\uFEFFenergy_low,energy_high,numu\r\n0,1,2\r\n1,3,4\r\n", TestName = "ByteOrderMarkAndCarriageReturnsAreAllowed")]
    [TestCase(" energy_low , energy_high , numu \n 0 , 1 , 2 \n 1 , 3 , 4", TestName = "BlanksAroundValuesAndAMissingLastLineEndAreAllowed")]
    [TestCase("\"energy_low\",\"energy_high\",\"numu\"\n\"0\",\"1\",\"2\"\n1,3,4\n", TestName = "QuotedCellsAreAllowed")]
    [TestCase("  # indented\nenergy_low,energy_high,numu\n   \n0,1,2\n\t\n1,3,4\n", TestName = "IndentedCommentsAndBlankLinesArePassedOver")]
    public void LayoutIsFree(string table)
    {
        var spectrum = Read(table).Spectrum(NeutrinoSpecies.NuMu);
        Assert.That(spectrum.EdgesGeV, Is.EqualTo([0.0, 1.0, 3.0]));
        Assert.That(spectrum.Integral, Is.EqualTo(10.0));
    }

    [Test]
    public void AGapIsABinWithoutNeutrinos()
    {
        var spectrum = Read("energy_low,energy_high,numu\n1,2,3\n4,5,6\n").Spectrum(NeutrinoSpecies.NuMu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(spectrum.EdgesGeV, Is.EqualTo([1.0, 2.0, 4.0, 5.0]));
            Assert.That(spectrum.At(3.0), Is.Zero);
            Assert.That(spectrum.Integral, Is.EqualTo(9.0));
        }
    }

    [Test]
    public void EmptyBinsAtTheEndsAreNoPartOfTheSupport()
    {
        var spectrum = Read("energy_low,energy_high,numu\n0,1,0\n1,2,3\n2,3,0\n3,4,5\n4,5,0\n").Spectrum(NeutrinoSpecies.NuMu);
        Assert.That(spectrum.EdgesGeV, Is.EqualTo([1.0, 2.0, 3.0, 4.0]));
        Assert.That(spectrum.Integral, Is.EqualTo(8.0));
    }

    [Test]
    public void EdgesThatDifferByRoundingAreTheSame()
    {
        var spectrum = Read("energy_low,energy_high,numu\n0.1,0.30000000000000004,1\n0.3,0.4,1\n0.40000000000000002,0.5,1\n").Spectrum(NeutrinoSpecies.NuMu);
        Assert.That(spectrum.EdgesGeV, Is.EqualTo([0.1, 0.30000000000000004, 0.4, 0.5]));
    }

    [Test]
    public void AnEdgeBelongsToTheBinAboveAndTheLastOneToNone()
    {
        var spectrum = Read("energy_low,energy_high,numu\n1,2,3\n2,4,5\n").Spectrum(NeutrinoSpecies.NuMu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(spectrum.At(Math.BitDecrement(1.0)), Is.Zero);
            Assert.That(spectrum.At(1.0), Is.EqualTo(3.0));
            Assert.That(spectrum.At(Math.BitDecrement(2.0)), Is.EqualTo(3.0));
            Assert.That(spectrum.At(2.0), Is.EqualTo(5.0));
            Assert.That(spectrum.At(Math.BitDecrement(4.0)), Is.EqualTo(5.0));
            Assert.That(spectrum.At(4.0), Is.Zero);
            Assert.That(spectrum.At(double.NaN), Is.Zero);
            Assert.That(spectrum.At(double.PositiveInfinity), Is.Zero);
        }
    }

    // Sixty bins over twelve decades: the first of the equal slices that the lookup starts from holds nearly all of them.
    [Test]
    public void LookupIsExactForLogarithmicBins()
    {
        var edges = Enumerable.Range(0, 61).Select(i => Math.Pow(10.0, (0.2 * i) - 6.0)).ToArray();
        var table = new StringBuilder("energy_low,energy_high,numu\n");
        for (var i = 0; i < 60; i++)
            table.Append(CultureInfo.InvariantCulture, $"{edges[i]:R},{edges[i + 1]:R},{i + 1}\n");
        AssertEveryBinIsFound(Read(table.ToString()).Spectrum(NeutrinoSpecies.NuMu), edges);
    }

    [Test]
    public void LookupIsExactForBinsOfATenth()
    {
        var edges = Enumerable.Range(0, 201).Select(i => i / 10.0).ToArray();
        var table = new StringBuilder("energy_low,energy_high,numu\n");
        for (var i = 0; i < 200; i++)
            table.Append(CultureInfo.InvariantCulture, $"{edges[i]:R},{edges[i + 1]:R},{i + 1}\n");
        AssertEveryBinIsFound(Read(table.ToString()).Spectrum(NeutrinoSpecies.NuMu), edges);
    }

    [Test]
    public void APointHasTheSameBitsWhereverItStandsInTheSpan()
    {
        var spectrum = Read(TwoBins, fluxUnit: "/cm2/50MeV/1e20POT").Spectrum(NeutrinoSpecies.NuMu);
        var energies = Enumerable.Range(0, 67).Select(i => 0.05 * i).ToArray();
        var together = new double[energies.Length];
        spectrum.Evaluate(energies, together);
        Assert.That(together, Is.EqualTo(energies.Select(spectrum.At)));
    }

    [Test]
    public void EvaluatingAllocatesNothing()
    {
        var spectrum = Read(TwoBins).Spectrum(NeutrinoSpecies.NuMu);
        var energies = new double[512];
        var density = new double[512];
        spectrum.Evaluate(energies, density);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            spectrum.Evaluate(energies, density);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void ReproducesTheDuneTableFromOtherUnits()
    {
        var dune = new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, SpectrumMoments.Context);
        var edges = dune.Spectrum(NeutrinoSpecies.NuMu).EdgesGeV;
        var table = new StringBuilder("energy_low,energy_high,numu,nuebar\n");
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            // 1e20 protons, 1 m^2 = 1e4 cm^2, 1 GeV = 20 times 50 MeV.
            var centre = 0.5 * (edges[i] + edges[i + 1]);
            var muon = dune.Spectrum(NeutrinoSpecies.NuMu).At(centre) * 1e20 / 1e4 / 20.0;
            var electron = dune.Spectrum(NeutrinoSpecies.NuEBar).At(centre) * 1e20 / 1e4 / 20.0;
            table.Append(CultureInfo.InvariantCulture, $"{1e3 * edges[i]:R},{1e3 * edges[i + 1]:R},{muon:R},{electron:R}\n");
        }

        var flux = Read(table.ToString(), energyUnit: "MeV", fluxUnit: "/cm2/50MeV/1e20POT");
        foreach (var species in flux.Species)
        {
            var expected = dune.Spectrum(species).Integral;
            Assert.That(flux.Spectrum(species).Integral, Is.EqualTo(expected).Within(1e-14 * expected), species.ShortName());
            Assert.That(flux.Spectrum(species).EdgesGeV, Is.EqualTo(dune.Spectrum(species).EdgesGeV));
        }
    }

    [Test]
    public void TheExampleOfTheDocumentationIsReadAsItSays()
    {
        var page = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "fluxes.md"));
        var flux = Read(Regex.Match(page, "(?<=```csv\n).*?(?=```)", RegexOptions.Singleline).Value, energyUnit: "MeV", fluxUnit: "/cm2/50MeV/1e20POT");
        var spectrum = flux.Spectrum(NeutrinoSpecies.NuMu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("parameters: {file: beam.csv, energyUnit: MeV, fluxUnit: /cm2/50MeV/1e20POT}"));
            Assert.That(flux.Species, Is.EqualTo([NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMuBar]));
            Assert.That(spectrum.EdgesGeV, Is.EqualTo([0.5, 1.0, 1.5, 2.0, 3.0]));
            Assert.That(spectrum.At(0.75), Is.EqualTo(4e-4).Within(4e-4 * Rounding));
            Assert.That(spectrum.At(1.75), Is.Zero);
            Assert.That(spectrum.Integral, Is.EqualTo(9e-4).Within(9e-4 * 2.0 * Rounding));
        }
    }

    private static void AssertEveryBinIsFound(IEnergySpectrum spectrum, double[] edges)
    {
        Assert.That(spectrum.EdgesGeV, Is.EqualTo(edges));
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            double[] inside = [edges[i], Math.BitIncrement(edges[i]), Math.Sqrt(edges[i] * edges[i + 1]), 0.5 * (edges[i] + edges[i + 1]), Math.BitDecrement(edges[i + 1])];
            Assert.That(inside.Where(energy => energy >= edges[i]).Select(spectrum.At), Is.All.EqualTo(i + 1.0));
        }
    }
}
