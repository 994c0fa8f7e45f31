namespace TridentFramework.Host.Tests.Commands;

/// <summary>Form factors as tables.</summary>
public sealed class FormFactorTaskTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        variants: [{name: exponential, formFactor: Exponential}]
        tasks: [formFactors: {qSquared: {from: 0 GeV2, to: 0.1 GeV2, points: 5, spacing: linear}}]
        """;

    [Test]
    public void EveryQuantityOfEverySettingIsTabulatedWithoutIntegrals()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var rows = Rows(TridentRun.Results(Out()), "formFactors").ToList();

        Assert.That(
            rows.Select(static r => $"{r["variant"]} {r["particle"]} {r["quantity"]}").Distinct(),
            Is.EqualTo(new[] { "default", "exponential" }.SelectMany(static v => new[] { $"{v} Ar40 F", $"{v} proton GE", $"{v} proton GM", $"{v} neutron GE", $"{v} neutron GM" })));
        Assert.That(rows, Has.Count.EqualTo(2 * 5 * 5));
        Assert.That(rows.Where(static r => (double)r["qSquaredGeV2"]! == 0.0 && (string)r["quantity"]! == "F").Select(static r => (double)r["value"]!), Is.All.EqualTo(1.0).Within(1e-12), "F(0) = 1 to rounding");
        Assert.That(rows.Where(static r => (string)r["particle"]! == "proton").GroupBy(static r => $"{r["quantity"]} {r["qSquaredGeV2"]}").Select(static g => g.Select(static r => (double)r["value"]!).Distinct().Count()), Is.All.EqualTo(1), "the nucleons are the same in both variants");
        Assert.That(File.ReadLines(Path.Combine(Out(), "formFactors.csv")).First(), Is.EqualTo("scenario,variant,particle,quantity,qSquaredGeV2,value"));
        Assert.That(run.Output, Does.Contain("Form factors: 50 rows, see formFactors.csv"));
    }

    [Test]
    public void AFewRowsArePrinted()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out(), "--set", "contributions=[coherent]");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("exponential").And.Contain("Ar40").And.Contain("1.000000e+00"));
    }

    [Test]
    public void ShardsWithoutIntegralsMerge()
    {
        var card = WriteCard(Card);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("whole")).ExitCode, Is.Zero);
        for (var k = 1; k <= 2; k++)
            Assert.That(TridentInvocation.Of("run", card, "--out", Out("shards"), "--shard", $"{k}/2").ExitCode, Is.Zero);
        var merge = TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged"));
        Assert.That(merge.ExitCode, Is.Zero, merge.Error);
        Assert.That(File.ReadAllText(Path.Combine(Out("merged"), "formFactors.csv")), Is.EqualTo(File.ReadAllText(Path.Combine(Out("whole"), "formFactors.csv"))));
    }

    [Test]
    public void TheCheckNeedsNoChannels()
    {
        var check = TridentInvocation.Of("check", WriteCard(Card));
        Assert.That(check.ExitCode, Is.Zero, check.Error);
        Assert.That(check.Output, Does.Contain("scenario default: 0 channels, 2 variants, 0 integrals"));
    }
}
