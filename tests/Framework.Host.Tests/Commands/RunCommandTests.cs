using System.Diagnostics;

namespace TridentFramework.Host.Tests.Commands;

public sealed class RunCommandTests : CommandTests
{
    [Test]
    public void ResultsHaveTheSameBytesForAnyNumberOfThreads()
    {
        string[] Lines(int threads)
        {
            var run = TridentRun.Of("run", TridentRun.Card("quickstart.yaml"), "--out", Out($"t{threads}"), "--threads", $"{threads}", "--seed", "7");
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            return [.. File.ReadLines(Path.Combine(Out($"t{threads}"), "results.json")).Where(static line => !line.Contains("\"created\"", StringComparison.Ordinal))];
        }

        var one = Lines(1);
        Assert.That(one, Has.Some.Contains("crossSectionFb"));
        Assert.That(Lines(2), Is.EqualTo(one));
        Assert.That(Lines(5), Is.EqualTo(one));
    }

    [Test]
    public void AnotherSeedGivesAnotherResultWithinErrors()
    {
        double[] Value(string seed)
        {
            var run = TridentRun.Of("run", WriteCard(SmallCard), "--out", Out(seed), "--seed", seed);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            var row = Rows(TridentRun.Results(Out(seed)), "crossSections").First();
            return [(double)row["crossSectionFb"]!, (double)row["errorFb"]!];
        }

        var (first, second) = (Value("1"), Value("2"));
        Assert.That(first[0], Is.Not.EqualTo(second[0]));

        // Five standard deviations: a false alarm once in two million seeds, and the seeds are fixed.
        Assert.That(first[0], Is.EqualTo(second[0]).Within(5.0 * Math.Sqrt((first[1] * first[1]) + (second[1] * second[1]))));
    }

    [Test]
    public void ZeroCouplingIsTheStandardModelBitForBit()
    {
        string Value(string extra)
        {
            var folder = Out(extra.Length.ToString());
            var run = TridentRun.Of("run", WriteCard(SmallCard + "\n" + extra), "--out", folder);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            return Rows(TridentRun.Results(folder), "crossSections").First()["crossSectionFb"]!.ToJsonString();
        }

        Assert.That(Value("newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 0}}]"), Is.EqualTo(Value("newPhysics: []")));
    }

    [Test]
    public void BelowThresholdTheCrossSectionIsExactlyZero()
    {
        var run = TridentRun.Of("run", WriteCard(SmallCard), "--set", "tasks[0].crossSection.energies=[200 MeV, 212 MeV]", "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var rows = Rows(TridentRun.Results(Out()), "crossSections").Where(static r => (string)r["contribution"]! == "coherent").ToList();
        Assert.That(rows.ConvertAll(static r => (double)r["energyGeV"]!), Is.EqualTo(new[] { 0.2, 0.212 }));
        Assert.That((double)rows[0]["crossSectionFb"]!, Is.Zero);
        Assert.That((double)rows[0]["errorFb"]!, Is.Zero);
        Assert.That((long)rows[0]["evaluations"]!, Is.Zero);

        // The threshold on argon is 211.3168 MeV + 0.6 MeV of recoil.
        Assert.That((double)rows[1]["crossSectionFb"]!, Is.Positive);
    }

    [Test]
    public void TheStandardOutputHoldsTheTableAndTheStandardErrorTheProgress()
    {
        var run = TridentRun.Of("run", WriteCard(SmallCard), "--out", Out());
        Assert.That(run.Output, Does.Contain("Cross sections per target atom").And.Contain("numu -> numu mu- mu+").And.Not.Contain("points"));
        Assert.That(run.Error, Does.Contain("relative error").And.Contain("wrote results.json, crossSections.csv"));
    }

    [Test]
    public void TheCsvFileHasTheColumnsAndRowsOfTheTable()
    {
        Assert.That(TridentRun.Of("run", WriteCard(SmallCard), "--out", Out()).ExitCode, Is.Zero);
        var rows = Rows(TridentRun.Results(Out()), "crossSections").ToList();
        var lines = File.ReadAllLines(Path.Combine(Out(), "crossSections.csv"));
        Assert.That(lines, Has.Length.EqualTo(rows.Count + 1));
        Assert.That(lines[0].Split(','), Is.EqualTo(rows[0].Select(static cell => cell.Key)));
        Assert.That(lines[1], Does.Contain(rows[0]["crossSectionFb"]!.ToJsonString()));
    }

    [Test]
    public void ASecondRunIntoTheSameFolderLeavesNoTablesOfTheFirst()
    {
        Assert.That(TridentRun.Of("run", TridentRun.Card("quickstart.yaml"), "--out", Out()).ExitCode, Is.Zero);
        Assert.That(Path.Combine(Out(), "comparisons.csv"), Does.Exist);
        Assert.That(TridentRun.Of("run", WriteCard(SmallCard), "--out", Out()).ExitCode, Is.Zero);
        Assert.That(Directory.EnumerateFiles(Out()).Select(Path.GetFileName), Is.EquivalentTo(new[] { "results.json", "crossSections.csv", "report.html" }));
    }

    [Test]
    public void TheResolvedCardOfTheResultsRunsAgainToTheSameNumbers()
    {
        Assert.That(TridentRun.Of("run", TridentRun.Card("quickstart.yaml"), "--out", Out()).ExitCode, Is.Zero);
        var results = TridentRun.Results(Out());
        var again = Path.Combine(Folder, "again.json");
        File.WriteAllText(again, results["card"]!.ToJsonString());
        var run = TridentRun.Of("run", again, "--out", Out("again"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(TridentRun.Results(Out("again"))["comparisons"]!.ToJsonString(), Is.EqualTo(results["comparisons"]!.ToJsonString()));
    }

    [Test]
    public void EveryProblemOfACardIsReportedAtOnceAndNothingIsWritten()
    {
        var card = WriteCard("""
            schema: trident/1
            chanels: [numu -> numu mu- mu+]
            channels: [numu -> numu mu- mu-]
            target: {plugin: Nuclied, parameters: {name: Ar40}}
            formFactor: FourierBessel
            contributions: [coherent]
            integration: {relativeError: 7}
            tasks:
              - crossSection: {energies: [5]}
            """);
        var run = TridentRun.Of("run", card, "--out", Out());
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain($"{card}:2:1: chanels: ").And.Contain("channels"));
            Assert.That(run.Error, Does.Contain($"{card}:3:12: channels[0]: ").And.Contain("charge"));
            Assert.That(run.Error, Does.Contain($"{card}:4:").And.Contain("Nuclide"));
            Assert.That(run.Error, Does.Contain($"{card}:7:30: integration.relativeError: "));
            Assert.That(run.Error, Does.Contain($"{card}:9:").And.Contain("GeV"));
            Assert.That(run.Output, Is.Empty);
            Assert.That(Directory.Exists(Out()), Is.False);
        });
    }

