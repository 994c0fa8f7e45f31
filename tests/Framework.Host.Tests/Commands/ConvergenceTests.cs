using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>What a run says about numbers that missed their error, and about seeds, scenario by scenario.</summary>
public sealed class ConvergenceTests : CommandTests
{
    // The first scenario cannot reach 1e-6 in its evaluations; the second reaches 1e-2 in its own.
    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        contributions: [coherent]
        exposure: {mass: 1 t, protonsOnTarget: 1e21}
        integration: {relativeError: 1e-2, seed: 3}
        variants: [{name: exponential, formFactor: Exponential}]
        scenarios:
          - {name: precise, integration: {relativeError: 1e-6, maxEvaluations: 2e5, seed: 4}}
          - {name: rough}
        tasks: [{rates: {}}, {compare: {baseline: default}}]
        """;

    private JsonObject _results = null!;
    private TridentInvocation _run = null!;

    [SetUp]
    public void Run()
    {
        _run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(_run.ExitCode, Is.EqualTo(4), _run.Error);
        _results = TridentRun.Results(Out());
    }

    [Test]
    public void RatesSummariesAndComparisonsSayWhetherTheyConverged()
    {
        foreach (var table in new[] { "rates", "rateSummaries", "comparisons" })
        {
            var rows = Rows(_results, table).ToList();
            Assert.That(rows.Select(static r => (string)r["scenario"]!).Distinct(), Is.EqualTo(new[] { "precise", "rough" }), table);
            Assert.That(rows, Has.All.Matches<JsonObject>(static r => (bool)r["converged"]! == ((string)r["scenario"]! == "rough")), table);
            Assert.That(File.ReadLines(Path.Combine(Out(), table + ".csv")).First().Split(',')[^1], Is.EqualTo("converged"));
        }
    }

    [Test]
    public void TheMessageNamesTheScenarioAndItsOwnLimit()
    {
        Assert.That(_run.Error, Does.Match("not converged: numu -> numu mu- mu\\+ \\| coherent Ar40 \\| beam average: relative error .* \\(scenario precise\\)"));
        Assert.That(_run.Error, Does.Contain("scenario precise: the requested relative error was not reached, or could not be trusted, within integration.maxEvaluations = 200000;"));
        Assert.That(_run.Error, Does.Not.Contain("scenario rough: the requested"));
        Assert.That(_run.Output, Does.Contain("(not converged)"));
    }

    [Test]
    public void SeedsThatDifferAreStatedByScenario()
    {
        var provenance = _results["provenance"]!.AsObject();
        Assert.That((long)provenance["seed"]!, Is.EqualTo(4));
        Assert.That(provenance["scenarioSeeds"]!.ToJsonString(), Is.EqualTo("""{"precise":4,"rough":3}"""));
    }

    [Test]
    public void OneSeedForAllIsStatedOnce()
    {
        Assert.That(TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out("one")).ExitCode, Is.Zero);
        Assert.That(TridentRun.Results(Out("one"))["provenance"]!.AsObject().ContainsKey("scenarioSeeds"), Is.False);
    }
}
