using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Every card of runcards/ runs and gives the numbers that its own comment promises.</summary>
public sealed class RunCardFileTests : CommandTests
{
    // Published numbers are given with two or three digits; the comments in the cards say what they are.
    private const double PublishedTolerance = 0.015;

    [Test]
    public void EveryCardPassesTheCheck()
    {
        foreach (var card in Directory.EnumerateFiles(Path.Combine(Repository.Root, "runcards"), "*.yaml"))
        {
            var run = TridentRun.Of("check", card);
            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")), card);
        }
    }

    [Test]
    public void QuickstartGivesTheCrossSectionAndRatioOfItsComment()
    {
        var results = Run("quickstart.yaml");
        var sigma = Rows(results, "crossSections").Single(r => Matches(r, "default", "numu -> numu mu- mu+", "coherent"));
        Assert.That((double)sigma["crossSectionFb"]!, Is.EqualTo(1.41e-3).Within(0.5).Percent, "1.41 is rounded to 0.36 %, and the card asks for 0.1 %");
        var heavy = Rows(results, "comparisons").Single(r => Matches(r, "heavy Z'", "numu -> numu mu- mu+", "coherent"));
        Assert.That((double)heavy["ratio"]!, Is.EqualTo(1.39).Within(0.005), "1.39 is rounded to two decimals");
    }

    [Test]
    public void AnLMuMinusLTauBosonChangesNothingForElectronsBitForBit()
    {
        var results = Run("quickstart.yaml");
        foreach (var row in Rows(results, "comparisons").Where(static r => (string)r["channel"]! == "numu -> numu e- e+"))
            Assert.That(((double)row["ratio"]!, (double)row["ratioError"]!), Is.EqualTo((1.0, 0.0)));
    }

    [Test]
    public void RatiosOfVariantsAreFarMorePreciseThanTheirCrossSections()
    {
        var results = Run("quickstart.yaml");
        var ratio = Rows(results, "comparisons").Single(r => Matches(r, "heavy Z'", "numu -> numu mu- mu+", "coherent"));
        var sigma = Rows(results, "crossSections").Single(r => Matches(r, "default", "numu -> numu mu- mu+", "coherent"));
        var relative = (double)sigma["errorFb"]! / (double)sigma["crossSectionFb"]!;
        Assert.That((double)ratio["ratioError"]!, Is.LessThan(0.5 * relative));
    }

    // arXiv:1902.06765 Table II, half of its last digit and 2 % (the paper's generator: form-factor table and Q2 cut).
    [TestCase("numu -> numu mu- mu+", 1.17, 0.005, 0.49, 0.005)]
    [TestCase("numu -> numu e- e+", 2.84, 0.005, 0.18, 0.005)]
    [TestCase("numu -> nue mu- e+", 9.8, 0.05, 1.2, 0.05)]
    [TestCase("numubar -> numubar mu- mu+", 0.72, 0.005, 0.32, 0.005)]
    [TestCase("numubar -> numubar e- e+", 2.21, 0.005, 0.13, 0.005)]
    [TestCase("numubar -> nuebar e- mu+", 7.0, 0.05, 0.9, 0.05)]
    public void DuneRatesReproduceTableII(string channel, double coherent, double coherentDigit, double incoherent, double incoherentDigit)
    {
        var rows = Rows(DuneRates.Value, "rateSummaries").Where(r => (string)r["channel"]! == channel).ToDictionary(static r => (string)r["contribution"]!);
        Assert.That((double)rows["coherent"]["events"]!, Is.EqualTo(coherent).Within(coherentDigit + (0.02 * coherent)));
        Assert.That((double)rows["incoherent"]["events"]!, Is.EqualTo(incoherent).Within(incoherentDigit + (0.02 * incoherent)));
        Assert.That(TheoryShare(rows["coherent"]), Is.EqualTo(0.059).Within(0.001), "1, 3 and 5 % in quadrature");
        Assert.That(TheoryShare(rows["incoherent"]), Is.EqualTo(0.307).Within(0.001), "3, 3, 5 and 30 % in quadrature");
    }

    [Test]
    public void DuneFluxAverageIsEquation15()
    {
        var row = Rows(DuneRates.Value, "crossSections").Single(r => Matches(r, "default", "numu -> numu mu- mu+", "coherent"));
        Assert.That((double)row["VVFb"]!, Is.EqualTo(1.30e-4).Within(100 * PublishedTolerance).Percent);
        Assert.That((double)row["AAFb"]!, Is.EqualTo(2.00e-4).Within(100 * PublishedTolerance).Percent);
    }