    [Test]
    public void AMissedErrorIsReportedWithItsOwnExitCodeAndTheErrorThatWasReached()
    {
        var run = TridentRun.Of("run", WriteCard(SmallCard), "--out", Out(), "--set", "integration.relativeError=1e-5", "--set", "integration.maxEvaluations=2e5");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("not converged: numu -> numu mu- mu+ | coherent Ar40 | 5 GeV"));
        Assert.That((bool)Rows(TridentRun.Results(Out()), "crossSections").First()["converged"]!, Is.False);
    }

    [Test]
    public void AnOutputFolderThatCannotBeMadeIsAnInputOutputError()
    {
        var file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "occupied");
        var run = TridentRun.Of("run", WriteCard(SmallCard), "--out", Path.Combine(file, "below"));
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain("--out: cannot write to"));
    }

    [TestCase("INT", 2)]
    [TestCase("TERM", 15)]
    [TestCase("HUP", 1)]
    [TestCase("QUIT", 3)]
    [Platform("Linux")]
    public void AnInterruptedRunLeavesNothingAndSaysSo(string signal, int number)
    {
        // nohup, or a shell that starts the tests in the background, hands down signals to be ignored, and the program keeps to that.
        var ignored = Convert.ToUInt64(File.ReadLines("/proc/self/status").Single(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim(), 16);
        Assume.That((ignored >> (number - 1)) & 1, Is.Zero, $"SIG{signal} is ignored by the tests themselves");

        // Too precise to finish: a run of minutes, interrupted as soon as its first integral reports.
        using var process = TridentRun.Start(
            "run", WriteCard(SmallCard), "--out", Out(), "--set", "integration.relativeError=1e-6", "--set", "integration.maxEvaluations=1e11");
        while (process.StandardError.ReadLine() is { } line && !line.StartsWith("scenario", StringComparison.Ordinal))
        {
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            kill.WaitForExit();
        var run = TridentRun.End(process);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(130));
            Assert.That(run.Error, Does.Contain("cancelled; nothing was written"));
            Assert.That(Directory.Exists(Out()), Is.False);
        });
    }

    [TestCase("--threads", "0")]
    [TestCase("--nonsense")]
    [TestCase("--set", "integration.seed")]
    public void AWrongCommandLineIsExitCodeTwo(params string[] arguments)
    {
        var run = TridentRun.Of(["run", WriteCard(SmallCard), "--out", Out(), .. arguments]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Is.Not.Empty);
        Assert.That(Directory.Exists(Out()), Is.False);
    }
}
