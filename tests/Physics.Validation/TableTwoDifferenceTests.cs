using TridentFramework.Engine.Estimation;
using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>Why arXiv:1902.06765 Table II lies up to 2 % below: its generator tabulates a form factor whose radius is 1 % larger.</summary>
public sealed class TableTwoDifferenceTests
{
    private const double RadiusScale = 1.01;

    // The differences are stated with one decimal of a percent.
    private const double Rounding = 0.0006;

    [TestCase("numu -> numu mu- mu+", 0.018)]
    [TestCase("numu -> numu e- e+", 0.007)]
    [TestCase("numu -> nue mu- e+", 0.011)]
    public void ARadiusOnePercentLargerLowersTheCoherentRate(string channel, double expected)
    {
        var beam = new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, Laboratory.Context);
        var spectrum = beam.Spectrum(NeutrinoSpecies.NuMu);
        var nuclide = Laboratory.Argon40;
        var formFactor = new FourierBesselFactory().Create(new FittedDensityParameters(), Laboratory.Context).ForNuclide(nuclide);
        Hypothesis With(INuclearFormFactor f) => new(new CoherentTensor(f, nuclide.Z), Laboratory.Context.Constants, [], spectrum);
        var process = new TridentProcess(
            channel, Laboratory.Channel(channel), nuclide.NuclearMassGeV, null, [With(formFactor), With(new Scaled(formFactor))], 1e-3);
        var sections = Laboratory.Integrate(process)[0].CrossSections;
        var (ratio, error) = Estimate.Ratio(sections[1].Total, sections[0].Total);
        TestContext.Out.WriteLine($"{channel}: {100.0 * (ratio - 1.0):F2} % +- {100.0 * error:G2} %");
        Assert.That(1.0 - ratio, Is.EqualTo(expected).Within(Rounding + (3.0 * error)));
    }

    /// <summary>The same density with every length multiplied by <see cref="RadiusScale"/>.</summary>
    private sealed class Scaled(INuclearFormFactor formFactor) : INuclearFormFactor
    {
        public double Evaluate(double qSquared) => formFactor.Evaluate(RadiusScale * RadiusScale * qSquared);
    }
}
