using TridentFramework.Host.Tests.Events;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Files of a run card of the repository as other programs read them; each test is skipped where its program is missing.</summary>
[Category("Counterpart")]
public sealed class EventFileCounterpartTests
{
    private const string Python = "/usr/bin/python3";
    private const int Seconds = 60;

    // Components of momenta are written with all their digits.
    private const double MostImbalance = 1e-9;

    // The square of a mass is what is left of squares of energies.
    private const double MostMassError = 1e-12;

    private string _folder = "";

    [OneTimeSetUp]
    public void Generate()
    {
        _folder = Directory.CreateTempSubdirectory("trident-test-").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "out"));
        var run = TridentRun.Of("run", TridentRun.Card("dune-nd-events.yaml"), "--out", Path.Combine(_folder, "out", "dune-nd-events"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void TheReferenceLibraryReadsEveryEvent()
    {
        using var counterpart = new HepMc3Counterpart();
        var row = TridentRun.Results(Path.Combine(_folder, "out", "dune-nd-events"))["events"]![0]!;
        var reading = counterpart.Read(Path.Combine(_folder, "out", "dune-nd-events", "events.hepmc3"));
        Assert.That(reading.Events, Is.EqualTo((long)row["count"]!).And.EqualTo(10000));
        Assert.That(reading.Imbalance, Is.LessThan(MostImbalance));
        Assert.That(reading.MassError, Is.LessThan(MostMassError));
        Assert.That(reading.WeightNames, Is.EqualTo(3));
        Assert.That(reading.SumOfWeights, Is.EqualTo((double)row["sumOfWeights"]!).Within(1e-9).Percent);
        Assert.That(reading.CrossSectionPb, Is.EqualTo(1e-3 * (double)row["crossSectionFb"]!).Within(1e-9).Percent);
        Assert.That((reading.BadStatus, reading.BadWeights, reading.BadUnits, reading.BadAttributes), Is.EqualTo((0L, 0L, 0L, 0L)));
        Assert.That(reading.Processes, Is.EqualTo(18));
    }

    [Test]
    public void TheExampleOfTheDocumentationPrintsWhatItSays()
    {
        if (!File.Exists(Python) || ProgramOutcome.Of(Python, Seconds, "-c", "import numpy").ExitCode != 0)
            Assert.Ignore($"no {Python} with numpy (python3-numpy)");
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "events.md"));
        var program = Between(page, "```python\n", "```");
        var expected = Between(page[page.IndexOf("```python", StringComparison.Ordinal)..], "```\n\n```\n", "```");
        var script = Path.Combine(_folder, "read.py");
        File.WriteAllText(script, program.Replace("out/dune-nd-events", Path.Combine(_folder, "out", "dune-nd-events"), StringComparison.Ordinal));
        var outcome = ProgramOutcome.Of(Python, Seconds, script);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Errors);
        Assert.That(outcome.Output, Is.EqualTo(expected));
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
