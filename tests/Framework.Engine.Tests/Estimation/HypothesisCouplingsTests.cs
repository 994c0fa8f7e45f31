using TridentFramework.Engine.Estimation;

namespace TridentFramework.Engine.Tests.Estimation;

public sealed class HypothesisCouplingsTests
{
    /// <summary>The propagator of a factorised term, 1/(m^2 + K2)^2, counts like that of a shift: a sampling that knew nothing of it would miss the light mediator.</summary>
    [TestCase(0.2)]
    [TestCase(0.01)]
    public void TheScaleOfAFactorisedTermIsTheMassOfItsMediator(double massGeV)
    {
        var couplings = HypothesisCouplings.Of(ArgonCase.With(new PropagatingTerm(massGeV, 1e3)), ArgonCase.Channel("numu -> numu mu- mu+"));

        // The scale is found by probing in steps, and the square of a propagator falls to a half before K2 = m^2; a factor of four is what the sampling can take.
        Assert.That(couplings.KSquaredScale, Is.InRange(massGeV * massGeV / 4.0, 4.0 * massGeV * massGeV));
    }

    [Test]
    public void TheSmallestScaleOfAllMediatorsCounts()
    {
        var channel = ArgonCase.Channel("numu -> numu mu- mu+");
        var alone = HypothesisCouplings.Of(ArgonCase.With(new PropagatingTerm(0.01, 1e3)), channel);
        var both = HypothesisCouplings.Of(ArgonCase.With(new VectorMediator(0.1, 0.02), new PropagatingTerm(0.01, 1e3)), channel);
        Assert.That(both.KSquaredScale, Is.EqualTo(alone.KSquaredScale));
    }

    [Test]
    public void ConstantShiftsHaveNoScale() =>
        Assert.That(HypothesisCouplings.Of(ArgonCase.With(), ArgonCase.Channel("numu -> numu mu- mu+")).KSquaredScale, Is.EqualTo(double.PositiveInfinity));
}
