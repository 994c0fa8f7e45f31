using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The cards of runcards/ that have planes run and draw their figures; with fewer points and digits than a reader would want, so that they take seconds.</summary>
public sealed class PlaneCardFileTests : CommandTests
{
    [TestCase("fig7-couplings", "tasks[1].limits", "fig7")]
    [TestCase("fig8-lmu-ltau", "tasks[1].limits", "fig8", "fig8-ratios")]
    [TestCase("zprime-ccfr-charm", "tasks[0].limits", "fig2", "fig3", "fig2-check")]
    [TestCase("lbne-events", "tasks[0].limits", "fig4")]
    [TestCase("borexino", "tasks[0].limits", "borexino-limit")]
    public void ACardDrawsItsFigures(string card, string limits, params string[] figures)
    {
        string[] overrides = ["integration.relativeError=2e-2", $"{limits}.x.points=60", $"{limits}.y.points=60", .. card == "fig8-lmu-ltau" ? new[] { "tasks[0].scan.x.points=20", "tasks[0].scan.y.points=20" } : []];
        var results = Run(card, overrides);
        Assert.That(Rows(results, "figures").Select(static f => (string)f["name"]!), Is.EquivalentTo(figures));
        foreach (var figure in figures)
            Assert.That(File.ReadAllText(Path.Combine(Out(), figure + ".svg")), Does.Contain("<path").And.Not.Contain("nothing excluded"), figure);

        // Every constraint of these cards excludes a part of the plane, and none the Standard Model.
        foreach (var limit in Rows(results, "limits"))
        {
            Assert.That((bool)limit["standardModelAllowed"]!, Is.True);
            var regions = Rows(results, "limitRegions").Where(r => (string)r["constraint"]! == (string)limit["constraint"]! && (string)r["limits"]! == (string)limit["limits"]!).ToList();
            Assert.That(regions, Has.Count.EqualTo((int)limit["allowedRegions"]!).And.Some.Matches<JsonObject>(static r => (bool)r["holdsStandardModel"]!));
            Assert.That(regions.Sum(static r => (double)r["shareOfPlane"]!), Is.InRange(0.01, 0.95), (string)limit["constraint"]!);
        }
    }

    private JsonObject Run(string card, IEnumerable<string> overrides)
    {
        var run = TridentInvocation.Of(["run", TridentRun.Card(card + ".yaml"), "--out", Out(), .. overrides.SelectMany(static o => new[] { "--set", o })]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return TridentRun.Results(Out());
    }
}
