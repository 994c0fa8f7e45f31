namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardEnergyTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("[5 GeV, 1 GeV, 5000 MeV]", "card.yaml:6:49: tasks[0].crossSection.energies[2]: 5000 MeV is 5 GeV again; keep one")]
    [TestCase("[300 MeV, 0.3 GeV]", "card.yaml:6:44: tasks[0].crossSection.energies[1]: 0.3 GeV is 300 MeV again; keep one")]
    [TestCase("{from: 1 GeV, to: 1.00000000000001 GeV, points: 500}", "card.yaml:6:82: tasks[0].crossSection.energies.points: is too many between 1 GeV and 1.00000000000001 GeV: neighbouring points are the same energy; give fewer points or a wider range")]
    [TestCase("[1e10 GeV]", "card.yaml:6:35: tasks[0].crossSection.energies[0]: '1e10 GeV' is out of range; energies must be between 0 GeV (excluded) and 1000000000 GeV")]
    [TestCase("{from: 1 GeV, to: 1e7 TeV, points: 5}", "card.yaml:6:52: tasks[0].crossSection.energies.to: '1e7 TeV' is out of range; to must be between 0 GeV (excluded) and 1000000000 GeV")]
    [TestCase("{from: 0 GeV, to: 1 GeV, points: 5}", "card.yaml:6:41: tasks[0].crossSection.energies.from: '0 GeV' is out of range; from must be between 0 GeV (excluded) and 1000000000 GeV")]
    public void AnEnergyIsGivenOnceAndWithinReason(string energies, string problem) =>
        Assert.That(_folder.Problems(CardFolder.ShortCard.Replace("[5 GeV]", energies, StringComparison.Ordinal)), Is.EqualTo(new[] { problem }));

    [Test]
    public void AComparisonTakesAnEnergyOnceToo() =>
        Assert.That(
            _folder.Problems(CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", "compare: {energies: [5 GeV, 5000 MeV]}", StringComparison.Ordinal) + "\nvariants: [{name: v}]"),
            Is.EqualTo(new[] { "card.yaml:6:37: tasks[0].compare.energies[1]: 5000 MeV is 5 GeV again; keep one" }));

    [Test]
    public void ThreeTimesTheSameEnergyIsTwoProblems() =>
        Assert.That(_folder.Problems(CardFolder.ShortCard.Replace("[5 GeV]", "[5 GeV, 5 GeV, 5 GeV]", StringComparison.Ordinal)), Has.Count.EqualTo(2));

    [TestCase("9e4")]
    [TestCase("2e11")]
    public void EvaluationsStayWithinWhatTheEngineSpendsAtLeastAndItsSequenceHolds(string evaluations) =>
        Assert.That(
            _folder.Problems($"{CardFolder.ShortCard}\nintegration: {{maxEvaluations: {evaluations}}}").Single(),
            Does.StartWith($"card.yaml:7:31: integration.maxEvaluations: '{evaluations}' is out of range; maxEvaluations must be between 100000 and 100000000000"));
}
