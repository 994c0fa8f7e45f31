using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Fluxes;
using TridentFramework.LMuMinusLTau;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>
/// Sixty seeds at the precision of a run card against one precise integral: the errors that are reported are those that are made. benchmarks/pulls does the
/// same for more integrals and seeds.
/// </summary>
public sealed class PullTests
{
    private const int Seeds = 60;
    private const double RelativeError = 1e-3;
    private const ulong PreciseSeed = 1_000_000_007;

    // Twenty times below the errors under test: it moves the mean pull by a twentieth of a standard deviation and widens the pulls by 0.1 %.
    private const double PreciseError = 5e-5;

    private const int Threads = 2;
    private const long MostEvaluations = 100_000_000;

    // An error from 32 randomisations makes a pull Student's t with 31 degrees of freedom: mean square 31/29 = 1.07 with standard deviation 1.59, so
    // that of sixty has 0.21, and their mean has 0.134. Four standard deviations, 6e-5 for each of the eight numbers here.
    private const double MeanSquare = 31.0 / 29.0;
    private const double MeanSquareTolerance = 4.0 * 0.21;
    private const double MeanTolerance = 4.0 * 0.134;

    [TestCase("numu -> numu e- e+", "coherent", true, null)]
    [TestCase("numu -> numu mu- mu+", "proton", true, null)]
    [TestCase("numu -> nue mu- e+", "neutron", true, null)]
    [TestCase("numu -> numu mu- mu+", "coherent", false, 0.01)]
    public void ErrorsAreHonestAndTheMeanIsUnbiased(string channel, string contribution, bool isFluxAverage, double? mediatorMassGeV)
    {
        var process = Process(channel, contribution, isFluxAverage, mediatorMassGeV);
        var exact = Integrate(process with { RelativeError = PreciseError }, PreciseSeed, Threads);
        var estimates = new CrossSectionEstimate[Seeds];
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => estimates[i] = Integrate(process, (ulong)i + 1, 1));
        double[] pulls = [.. estimates.Select(e => (e.Total.Value - exact.Total.Value) / Math.Sqrt((e.Total.Error * e.Total.Error) + (exact.Total.Error * exact.Total.Error)))];
        var (mean, meanSquare) = (pulls.Average(), pulls.Average(static pull => pull * pull));
        TestContext.Out.WriteLine($"{process.Name}: mean pull {mean:F2}, mean square {meanSquare:F2}, reported error {estimates.Average(static e => e.Total.RelativeError):G2}");

        Assert.That(exact.IsConverged, Is.True);
        Assert.That(estimates, Has.All.Property(nameof(CrossSectionEstimate.IsConverged)).True);
        Assert.That(mean, Is.EqualTo(0.0).Within(MeanTolerance));
        Assert.That(meanSquare, Is.EqualTo(MeanSquare).Within(MeanSquareTolerance));
    }

    private static TridentProcess Process(string channel, string contribution, bool isFluxAverage, double? mediatorMassGeV)
    {
        const double EnergyGeV = 5.0;
        // Makes the exchange about as large as the Standard Model.
        const double Coupling = 1e-3;
        INewPhysicsModel[] models = mediatorMassGeV is { } mass
            ? [new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = mass, Coupling = Coupling }, Laboratory.Context)]
            : [];
        return isFluxAverage
            ? Laboratory.Process(Laboratory.Argon40, contribution, channel, null, Beam(), RelativeError, models)
            : Laboratory.Process(Laboratory.Argon40, contribution, channel, EnergyGeV, null, RelativeError, models);
    }

    private static IEnergySpectrum Beam() =>
        new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, Laboratory.Context).Spectrum(NeutrinoSpecies.NuMu);

    private static CrossSectionEstimate Integrate(TridentProcess process, ulong seed, int threads) =>
        new CrossSectionIntegrator(new IntegrationOptions(seed, MostEvaluations, threads)).Integrate([process], null, CancellationToken.None)[0].CrossSections[0];
}
