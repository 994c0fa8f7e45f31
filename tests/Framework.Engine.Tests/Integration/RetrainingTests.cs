using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Tests;

/// <summary>Passes that disagree: a form factor that changes while it is integrated stands for an integrand that the first passes have not understood.</summary>
public sealed class RetrainingTests
{
    // Training of an integral alone: five passes of 16 randomisations, ten blocks of 256 points together.
    private const long TrainingPoints = 16 * 10 * 256;

    [Test]
    public void ADisagreementIsFollowedByMoreTrainingAndANewFinalPass()
    {
        var steady = Integrate(long.MaxValue);
        var settled = Integrate(TrainingPoints);
        var (x, y) = (steady.CrossSections[0].Total, settled.CrossSections[0].Total);
        Assert.That(settled.IsConverged, Is.True);
        Assert.That(settled.Evaluations, Is.GreaterThan(steady.Evaluations + TrainingPoints), "the first final pass is thrown away, and training goes on");
        Assert.That(x.Value / y.Value, Is.EqualTo(4.0).Within(0.05), "nothing of the passes before the change is in the result");
    }

    [Test]
    public void WhatNeverSettlesIsNotConverged()
    {
        var result = Integrate(TrainingPoints, everAgain: true);
        Assert.That(result.Quality.Chi2PerDof, Is.GreaterThan(SampleQuality.MostChi2PerDof));
        Assert.That(result.IsConverged, Is.False);
        Assert.That(result.Quality.Doubt, Does.Contain("disagree"));
    }

    // One thread: the count of points is in their order.
    private static ProcessEstimate Integrate(long change, bool everAgain = false)
    {
        var hypothesis = ArgonCase.StandardModel with { Tensor = new CoherentTensor(new ChangingCharge(change, everAgain), 18) };
        return new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 1)).Integrate([ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, hypothesis)], null, default)[0];
    }

    private sealed class ChangingCharge(long change, bool everAgain) : INuclearFormFactor
    {
        private readonly GaussianCharge _charge = new(3.42);
        private long _points;

        public double Evaluate(double qSquared)
        {
            var steps = _points++ / change;
            return _charge.Evaluate(qSquared) * Math.Pow(0.5, everAgain ? steps : Math.Min(steps, 1));
        }
    }
}
