using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

public sealed class RunWarningTests : CommandTests
{
    [Test]
    public void AnExperimentalPluginIsAWarningOfTheResultsAndAtTheEnd()
    {
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: NuTeV}
            target: {plugin: Nuclide, parameters: {name: Fe56}}
            formFactor: FourierBessel
            contributions: [coherent]
            integration: {relativeError: 0.05}
            tasks: [crossSection: {}]
            """);
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        const string Message = "Flux plugin NuTeV is experimental: its physics has not been compared with an independent number";
        Assert.That(run.Error.TrimEnd().Split('\n').SkipWhile(static l => !l.StartsWith("wrote", StringComparison.Ordinal)).Skip(1).First().TrimEnd(), Is.EqualTo($"warning: {Message}"));
        Assert.That(Warnings(), Has.Member(("experimentalPlugin", Message)));
    }

    [TestCase(0.12, false)]
    [TestCase(0.2, true)]
    public void ATableOfFormFactorsBeyondTheDataIsAnExtrapolation(double to, bool isExtrapolated)
    {
        // The argon density rests on data up to q = 1.81 fm^-1, Q2 = 0.128 GeV^2.
        var card = WriteCard(FormattableString.Invariant($$$"""
            schema: trident/1
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: FourierBessel
            contributions: [coherent]
            tasks: [formFactors: {qSquared: [0.001 GeV2, {{{to}}} GeV2] }]
            """));
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Warnings().Select(static w => w.Kind), isExtrapolated ? Is.EqualTo(new[] { "extrapolation" }) : Is.Empty);
        if (isExtrapolated)
            Assert.That(Warnings()[0].Message, Is.EqualTo("form factors: variant 'default': the form factor of Ar40 rests on data up to Q2 = 0.128 GeV^2; above, the table is an extrapolation"));
    }

    [TestCase("0.5", true)]
    [TestCase("0.001", false)]
    public void ABeamWhoseTableEndsWhereItStillCountsIsTruncated(string last, bool isTruncated)
    {
        File.WriteAllText(Path.Combine(Folder, "beam.csv"), $"energy_low,energy_high,numu\n1,2,1\n2,3,1\n3,4,{last}\n");
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: HistogramFile, parameters: {file: beam.csv, energyUnit: GeV, fluxUnit: /m2/GeV/POT}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: FourierBessel
            contributions: [coherent]
            integration: {relativeError: 0.05}
            tasks: [crossSection: {}]
            """);
        var run = TridentInvocation.Of("check", card, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var warnings = JsonNode.Parse(run.Output)!["warnings"]!.AsArray().Select(static w => (string?)w!["message"]);
        Assert.That(warnings, isTruncated
            ? Is.EqualTo(new[] { "beam: the table of numu ends at 4 GeV, where E dPhi/dE is still 70 % of its largest value; neutrinos above do not count" })
            : Is.Empty);
    }

    [Test]
    public void AnIntegralThatNeedsMostOfItsPointsConvergesSlowly()
    {
        const string Precise = "integration.relativeError=2e-4";
        var converged = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--set", Precise);
        Assert.That(converged.ExitCode, Is.Zero, converged.Error);
        var evaluations = Rows(TridentRun.Results(Out()), "crossSections").Max(static r => (long)r!["evaluations"]!);
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--set", Precise, "--set", FormattableString.Invariant($"integration.maxEvaluations={evaluations + 1}"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Warnings().Select(static w => w.Kind), Has.Member("slowConvergence"));
        Assert.That(run.Error, Does.Match("warning: .* took .* points of integration.maxEvaluations; a smaller relativeError will need a larger limit"));
    }

    [Test]
    public void AnIntegralThatMissesItsErrorIsAWarningOfTheResults()
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--set", "integration.maxEvaluations=100000", "--set", "integration.relativeError=1e-5");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(Warnings().Where(static w => w.Kind == "notConverged").Select(static w => w.Message), Has.All.StartsWith("not converged: ").And.Not.Empty);
    }

    private List<(string Kind, string Message)> Warnings() =>
        [.. TridentRun.Results(Out())["warnings"]!.AsArray().Select(static w => ((string)w!["kind"]!, (string)w["message"]!))];
}
