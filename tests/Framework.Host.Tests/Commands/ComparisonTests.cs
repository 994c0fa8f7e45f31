namespace TridentFramework.Host.Tests.Commands;

/// <summary>Comparisons between variants that override what is computed.</summary>
public sealed class ComparisonTests : CommandTests
{
    private const string Compare = "tasks=[{compare: {baseline: default, energies: [5 GeV]}}]";

    [Test]
    public void AVariantWithoutCommonChannelIsAnErrorBeforeTheRun()
    {
        var run = Run(Compare, "variants=[{name: electrons, channels: [numu -> numu e- e+]}]");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(
            "variant 'electrons' of scenario 'default' has no channel in common with baseline 'default' (numu -> numu e- e+ against numu -> numu mu- mu+); nothing to compare"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void AVariantWithoutCommonContributionIsAnErrorBeforeTheRun()
    {
        var run = Run(Compare, Nucleons, "variants=[{name: incoherent, contributions: [proton, neutron]}]");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("has no contribution in common with baseline 'default' (proton, neutron against coherent); nothing to compare"));
    }

    [Test]
    public void TotalsOfDifferentContributionsHaveNoRatioAndTheUserIsTold()
    {
        var run = Run(Compare, Nucleons, "variants=[{name: more, contributions: [coherent, proton]}, {name: same, formFactor: Exponential}]");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("variant 'more' has the contributions coherent, proton and baseline 'default' coherent; common ones are compared, totals are not"));
        var rows = Rows(TridentRun.Results(Out()), "comparisons").Select(static r => $"{r["variant"]} {r["contribution"]}");
        Assert.That(rows, Is.EqualTo(new[] { "more coherent", "same coherent", "same total" }));
    }

    [Test]
    public void AChannelThatTheBaselineLacksIsAWarning()
    {
        var run = Run(Compare, "variants=[{name: both, channels: [numu -> numu mu- mu+, numu -> numu e- e+]}]");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("warning: compare: scenario 'default': variant 'both' has numu -> numu e- e+, which baseline 'default' has not; there is no ratio"));
        Assert.That(Rows(TridentRun.Results(Out()), "comparisons").Select(static r => (string)r["channel"]!), Has.All.EqualTo("numu -> numu mu- mu+"));
    }

    private const string Nucleons = "nucleon=Alberico2008";

    private TridentInvocation Run(params string[] overrides) => TridentInvocation.Of(
        [
            "run", WriteCard(SmallCard), "--out", Out(), "--set", "nuclearModel={plugin: FermiGas, parameters: {fermiMomentum: 235 MeV}}",
            .. overrides.SelectMany(static o => new[] { "--set", o }),
        ]);
}
