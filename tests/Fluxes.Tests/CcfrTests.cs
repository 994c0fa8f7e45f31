using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class CcfrTests
{
    private static readonly INeutrinoFlux Flux = new CcfrFactory().Create(new NoParameters(), SpectrumMoments.Context);

    private static IEnergySpectrum MuonNeutrinos => Flux.Spectrum(NeutrinoSpecies.NuMu);

    [Test]
    public void IsAShapeOfMuonNeutrinos()
    {
        Assert.That(Flux.Exposure, Is.EqualTo(FluxExposure.ShapeOnly));
        Assert.That(Flux.Species, Is.EqualTo([NeutrinoSpecies.NuMu]));
    }

    [Test]
    public void IntegralIsOneWithinTheRoundingOfTheTable()
    {
        // 54 bins with five significant digits.
        const double RoundingOfTable = 1e-5;
        Assert.That(MuonNeutrinos.Integral, Is.EqualTo(1.0).Within(RoundingOfTable));
        Assert.That(MuonNeutrinos.SumOfBins(), Is.EqualTo(MuonNeutrinos.Integral).Within(1e-13));
    }

    [Test]
    public void MeanEnergyIs98GeV() => Assert.That(MuonNeutrinos.MeanEnergyGeV(), Is.EqualTo(98.4).Within(0.05));

    [Test]
    public void SupportIsZeroTo540GeV()
    {
        Assert.That(MuonNeutrinos.EdgesGeV[0], Is.Zero);
        Assert.That(MuonNeutrinos.EdgesGeV[^1], Is.EqualTo(540.0));
        Assert.That(MuonNeutrinos.At(540.0), Is.Zero);
    }

    /// <summary>
    /// arXiv:1902.06765 Eq. (14): 0.087 fb and 0.099 fb. The cross sections on iron at 5, 20 and 160 GeV come from an independent
    /// calculation with explicit Dirac spinors; a parabola in log E through their logarithms is good to 2 % (a full calculation gives 0.0876
    /// and 0.0992), and the published values are rounded to 1 %.
    /// </summary>
    [TestCase(4.545390e-4, 6.825628e-3, 1.562769e-1, 0.087)]
    [TestCase(7.732710e-4, 9.285978e-3, 1.743853e-1, 0.099)]
    public void AveragesTheTridentCrossSectionOnIronToThePublishedValue(double at5GeV, double at20GeV, double at160GeV, double publishedFb)
    {
        var average = MuonNeutrinos.Average(energyGeV => LogParabola(energyGeV, at5GeV, at20GeV, at160GeV));
        Assert.That(average, Is.EqualTo(publishedFb).Within(3.0).Percent);
    }

    private static double LogParabola(double energyGeV, double at5GeV, double at20GeV, double at160GeV)
    {
        var x = Math.Log(energyGeV);
        double a = Math.Log(5.0), b = Math.Log(20.0), c = Math.Log(160.0);
        return Math.Exp((Math.Log(at5GeV) * (x - b) * (x - c) / ((a - b) * (a - c)))
            + (Math.Log(at20GeV) * (x - a) * (x - c) / ((b - a) * (b - c)))
            + (Math.Log(at160GeV) * (x - a) * (x - b) / ((c - a) * (c - b))));
    }
}
