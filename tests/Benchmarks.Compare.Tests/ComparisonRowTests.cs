namespace TridentFramework.Benchmarks.Compare.Tests;

public sealed class ComparisonRowTests
{
    private static readonly Measurement Engine = new(ValueFb: 1.0, ErrorFb: 0.03, ChiSquaredPerDegree: 1.0, Evaluations: 1000, CpuSeconds: 0.5);

    [TestCase(1.19, 3.8, true)]
    [TestCase(1.21, 4.2, false)]
    [TestCase(0.79, -4.2, false)]
    public void ResultsAgreeWithinFourCombinedStandardDeviations(double gslFb, double pull, bool agrees)
    {
        var row = Row(new Measurement(gslFb, 0.04, 1.0, 10000, 20.0));
        Assert.That(row.Pull, Is.EqualTo(pull).Within(1e-12), "rounding: the combined error is exactly 0.05");
        Assert.That(row.Agrees, Is.EqualTo(agrees));
    }

    [Test]
    public void RatiosAreThoseOfCpuTimeAndOfTimePerPoint()
    {
        var row = Row(new Measurement(1.0, 0.04, 1.0, 10000, 20.0));
        Assert.That(row.CpuRatio, Is.EqualTo(40.0));
        Assert.That(row.SpeedRatio, Is.EqualTo(4.0));
    }

    [Test]
    public void ATenTimesSmallerErrorCostsAHundredTimesThePointsAfterTheWarmUp()
    {
        var outcome = new ReferenceOutcome { ValueFb = 2.0, ErrorFb = 2e-3, CpuSeconds = 3.0, WarmUpCpuSeconds = 1.0, Calls = 500, WarmUpCalls = 200, Iterations = 5 };
        var extrapolated = GslTimer.Extrapolated(outcome, 1e-4);
        Assert.That(extrapolated.IsExtrapolated, Is.True);
        Assert.That(extrapolated.CpuSeconds, Is.EqualTo(201.0).Within(1e-9), "rounding");
        Assert.That(extrapolated.Evaluations, Is.EqualTo(30200).Within(1), "truncated to whole points");
    }

    [Test]
    public void AnExtrapolatedCostIsMarkedAndHasNoPull()
    {
        var row = Row(new Measurement(2.0, 0.04, 1.0, 10000, 20.0) { IsExtrapolated = true });
        using var text = new StringWriter();
        ComparisonTable.WriteRows(text, [row with { RequestedError = Comparison.CoarseError, Gsl = Engine }, row]);
        Assert.That(row.Agrees, Is.True, "nothing was measured that could disagree");
        Assert.That(text.ToString(), Does.Contain("~20.0").And.Contain("~40").And.Contain("--fine"));
    }

    private static ComparisonRow Row(Measurement gsl) => new(ComparisonCase.All[0], Comparison.FineError, gsl, Engine);
}
