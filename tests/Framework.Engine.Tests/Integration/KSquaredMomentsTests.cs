using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Observables;
using TridentFramework.NewPhysics;

namespace TridentFramework.Engine.Tests;

public sealed class KSquaredMomentsTests
{
    private const string Channel = "numu -> numu mu- mu+";

    // Both sums are over the same points: what differs is the interpolation between nodes, see KSquaredGrid, and the order of additions.
    private const double Interpolation = 1e-6;

    /// <summary>The hypotheses of a walk, which sums them directly, from the moments of the same walk.</summary>
    [TestCase("numu -> numu mu- mu+", 5.0)]
    [TestCase("numu -> numu mu- mu+", 160.0)]
    [TestCase("numu -> numu e- e+", 1.0)]
    [TestCase("numubar -> numubar tau- tau+", 300.0)]
    public void MediatorsOfEveryMassComeFromOneWalk(string channel, double energyGeV)
    {
        var species = ArgonCase.Channel(channel).Incoming;
        Hypothesis[] hypotheses =
        [
            ArgonCase.StandardModel,
            .. from mass in new[] { 1e-6, 1e-3, 0.03, 0.3, 3.0, 100.0 }
               from strength in new[] { 1e-2, -1e-2, 10.0 }
               select ArgonCase.With(new VectorMediator(mass, strength * mass * Math.Max(mass, 0.1), species)),
        ];
        var result = ArgonCase.Integrate(ArgonCase.Process(channel, energyGeV, 2e-2, hypotheses) with { ResolvesKSquared = true });
        for (var h = 0; h < hypotheses.Length; h++)
        {
            var direct = result.CrossSections[h].Total;
            var moments = result.KSquaredMoments[0].CrossSection(ArgonCase.Channel(channel), ArgonCase.Constants, hypotheses[h].NewPhysics);
            Assert.That(moments.Value, Is.EqualTo(direct.Value).Within(Interpolation * direct.Value), $"hypothesis {h}");
            Assert.That(moments.Error, Is.EqualTo(direct.Error).Within(Interpolation * direct.Value), $"hypothesis {h}");
        }
    }

