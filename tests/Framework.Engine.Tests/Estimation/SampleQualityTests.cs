using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

public sealed class SampleQualityTests
{
    private static readonly SampleQuality Sound = new(1.0, 1e5, 0.001);

    [Test]
    public void ASoundSampleIsBelieved() => Assert.That(Sound.Doubt, Is.Null);

    [Test]
    public void PassesThatDisagreeAreNamed() => Assert.That((Sound with { Chi2PerDof = 12.5 }).Doubt, Does.Contain("chi^2/dof = 12.5"));

    [Test]
    public void FewEffectivePointsAreNamed() => Assert.That((Sound with { EffectiveSampleSize = 999.0 }).Doubt, Does.Contain("999 points"));

    [Test]
    public void HeavyPointsAreNamed() => Assert.That((Sound with { LargestWeightsShare = 0.2 }).Doubt, Does.Contain("20.0 %"));

    [Test]
    public void OfSeveralSamplesTheWorstFigureCounts() =>
        Assert.That(
            SampleQuality.Worst([Sound, Sound with { Chi2PerDof = 3.0 }, Sound with { EffectiveSampleSize = 2e3, LargestWeightsShare = 0.05 }]),
            Is.EqualTo(new SampleQuality(3.0, 2e3, 0.05)));

    /// <summary>The error asked for is reached at once; the points are not enough to believe it.</summary>
    [Test]
    public void AnUnevenSampleGetsMorePoints()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 0.5, ArgonCase.With(new Resonance()));
        var result = ArgonCase.Integrate(process);
        Assert.That(result.IsConverged, Is.True);
        Assert.That(result.Quality.EffectiveSampleSize, Is.GreaterThanOrEqualTo(SampleQuality.LeastEffectiveSampleSize));
        Assert.That(result.Quality.LargestWeightsShare, Is.LessThanOrEqualTo(SampleQuality.MostOfLargestWeights));
    }

    /// <summary>A spike that few points meet: the spread of the randomisations alone would pass for a relative error of a half.</summary>
    [Test]
    public void AResultThatAFewPointsCarryIsNotConverged()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 0.5, ArgonCase.With(new Resonance()));
        var few = new CrossSectionIntegrator(new IntegrationOptions(1, 60_000, 1)).Integrate([process], null, default)[0];
        TestContext.Out.WriteLine($"relative error {few.CrossSections[0].Total.RelativeError:G2}: {few.Quality}");
        Assert.That(few.CrossSections[0].Total.RelativeError, Is.LessThan(0.5));
        Assert.That(few.Quality.Doubt, Is.Not.Null);
        Assert.That(few.IsConverged, Is.False);
    }

    // A resonance at K2 = 0.01 GeV^2, 0.2 % wide, with couplings a hundred times those of the Standard Model. No coordinate of its own: the map cannot follow it.
    private sealed class Resonance : INewPhysicsModel
    {
        public bool Contributes(TridentChannel channel) => true;

        public bool DependsOnKSquared => true;

        public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(Math.Abs(Math.Log(kSquared / 0.01)) < 1e-3 ? 100.0 : 1e-3, 0.0);
    }
}
