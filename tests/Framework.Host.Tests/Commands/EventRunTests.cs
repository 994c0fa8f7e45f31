using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The task <c>events</c> as a user runs it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class EventRunTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        title: events
        channels: [numu -> numu mu- mu+, numu -> nue mu- e+]
        beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: FermiGas
        integration: {relativeError: 2e-2, seed: 3}
        exposure: {mass: 147 t, protonsOnTarget: 1.1e21}
        variants:
          - {name: exponential, formFactor: Exponential}
          - {name: dipole, nucleon: Dipole}
          - {name: light, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 1e-3}}]}
        """;

    // Events of two batches and a half.
    private const string Tasks = "\ntasks: [events: {count: 20000, formats: [hepmc3, csv.gz, npz], spill: {length: 9.6 us}, vertex: {sphere: {radius: 2 m}}, direction: [0.1, -0.2, 1]}]";

    // A sum of N weights of one has the standard deviation of a Poisson number.
    private const double StandardDeviations = 4.0;

    [Test]
    public void ItWritesTheFilesThatTheCardNamesAndSaysSoInTheResults()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card + Tasks), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var rows = Rows(TridentRun.Results(Out()), "events").ToList();
        Assert.That(rows.Select(static r => (string)r["file"]!), Is.EqualTo(new[] { "events.hepmc3", "events.csv.gz", "events.npz" }));
        foreach (var row in rows)
        {
            var path = Path.Combine(Out(), (string)row["file"]!);
            Assert.That((string)row["sha256"]!, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
            Assert.That((long)row["bytes"]!, Is.EqualTo(new FileInfo(path).Length));
            Assert.That((long)row["count"]!, Is.EqualTo(20000));
            Assert.That((double)row["overweightShare"]!, Is.LessThanOrEqualTo(1e-3));
            Assert.That((double)row["unweightingEfficiency"]!, Is.InRange(0.4, 1.0));
        }

        Assert.That(File.ReadLines(Path.Combine(Out(), "events.hepmc3")).Count(static line => line.StartsWith("E ", StringComparison.Ordinal)), Is.EqualTo(20000));
        Assert.That(File.ReadLines(Path.Combine(Out(), "events.hepmc3")).Last(static line => line.Length > 0), Is.EqualTo("HepMC::Asciiv3-END_EVENT_LISTING"));
        Assert.That(Directory.EnumerateFiles(Out(), "*.partial").Concat(Directory.EnumerateFiles(Out(), ".*")), Is.Empty);
    }

    [Test]
    public void ProcessesHaveTheirShareOfTheCrossSection()
    {
        Assert.That(TridentInvocation.Of("run", WriteCard(Card + Tasks), "--out", Out()).ExitCode, Is.Zero);
        var rows = Rows(TridentRun.Results(Out()), "eventProcesses").ToList();
        Assert.That(rows, Has.Count.EqualTo(10));
        var all = rows.Sum(static r => (double)r["crossSectionFb"]!);
        foreach (var row in rows)
        {
            var expected = 20000.0 * (double)row["crossSectionFb"]! / all;

            // The cross sections themselves are known to 2 %.
            var error = Math.Sqrt(expected + (0.02 * 0.02 * expected * expected)) + 1.0;
            Assert.That((double)row["sumOfWeights"]!, Is.EqualTo(expected).Within(StandardDeviations * error), $"{row}");
        }
    }

    [Test]
    public void SumsOfNamedWeightsAreRatiosOfCrossSections()
    {
        Assert.That(TridentInvocation.Of("run", WriteCard(Card + "\ntasks: [events: {count: 40000}, compare: {}]"), "--out", Out()).ExitCode, Is.Zero);
        var (names, weights) = Weights(Path.Combine(Out(), "events.hepmc3"));
        Assert.That(names, Is.EqualTo(new[] { "CV", "exponential", "dipole", "light" }));
        var results = TridentRun.Results(Out());
        var processes = Rows(results, "eventProcesses").ToList();
        for (var w = 1; w < names.Count; w++)
        {
            // The comparison is per channel; the sample adds channels by their cross sections.
            var (nominal, variant) = (0.0, 0.0);
            foreach (var row in Rows(results, "comparisons").Where(r => (string)r["variant"]! == names[w] && (string)r["contribution"]! == "total"))
            {
                var own = processes.Where(p => (string)p["channel"]! == (string)row["channel"]!).Sum(static p => (double)p["crossSectionFb"]!);
                nominal += own;
                variant += own * (double)row["ratio"]!;
            }

            var ratios = weights.Select(own => own[w] / own[0]).ToList();
            var mean = weights.Sum(own => own[w]) / weights.Sum(static own => own[0]);
            var spread = Math.Sqrt(ratios.Sum(r => (r - mean) * (r - mean))) / ratios.Count;
            Assert.That(mean, Is.EqualTo(variant / nominal).Within((StandardDeviations * spread) + (0.01 * Math.Abs((variant / nominal) - 1.0))), names[w]);
        }
    }

    [Test]
    public void WithoutACountTheirNumberIsThatOfTheExposure()
    {
        var card = WriteCard(Card + "\ncontributions: [coherent]\ntasks: [rates: {}, events: {weights: []}]");
        var counts = new List<double>();
        for (var seed = 1; seed <= 6; seed++)
        {
            var run = TridentInvocation.Of("run", card, "--out", Out(), "--seed", $"{seed}");
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            counts.Add((double)Rows(TridentRun.Results(Out()), "events").Single()["count"]!);
        }

        var expected = Rows(TridentRun.Results(Out()), "rates").Where(static r => (string)r["variant"]! == "default" && (string)r["contribution"]! == "total").Sum(static r => (double)r["events"]!);
        Assert.That(counts.Average(), Is.EqualTo(expected).Within((StandardDeviations * Math.Sqrt(expected / counts.Count)) + (0.02 * expected)));
        Assert.That(counts.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeAByte()
    {
        var card = WriteCard(Card + Tasks);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("one"), "--threads", "1").ExitCode, Is.Zero);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("three"), "--threads", "3").ExitCode, Is.Zero);
        Assert.That(Hashes("three"), Is.EqualTo(Hashes("one")));
    }

    [Test]
    public void ShardsMergeToTheBytesOfOneRun()
    {
        var card = WriteCard(Card + Tasks);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("whole")).ExitCode, Is.Zero);
        for (var k = 1; k <= 4; k++)
            Assert.That(TridentInvocation.Of("run", card, "--out", Out("shards"), "--shard", $"{k}/4").ExitCode, Is.Zero);
        var merge = TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged"));
        Assert.That(merge.ExitCode, Is.Zero, merge.Error);
        Assert.That(Hashes("merged"), Is.EqualTo(Hashes("whole")));
        Assert.That(WithoutTime("merged"), Is.EqualTo(WithoutTime("whole")));

        // A piece that was changed is noticed.
        File.AppendAllText(Path.Combine(Out("shards"), "events.shard-2-of-4.hepmc3"), " ");
        var broken = TridentInvocation.Of("merge", Out("shards"), "--out", Out("broken"));
        Assert.That(broken.ExitCode, Is.EqualTo(5));
        Assert.That(broken.Error, Does.Contain("events.shard-2-of-4.hepmc3").And.Contain("--shard 2/4"));
    }

    [Test]
    public void KilledAtTenRandomMomentsItEndsWithTheSameBytes()
    {
        var card = WriteCard(Card + "\ncontributions: [coherent]\ntasks: [events: {count: 500000, formats: [hepmc3, csv.gz, npz]}]");
        Assert.That(TridentRun.Of("run", card, "--out", Out("whole")).ExitCode, Is.Zero);
        var random = new Random(5);
        var (kills, resumed) = (0, 0);
        for (var attempt = 0; kills < 10 && attempt < 30; attempt++)
        {
            using var process = TridentRun.Start("run", card, "--out", Out("killed"), "--resume");

            // Any moment, or one a little after a note of how far the files are.
            if (attempt % 2 == 0)
                Thread.Sleep(random.Next(200, 2500));
            else
                WaitForAnotherNote(process, Path.Combine(Out("killed"), ".events.progress.json"), random.Next(0, 600));
            if (process.HasExited)
            {
                // It was done: whoever starts it again gets a new one.
                Directory.Delete(Out("killed"), recursive: true);
                continue;
            }

            process.Kill();
            kills++;
            resumed += TridentRun.End(process).Error.Contains("going on after", StringComparison.Ordinal) ? 1 : 0;
        }

        var last = TridentRun.Of("run", card, "--out", Out("killed"), "--resume");
        Assert.That(last.ExitCode, Is.Zero, last.Error);
        TestContext.Out.WriteLine($"{kills} kills, {resumed} runs that went on");
        Assert.That(kills, Is.EqualTo(10));
        Assert.That(resumed, Is.GreaterThan(2));
        Assert.That(Hashes("killed"), Is.EqualTo(Hashes("whole")));
        Assert.That(WithoutTime("killed"), Is.EqualTo(WithoutTime("whole")));
    }

    private static void WaitForAnotherNote(Process process, string path, int milliseconds)
    {
        var before = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : default;
        while (!process.HasExited && (!File.Exists(path) || File.GetLastWriteTimeUtc(path) == before))
            Thread.Sleep(20);
        Thread.Sleep(milliseconds);
    }

    [Test]
    public void FilesThatWereCompleteAreNotMadeAgain()
    {
        var card = WriteCard(Card + Tasks);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("whole")).ExitCode, Is.Zero);

        // A folder in the place of the results ends the run when its events are complete; one of them goes back to where it was before it had its name.
        Directory.CreateDirectory(Path.Combine(Out("ended"), "results.json", "in the way"));
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("ended")).ExitCode, Is.EqualTo(5));
        Directory.Delete(Path.Combine(Out("ended"), "results.json"), recursive: true);
        File.Move(Path.Combine(Out("ended"), "events.npz"), Path.Combine(Out("ended"), "events.npz.partial"));
        var made = File.GetLastWriteTimeUtc(Path.Combine(Out("ended"), "events.hepmc3"));
        var run = TridentInvocation.Of("run", card, "--out", Out("ended"), "--resume");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(Out("ended"), "events.hepmc3")), Is.EqualTo(made));
        Assert.That(Hashes("ended"), Is.EqualTo(Hashes("whole")));
        Assert.That(WithoutTime("ended"), Is.EqualTo(WithoutTime("whole")));
    }

    [Test]
    public void AnotherRunIsNotGoneOnWith()
    {
        var card = WriteCard(Card + Tasks);
        Directory.CreateDirectory(Out());
        File.WriteAllText(Path.Combine(Out(), ".events.progress.json"), "{\"schema\":\"trident-events/1\",\"identity\":\"other\",\"batches\":1,\"headers\":[],\"lengths\":[],"
            + "\"tally\":{\"trials\":1,\"events\":1,\"overweight\":0,\"largestWeight\":1,\"eventsOfProcess\":[],\"sumOfProcess\":[],\"sumOfWeights\":[]},\"pieces\":[],\"files\":[]}");
        var run = TridentInvocation.Of("run", card, "--out", Out(), "--resume");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("is of another run"));
        Assert.That((long)Rows(TridentRun.Results(Out()), "events").First()["count"]!, Is.EqualTo(20000));
    }

    [Test]
    public void AnInterruptLeavesWhatIsComplete()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("signals are sent with kill");
        var card = WriteCard(Card + "\ntasks: [events: {count: 20000000}]");
        using var process = TridentRun.Start("run", card, "--out", Out());
        var checkpoint = Path.Combine(Out(), ".events.progress.json");
        for (var i = 0; i < 600 && !File.Exists(checkpoint) && !process.HasExited; i++)
            Thread.Sleep(100);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            kill.WaitForExit();
        var run = TridentRun.End(process);
        Assert.That(run.ExitCode, Is.EqualTo(130), run.Error);
        Assert.That(run.Error, Does.Contain("events are complete and can be read").And.Contain("--resume"));
        var lines = File.ReadAllLines(Path.Combine(Out(), "events.hepmc3.partial"));
        Assert.That(lines.Last(static line => line.Length > 0), Is.EqualTo("HepMC::Asciiv3-END_EVENT_LISTING"));
        Assert.That(lines.Count(static line => line.StartsWith("E ", StringComparison.Ordinal)), Is.EqualTo((long)JsonNode.Parse(File.ReadAllText(checkpoint))!["tally"]!["events"]!).And.GreaterThan(0));
    }

    [Test]
    public void AFullDiskIsAnErrorThatNamesTheFile()
    {
        if (!File.Exists("/dev/full"))
            Assert.Ignore("there is no /dev/full here");
        Directory.CreateDirectory(Out());
        File.CreateSymbolicLink(Path.Combine(Out(), "events.hepmc3.partial"), "/dev/full");
        var run = TridentInvocation.Of("run", WriteCard(Card + "\ntasks: [events: {count: 20000}]"), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain("events could not be written").And.Contain("events.hepmc3.partial").And.Contain("No space left"));
        Assert.That(File.Exists(Path.Combine(Out(), "results.json")), Is.False);
    }

    [Test]
    public void AClosedPipeIsAnErrorThatSaysHowFarItCame()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("there are no named pipes in folders here");
        Directory.CreateDirectory(Out());
        var pipe = Path.Combine(Out(), "events.hepmc3");
        using (var make = Process.Start("mkfifo", [pipe]))
            make.WaitForExit();
        using var head = Process.Start(new ProcessStartInfo("head", ["-c", "100000", pipe]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var reading = head.StandardOutput.ReadToEndAsync();
        var run = TridentRun.Of("run", WriteCard(Card + "\ntasks: [events: {count: 200000}]"), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
        Assert.That(run.Error, Does.Contain("Broken pipe").And.Contain("a pipe cannot be gone on with"));
        Assert.That(reading.GetAwaiter().GetResult(), Does.StartWith("HepMC::Version 3"));
    }

    [Test]
    public void ScenariosHaveFilesOfTheirOwn()
    {
        var card = WriteCard(Card + """

            scenarios:
              - {name: on axis}
              - {name: 5 GeV, beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}, exposure: {mass: 1 t, protonsOnTarget: 1}}
            tasks: [events: {count: 100, name: both, formats: [csv]}]
            """);
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Rows(TridentRun.Results(Out()), "events").Select(static r => (string)r["file"]!), Is.EqualTo(new[] { "both-on-axis.csv", "both-5-GeV.csv" }));
        Assert.That(File.ReadLines(Path.Combine(Out(), "both-5-GeV.csv")).Count(), Is.EqualTo(101));
    }

    [TestCase("{count: 10, formats: [hepmc]}", "tasks[0].events.formats[0]", "did you mean 'hepmc3'")]
    [TestCase("{count: 10, formats: [npz.gz]}", "tasks[0].events.formats[0]", "npz")]
    [TestCase("{count: 10, formats: [csv, csv]}", "tasks[0].events.formats[1]", "listed twice")]
    [TestCase("{count: 0}", "tasks[0].events.count", "1")]
    [TestCase("{count: 10, name: a/b}", "tasks[0].events.name", "no name for files")]
    [TestCase("{count: 10, direction: [0, 0, 0]}", "tasks[0].events.direction", "not all zero")]
    [TestCase("{count: 10, direction: [0, 1]}", "tasks[0].events.direction", "has 2 items but needs 3")]
    [TestCase("{count: 10, weights: [dipol]}", "tasks[0].events.weights[0]", "did you mean 'dipole'")]
    [TestCase("{count: 10, vertex: {box: {size: [1 m, 1 m]}}}", "tasks[0].events.vertex.box.size", "needs 3")]
    [TestCase("{count: 10, vertex: {box: {size: [1, 1, 1]}}}", "tasks[0].events.vertex.box.size[0]", "mm")]
    [TestCase("{count: 10, overweight: 2}", "tasks[0].events.overweight", "between")]
    public void AMistakeIsReportedWhereItStands(string task, string path, string message)
    {
        var run = TridentInvocation.Of("run", WriteCard($"{Card}\ntasks: [events: {task}]"), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain($"{path}: ").And.Contain(message));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void TwoSamplesOfOneNameAreRefused()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card + "\ntasks: [events: {count: 1}, events: {count: 2}]"), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("tasks[1].events").And.Contain("an earlier events task is called 'events' too"));
    }

    [Test]
    public void AVariantThatNeedsOtherProcessesIsNoWeight()
    {
        var run = TridentInvocation.Of("run", WriteCard($"{Card}\n  - {{name: iron, target: {{plugin: Element, parameters: {{symbol: Fe}}}}}}\ntasks: [events: {{count: 10}}]"), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain("iron").And.Contain("weights"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void ABeamBelowThresholdGivesNoEventsAndSaysSo()
    {
        var card = WriteCard(Card.Replace("{plugin: DuneNearDetector, parameters: {mode: neutrino}}", "{plugin: Monochromatic, parameters: {energy: 0.1 GeV}}", StringComparison.Ordinal)
            .Replace("exposure: {mass: 147 t, protonsOnTarget: 1.1e21}", "", StringComparison.Ordinal) + "\ntasks: [events: {count: 10}]");
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain("no neutrino above threshold"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void ReweightingGivesTheWeightsThatTheRunWouldHaveGiven()
    {
        // A variant with a cut gives events outside of it the weight zero.
        var card = Card.Replace("variants:\n", "variants:\n  - {name: hard, cuts: [{observable: minusEnergy, min: 2 GeV}]}\n", StringComparison.Ordinal);
        var plain = WriteCard(card + "\ntasks: [events: {count: 20000, formats: [hepmc3.gz], weights: [], direction: [0.1, -0.2, 0.9]}]");
        Assert.That(TridentInvocation.Of("run", plain, "--out", Out("plain")).ExitCode, Is.Zero);
        var all = WriteCard(card + "\ntasks: [events: {count: 20000, direction: [0.1, -0.2, 0.9]}]");
        Assert.That(TridentInvocation.Of("run", all, "--out", Out("all")).ExitCode, Is.Zero);
        var more = Path.Combine(Folder, "more.hepmc3");
        var run = TridentInvocation.Of("reweight", Path.Combine(Out("plain"), "events.hepmc3.gz"), all, "--name", "again", "--out", more);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var (names, weights) = Weights(more);
        var (expectedNames, expected) = Weights(Path.Combine(Out("all"), "events.hepmc3"));
        Assert.That(names, Is.EqualTo(new[] { "CV", "again", "hard", "exponential", "dipole", "light" }));
        Assert.That(expectedNames, Is.EqualTo(new[] { "CV", "hard", "exponential", "dipole", "light" }));
        Assert.That(weights, Has.Count.EqualTo(expected.Count));
        Assert.That(weights.Count(static w => w[2] == 0.0), Is.InRange(weights.Count / 10, weights.Count * 9 / 10), "the cut lets some events through and stops others");
        for (var i = 0; i < weights.Count; i++)
        {
            // Invariants from momenta of 16 digits; what cancels most is the angle of the pair.
            Assert.That(weights[i][1], Is.EqualTo(weights[i][0]).Within(1e-9).Percent);
            for (var w = 1; w < expectedNames.Count; w++)
                Assert.That(weights[i][w + 1], Is.EqualTo(expected[i][w]).Within(1e-5).Percent, $"event {i}, {expectedNames[w]}");
        }

        var cut = Path.Combine(Folder, "cut.hepmc3");
        File.WriteAllText(cut, File.ReadAllText(more)[..200000]);
        var truncated = TridentInvocation.Of("reweight", cut, all, "--name", "b", "--set", "variants=[]", "--out", Path.Combine(Folder, "from-cut.hepmc3"));
        Assert.That(truncated.ExitCode, Is.EqualTo(5));
        Assert.That(truncated.Error, Does.Contain("cut.hepmc3").And.Contain("truncated").And.Not.Contain("report"));
        Assert.That(Directory.EnumerateFiles(Folder, "from-cut*"), Is.Empty);
        var nowhere = TridentInvocation.Of("reweight", more, all, "--name", "b", "--set", "variants=[]", "--out", Path.Combine(Folder, "nowhere", "x.hepmc3"));
        Assert.That(nowhere.ExitCode, Is.EqualTo(5));
        Assert.That(nowhere.Error, Does.Contain("cannot be written").And.Not.Contain("report"));

        var twice = TridentInvocation.Of("reweight", more, all, "--out", Path.Combine(Folder, "twice.hepmc3"));
        Assert.That(twice.ExitCode, Is.EqualTo(2));
        Assert.That(twice.Error, Does.Contain("exponential").And.Contain("--name"));
    }

    private static (IReadOnlyList<string> Names, List<double[]> Weights) Weights(string path)
    {
        var lines = File.ReadLines(path).Where(static line => line.StartsWith("W ", StringComparison.Ordinal)).Select(static line => line.Split(' ')[1..]).ToList();
        return (lines[0], lines.Skip(1).Select(static line => line.Select(static w => double.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList());
    }

    private Dictionary<string, string> Hashes(string folder) => Directory.EnumerateFiles(Out(folder))
        .Where(static path => Path.GetFileName(path) is not ("results.json" or "report.html"))
        .ToDictionary(static path => Path.GetFileName(path), static path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    private string WithoutTime(string folder)
    {
        var results = TridentRun.Results(Out(folder));
        results["provenance"]!.AsObject().Remove("created");
        return results.ToJsonString();
    }
}