    /// <summary>A mediator that the walk has not seen, against a walk of its own with other points.</summary>
    [Test]
    public void AMediatorBetweenTheHypothesesAgreesWithItsOwnIntegral()
    {
        var process = ArgonCase.Process(Channel, 5.0, 1e-3, ArgonCase.StandardModel, ArgonCase.With(new VectorMediator(0.01, 1e-3)), ArgonCase.With(new VectorMediator(1.0, 1.0)));
        var between = new VectorMediator(0.1, 0.02);
        var moments = ArgonCase.Integrate(process with { ResolvesKSquared = true }).KSquaredMoments[0].CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, [between]);
        var own = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, ArgonCase.With(between)), seed: 7).CrossSections[0].Total;

        // 5 standard deviations of Student's t with 31 degrees of freedom: a chance of 2e-5.
        Assert.That(moments.Value, Is.EqualTo(own.Value).Within(5.0 * Math.Sqrt((moments.Error * moments.Error) + (own.Error * own.Error))));
        Assert.That(moments.RelativeError, Is.LessThan(2e-3));
    }

    [Test]
    public void AFactorisedTermComesFromTheSameWalk()
    {
        Hypothesis[] hypotheses = [ArgonCase.With(new PropagatingTerm(0.2, 1e4)), ArgonCase.With(new PropagatingTerm(0.01, 1e3)), ArgonCase.With(new VectorMediator(0.1, 0.02), new PropagatingTerm(2.0, 1e6))];
        var result = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2, hypotheses) with { ResolvesKSquared = true });
        var standard = result.KSquaredMoments[0].CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, []).Value;
        for (var h = 0; h < hypotheses.Length; h++)
        {
            var direct = result.CrossSections[h].Total.Value;
            Assert.That(result.KSquaredMoments[0].CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, hypotheses[h].NewPhysics).Value, Is.EqualTo(direct).Within(Interpolation * direct));
            Assert.That(direct, Is.GreaterThan(1.01 * standard), "the term adds what can be seen");
        }
    }

    [Test]
    public void TermsThatTheWalkDoesNotFollowAreRefused()
    {
        var moments = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2) with { ResolvesKSquared = true }).KSquaredMoments[0];
        Assert.That(
            () => moments.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, [new PropagatingTerm(0.2, 1.0)]),
            Throws.ArgumentException.With.Message.Contains("PropagatingTerm"));
        Assert.That(
            () => ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2, ArgonCase.With(new TwistedTerm(1.0))) with { ResolvesKSquared = true }),
            Throws.ArgumentException.With.Message.Contains("TwistedTerm"));
    }

    [Test]
    public void AZeroCouplingHasTheBitsOfTheStandardModel()
    {
        var moments = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2) with { ResolvesKSquared = true }).KSquaredMoments[0];
        var standard = moments.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, []);
        var zero = moments.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, [new VectorMediator(0.1, 0.0)]);
        Assert.That(zero.Replicates, Is.EqualTo(standard.Replicates));
    }

    /// <summary>A selection multiplies the weights before the nodes receive them.</summary>
    [Test]
    public void SelectionsAndTheirComplementAddUp()
    {
        var observable = ObservableCatalogue.Find("minusEnergy")!;
        var above = ArgonCase.StandardModel with { Selection = new Selection([new Cut(observable, 1.0, double.PositiveInfinity)]) };
        var below = ArgonCase.StandardModel with { Selection = new Selection([new Cut(observable, double.NegativeInfinity, 1.0)]) };
        var mediator = new VectorMediator(0.1, 0.02);
        var result = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2, ArgonCase.StandardModel, above, below) with { ResolvesKSquared = true });
        var parts = result.KSquaredMoments.Select(m => m.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, [mediator]).Value).ToArray();
        Assert.That(parts[1] + parts[2], Is.EqualTo(parts[0]).Within(1e-12 * parts[0]));
        Assert.That(parts[1], Is.Positive.And.LessThan(0.9 * parts[0]));
    }

    /// <summary>Targets whose walks reach differently far.</summary>
    [Test]
    public void MomentsOfTwoTargetsAdd()
    {
        var light = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2) with { ResolvesKSquared = true, TargetMassGeV = 0.9383 }).KSquaredMoments[0];
        var heavy = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 5e-2) with { ResolvesKSquared = true }).KSquaredMoments[0];
        Assert.That(light.KSquaredGeV2, Has.Count.LessThan(heavy.KSquaredGeV2.Count));
        INewPhysicsModel[] models = [new VectorMediator(0.1, 0.02)];
        var sum = KSquaredMoments.Sum([(0.25, light), (0.75, heavy)], light.Replicates).CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, models).Value;
        var expected = (0.25 * light.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, models).Value) + (0.75 * heavy.CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, models).Value);
        Assert.That(sum, Is.EqualTo(expected).Within(1e-13 * expected));
    }

    [Test]
    public void BelowThresholdThereIsNothing()
    {
        var result = ArgonCase.Integrate(ArgonCase.Process(Channel, 0.1, 1e-2) with { ResolvesKSquared = true });
        Assert.That(result.KSquaredMoments.Single().CrossSection(ArgonCase.Channel(Channel), ArgonCase.Constants, [new VectorMediator(0.1, 1.0)]).Replicates, Is.All.Zero);
    }

    /// <summary>What resolves K2 has the points and the bits of what does not.</summary>
    [Test]
    public void ResolvingDoesNotChangeTheCrossSection()
    {
        var plain = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2));
        var resolved = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2) with { ResolvesKSquared = true });
        Assert.That(resolved.CrossSections[0].Total.Replicates, Is.EqualTo(plain.CrossSections[0].Total.Replicates));
        Assert.That(plain.KSquaredMoments, Is.Empty);
    }
}
