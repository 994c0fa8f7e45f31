using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Equivalent photons beside the exact process.</summary>
public sealed class EquivalentPhotonTaskTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+, numu -> numu e- e+]
        beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Dipole
        nuclearModel: FermiGas
        integration: {relativeError: 1e-2}
        variants: [{name: light, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 1e-3}}]}]
        tasks:
          - equivalentPhotons: {energies: [5 GeV]}
          - crossSection: {energies: [5 GeV], method: equivalentPhotons}
          - equivalentPhotons: {}
          - equivalentPhotons: {invariantMass: [100 MeV, 10 GeV]}
        """;

    [Test]
    public void RowsHaveEveryMethodAndItsRatioToTheExactCrossSection()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var results = TridentRun.Results(Out());
        var rows = Rows(results, "equivalentPhotons").ToList();
        var approximate = Rows(results, "crossSections").ToList();
        var atEnergy = rows.Where(static r => r["energyGeV"] is not null).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(2 * 2 * 2 * 4), "two tasks, variants, channels, three contributions and their total");
            foreach (var row in rows)
                Assert.That(Number(row, "equivalentPhotonsOverExact"), Is.EqualTo(Number(row, "equivalentPhotonsFb") / Number(row, "exactFb")).Within(2).Ulps);
            foreach (var (row, other) in atEnergy.Zip(approximate))
            {
                Assert.That(Key(other), Is.EqualTo(Key(row)));
                Assert.That(Number(other, "crossSectionFb"), Is.EqualTo(Number(row, "equivalentPhotonsFb")).Within(1e-12).Percent, "the mean of value and error on both sides");
            }

            // A beam of one energy is that energy.
            Assert.That(rows.Where(static r => r["energyGeV"] is null).Select(static r => Number(r, "equivalentPhotonsFb")), Is.EqualTo(atEnergy.Select(static r => Number(r, "equivalentPhotonsFb"))).Within(1e-12).Percent);
        }

        var muons = One(atEnergy, "default", "numu -> numu mu- mu+");
        var electrons = One(atEnergy, "default", "numu -> numu e- e+");
        var light = One(atEnergy, "light", "numu -> numu mu- mu+");
        using (Assert.EnterMultipleScope())
        {
            // docs/physics/equivalent-photons.md; the exact cross section has an error of a hundredth here.
            Assert.That(Number(muons, "equivalentPhotonsOverExact"), Is.EqualTo(2.26).Within(3).Percent);
            Assert.That(Number(muons, "withSpectrumEndOverExact"), Is.EqualTo(1.10).Within(3).Percent);
            Assert.That(Number(electrons, "equivalentPhotonsOverExact"), Is.EqualTo(4.35).Within(3).Percent);
            Assert.That(muons["leadingLogarithmFb"], Is.Not.Null);
            Assert.That(light["leadingLogarithmFb"], Is.Null, "couplings that depend on K2 have no formula");
            Assert.That(Number(light, "equivalentPhotonsFb"), Is.GreaterThan(1.01 * Number(muons, "equivalentPhotonsFb")));
            Assert.That(
                File.ReadLines(Path.Combine(Out(), "equivalentPhotons.csv")).First(),
                Is.EqualTo("scenario,variant,channel,target,contribution,energyGeV,exactFb,exactErrorFb,equivalentPhotonsFb,equivalentPhotonsErrorFb,withSpectrumEndFb,withSpectrumEndErrorFb,leadingLogarithmFb,equivalentPhotonsOverExact,withSpectrumEndOverExact,leadingLogarithmOverExact,converged"));
            Assert.That(run.Output, Does.Contain("EPA/exact"));
        }
    }

    [Test]
    public void CrossSectionsOnAPhotonBeginAtTheirThreshold()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out(), "--set", "tasks=[{equivalentPhotons: {invariantMass: [100 MeV, 10 GeV]}}]", "--set", "variants=[]");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var rows = Rows(TridentRun.Results(Out()), "photonCrossSections").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(static r => $"{r["channel"]} {r["invariantMassGeV"]}"), Is.EqualTo(new[] { "numu -> numu mu- mu+ 0.1", "numu -> numu mu- mu+ 10", "numu -> numu e- e+ 0.1", "numu -> numu e- e+ 10" }));
            Assert.That(Number(rows[0], "crossSectionFb"), Is.Zero);
            Assert.That(rows[0]["leadingLogarithmFb"], Is.Null);

            // Eq. (9) is short of half of its logarithm's coefficient: ln(s/m^2) - 8/3 over ln(s/m^2) - 19/6 at s = 100 GeV^2.
            Assert.That(1.0 / Number(rows[1], "leadingLogarithmOverExact"), Is.EqualTo((Math.Log(100.0 / 0.0111637) - (8.0 / 3.0)) / (Math.Log(100.0 / 0.0111637) - (19.0 / 6.0))).Within(0.3).Percent);
            Assert.That(run.Output, Does.Contain("Cross sections on a real photon"));
        }
    }

    [Test]
    public void OnlyComparisonsNeedIntegrals()
    {
        Assert.That(TridentInvocation.Of("check", WriteCard(Card)).Output, Does.Contain("2 channels, 2 variants, 6 integrals"), "three targets and two channels, at the one energy of the beam");
        Assert.That(TridentInvocation.Of("check", WriteCard(Card), "--set", "tasks=[{crossSection: {method: equivalentPhotons}}]").Output, Does.Contain("2 channels, 2 variants, 0 integrals"));
    }

    [Test]
    public void ShardsMergeToTheSameTable()
    {
        var card = WriteCard(Card);
        string[] quick = ["--set", "contributions=[coherent]", "--set", "variants=[]", "--set", "tasks=[{equivalentPhotons: {energies: [1 GeV, 5 GeV]}}]"];
        Assert.That(TridentInvocation.Of(["run", card, "--out", Out("whole"), .. quick]).ExitCode, Is.Zero);
        for (var k = 1; k <= 2; k++)
            Assert.That(TridentInvocation.Of(["run", card, "--out", Out("shards"), "--shard", $"{k}/2", .. quick]).ExitCode, Is.Zero);
        Assert.That(TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged")).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(Out("merged"), "equivalentPhotons.csv")), Is.EqualTo(File.ReadAllText(Path.Combine(Out("whole"), "equivalentPhotons.csv"))));
    }

    [Test]
    public void CrossSectionsAndRatiosInOnePanelAreAnErrorBeforeTheRun()
    {
        var run = TridentInvocation.Of(
            "run", WriteCard(Card), "--out", Out(), "--set", "tasks=[{equivalentPhotons: {energies: [1 GeV, 5 GeV], figures: [{name: mixed, only: {variant: [default], contribution: [coherent], quantity: [exact, equivalentPhotonsOverExact]}}]}}]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("figure mixed: cross sections and ratios do not share an axis; choose with 'only: {quantity: [equivalentPhotonsOverExact]}'"));
        }
    }

    [Test]
    public void TheCardDrawsItsFigures()
    {
        var run = TridentInvocation.Of(
            "run", TridentRun.Card("epa-validity.yaml"), "--out", Out(), "--set", "integration.relativeError=2e-2",
            "--set", "tasks[0].equivalentPhotons.energies.points=4", "--set", "tasks[1].equivalentPhotons.invariantMass.points=8");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        foreach (var figure in new[] { "epa-over-exact", "epa-cross-sections", "photon-cross-sections" })
            Assert.That(File.ReadAllText(Path.Combine(Out(), figure + ".svg")), Does.Contain("class=\"layer curve\"").And.Not.Contain("nothing above zero"), figure);
        Assert.That(Rows(TridentRun.Results(Out()), "equivalentPhotons").Select(static r => Number(r, "equivalentPhotonsOverExact")), Is.All.GreaterThan(1.6), "Eqs. (2) and (3) are above the exact cross section everywhere");
    }

    private static JsonObject One(IEnumerable<JsonObject> rows, string variant, string channel) =>
        rows.Single(r => (string)r["variant"]! == variant && (string)r["channel"]! == channel && (string)r["contribution"]! == "coherent");

    private static string Key(JsonObject row) => $"{row["variant"]} {row["channel"]} {row["contribution"]} {row["energyGeV"]}";

    private static double Number(JsonObject row, string column) => (double)row[column]!;
}