    [Test]
    public void TheTotalRateKeepsTheCorrelationsOfItsSources()
    {
        foreach (var channel in Rows(DuneRates.Value, "rateSummaries").GroupBy(static r => (string)r["channel"]!))
        {
            var rows = channel.ToDictionary(static r => (string)r["contribution"]!);
            foreach (var source in new[] { "qed", "weak", "nuclear" })
            {
                var sum = Error(rows["coherent"], source) + Error(rows["incoherent"], source);
                Assert.That(Error(rows["total"], source), Is.EqualTo(sum).Within(1e-9).Percent, source);
            }
        }

        static double Error(JsonObject row, string source) => (double)row["theoryErrors"]![source]!;
    }

    [Test]
    public void CcfrAverageOnIronIsEquation14()
    {
        var results = Run("ccfr-iron.yaml");
        var row = Rows(results, "crossSections").Single(r => Matches(r, "default", "numu -> numu mu- mu+", "coherent"));
        Assert.That((double)row["VVFb"]!, Is.EqualTo(0.087).Within(100 * PublishedTolerance).Percent);
        Assert.That((double)row["AAFb"]!, Is.EqualTo(0.099).Within(100 * PublishedTolerance).Percent);
    }

    // The card states two digits; half of the last one is allowed.
    [TestCase("numu -> numu mu- mu+", 0.21)]
    [TestCase("numu -> numu e- e+", 0.13)]
    [TestCase("numu -> nue mu- e+", 0.80)]
    public void ArgonAt100GeVHasTheCrossSectionsOfItsComment(string channel, double expectedFb)
    {
        var row = Rows(Figure3.Value, "crossSections").Single(r => (string)r["scenario"]! == "argon" && Matches(r, "default", channel, "coherent") && (double)r["energyGeV"]! > 99.9);
        Assert.That((double)row["crossSectionFb"]!, Is.EqualTo(expectedFb).Within(0.005));
    }

    [TestCase("argon")]
    [TestCase("iron")]
    public void CurvesOfFigure3HaveTheFeaturesThatThePaperDescribes(string scenario)
    {
        var rows = Rows(Figure3.Value, "crossSections").Where(r => (string)r["scenario"]! == scenario).ToList();
        Assert.That(rows, Has.Count.EqualTo(3 * 4 * 40));
        double At(string channel, string contribution, double energy) => (double)rows
            .Where(r => Matches(r, "default", channel, contribution))
            .MinBy(r => Math.Abs(Math.Log((double)r["energyGeV"]! / energy)))!["crossSectionFb"]!;

        Assert.Multiple(() =>
        {
            // "numu -> nue e+ mu- has the largest cross section over a broad range"; "mu mu typically leads to the smallest at low energies".
            Assert.That(At("numu -> nue mu- e+", "coherent", 10), Is.GreaterThan(At("numu -> numu e- e+", "coherent", 10)));
            Assert.That(At("numu -> numu mu- mu+", "coherent", 1), Is.LessThan(0.1 * At("numu -> numu e- e+", "coherent", 1)));

            // "protons approximately one order of magnitude larger than neutrons"; the card says five to ten times.
            foreach (var channel in new[] { "numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+" })
                Assert.That(At(channel, "proton", 5) / At(channel, "neutron", 5), Is.InRange(5.0, 10.0), channel);

            // "about 30 % of the mu mu cross section is incoherent", at the energies of the DUNE beam.
            var incoherent = At("numu -> numu mu- mu+", "proton", 5) + At("numu -> numu mu- mu+", "neutron", 5);
            Assert.That(incoherent / At("numu -> numu mu- mu+", "total", 5), Is.EqualTo(0.3).Within(0.1));
        });
    }

    private static readonly Lazy<JsonObject> DuneRates = new(() => ResultsOf("dune-nd-rates.yaml"));

    private static readonly Lazy<JsonObject> Figure3 = new(() => ResultsOf("fig3-cross-sections.yaml"));

    private static JsonObject ResultsOf(string card)
    {
        var folder = Directory.CreateTempSubdirectory("trident-test-").FullName;
        try
        {
            var run = TridentRun.Of("run", TridentRun.Card(card), "--out", folder);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            return TridentRun.Results(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private JsonObject Run(string card)
    {
        var run = TridentRun.Of("run", TridentRun.Card(card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return TridentRun.Results(Out());
    }

    private static double TheoryShare(JsonObject row) => (double)row["theoryErrorEvents"]! / (double)row["events"]!;

    private static bool Matches(JsonObject row, string variant, string channel, string contribution) =>
        (string)row["variant"]! == variant && (string)row["channel"]! == channel && (string)row["contribution"]! == contribution;
}
