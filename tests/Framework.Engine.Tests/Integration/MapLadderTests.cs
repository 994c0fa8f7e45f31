using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Engine.Tests;

/// <summary>Integrals of one family share maps that belong to a ladder of energies.</summary>
public sealed class MapLadderTests
{
    [Test]
    public void NeighboursShareOneTraining()
    {
        var integrator = New();
        var alone = New();
        var two = integrator.Integrate([At(5.0), At(5.1)], null, default);
        alone.Integrate([At(5.0)], null, default);
        var trained = ArgonCase.Integrate(At(5.0) with { Family = null });
        Assert.That(integrator.SharedEvaluations, Is.Positive.And.EqualTo(alone.SharedEvaluations));
        Assert.That(two.Select(static r => r.Evaluations), Is.All.LessThan(trained.Evaluations), "no training of their own");
    }

    [Test]
    public void NeighboursDoNotChangeABit()
    {
        var alone = New().Integrate([At(5.0)], null, default)[0];
        var beside = New().Integrate([At(80.0), At(5.1), At(5.0)], null, default)[2];
        Assert.That(beside.CrossSections[0].Total.Replicates, Is.EqualTo(alone.CrossSections[0].Total.Replicates));
    }

    /// <summary>The map is another one than an integral alone would train; the cross section is the same.</summary>
    [TestCase(0.25)]
    [TestCase(5.0)]
    [TestCase(300.0)]
    public void TheMapOfARungServesItsNeighbours(double energyGeV)
    {
        var (shared, own) = (New().Integrate([At(energyGeV)], null, default)[0], ArgonCase.Integrate(At(energyGeV) with { Family = null, Name = "own" }));
        var (x, y) = (shared.CrossSections[0].Total, own.CrossSections[0].Total);
        Assert.That(shared.IsConverged, Is.True);
        Assert.That(x.Value, Is.EqualTo(y.Value).Within(5.0 * Math.Sqrt((x.Error * x.Error) + (y.Error * y.Error))));
    }

    [Test]
    public void ALoadedMapIsTakenInsteadOfTraining()
    {
        var maps = new TrainedMaps();
        New(maps).Integrate([At(5.0)], null, default);
        var loaded = new TrainedMaps();
        foreach (var name in maps.Names)
            loaded.Add(name, maps.Edges(name));
        var integrator = New(loaded);
        var result = integrator.Integrate([At(5.0)], null, default)[0];
        Assert.That(maps.Names, Has.Count.EqualTo(1));
        Assert.That(integrator.SharedEvaluations, Is.Zero);
        Assert.That(result.CrossSections[0].Total.Replicates, Is.EqualTo(New().Integrate([At(5.0)], null, default)[0].CrossSections[0].Total.Replicates), "the same map, the same bits");
    }

    [Test]
    public void AFamilyWithDifferentHypothesesIsRefused() =>
        Assert.That(
            () => New().Integrate([At(5.0), At(5.1) with { Hypotheses = [ArgonCase.With(new ConstantShift(0.1))] }], null, default),
            Throws.ArgumentException.With.Message.Contains("'mu mu on argon'"));

    private static TridentProcess At(double energyGeV) => ArgonCase.Process("numu -> numu mu- mu+", energyGeV, 1e-3) with { Family = "mu mu on argon" };

    private static CrossSectionIntegrator New(TrainedMaps? maps = null) => new(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2), maps);
}
