using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Maps that a run saves spare another one its training.</summary>
public sealed partial class TrainedMapsTests : CommandTests
{
    private string _card = "";

    private string Maps => Out("maps.json");

    [SetUp]
    public void TrainMaps()
    {
        _card = WriteCard(SmallCard);
        Assert.That(TridentInvocation.Of("run", _card, "--out", Out("first"), "--save-maps", Maps).ExitCode, Is.Zero);
    }

    [Test]
    public void LoadedMapsSaveEvaluationsAndGiveTheSameResultWithinErrors()
    {
        var first = TridentInvocation.Of("run", _card, "--out", Out("again"));
        var loaded = Loaded("loaded");
        Assert.That(Points(loaded), Is.LessThan(Points(first)));

        // Another seed, so that the two results are independent. Five standard deviations: a false alarm once in two million seeds, and the seeds are fixed.
        Assert.That(TridentInvocation.Of("run", _card, "--out", Out("seed"), "--load-maps", Maps, "--seed", "2").ExitCode, Is.Zero);
        var (one, two) = (Value("first"), Value("seed"));
        Assert.That(one[0], Is.Not.EqualTo(two[0]));
        Assert.That(Math.Abs(one[0] - two[0]), Is.LessThan(5.0 * Math.Sqrt((one[1] * one[1]) + (two[1] * two[1]))));
    }

    [Test]
    public void TheSameMapsGiveTheSameBits()
    {
        _ = Loaded("one");
        _ = Loaded("two");
        Assert.That(Lines("two"), Is.EqualTo(Lines("one")));
    }

    [Test]
    public void TheProvenanceNamesTheMapsAndOnlyWhereTheyWereLoaded()
    {
        _ = Loaded("loaded");
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Maps)));
        Assert.That((string?)TridentRun.Results(Out("loaded"))["provenance"]!["loadedMapsSha256"], Is.EqualTo(sha256));
        Assert.That(TridentRun.Results(Out("first"))["provenance"]!.AsObject().ContainsKey("loadedMapsSha256"), Is.False);
    }

    [Test]
    public void AScenarioWithoutMapsTrainsItsOwnWithAWarning()
    {
        var card = WriteCard(SmallCard + "\nscenarios: [{name: default}, {name: other, integration: {seed: 3}}]");
        var run = TridentInvocation.Of("run", card, "--out", Out("scenarios"), "--load-maps", Maps);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("has no maps for scenario other, which trains its own (it has maps for: default)"));
    }

    [Test]
    public void ABrokenFileIsRefusedWithThePlace()
    {
        var good = File.ReadAllText(Maps);
        var place = $"scenarios['default']['{JsonNode.Parse(good)!["scenarios"]!["default"]!.AsObject().First().Key}']: ";

        Altered(place + "the edges of dimension 1 do not rise from 0 to 1; take a file that trident run --save-maps has written", static edges => edges[0]![3] = 0.9999);
        Altered(place + "dimension 2 of a map has 97 edges, not 96", static edges => edges[1]!.AsArray().RemoveAt(5));
        Altered(place + "a map has 8 dimensions, not 7", static edges => edges.RemoveAt(0));
        Altered(place + "null stands where", static edges => edges[2] = null);
        Altered("[4][0]: The JSON value could not be converted", static edges => edges[4]![0] = "a");
        Refused(good[..500], "maps.json:1:");
        Refused(good.Replace("trident-maps/1", "trident-maps/2", StringComparison.Ordinal), "maps.json: has the schema 'trident-maps/2', but 'trident-maps/1' is needed");
        Refused("[]", "has no schema, but 'trident-maps/1' is needed: a file that trident run --save-maps has written is needed");
        File.Delete(Maps);
        Refused(null, "maps.json: there is no such file");

        void Altered(string message, Action<JsonArray> change)
        {
            var file = JsonNode.Parse(good)!;
            change(file["scenarios"]!["default"]!.AsObject().First().Value!.AsArray());
            Refused(file.ToJsonString(), message);
        }
    }

    [Test]
    public void AFileThatCannotBeWrittenIsReportedBeforeTheRun()
    {
        var run = TridentInvocation.Of("run", _card, "--out", Out("none"), "--save-maps", Folder);
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain($"--save-maps: '{Folder}' is a folder or no name; give a file"));
        run = TridentInvocation.Of("run", _card, "--out", Out("none"), "--save-maps", Path.Combine(Maps, "below.json"));
        Assert.That(run.Error, Does.Contain($"--save-maps: cannot write to '{Maps}'"));
        Assert.That(Directory.Exists(Out("none")), Is.False);
    }

    private void Refused(string? content, string message)
    {
        if (content is not null)
            File.WriteAllText(Maps, content);
        var run = TridentInvocation.Of("run", _card, "--out", Out("refused"), "--load-maps", Maps);
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(Directory.Exists(Out("refused")), Is.False);
    }

    private TridentInvocation Loaded(string name)
    {
        var run = TridentInvocation.Of("run", _card, "--out", Out(name), "--load-maps", Maps);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run;
    }

    private static long Points(TridentInvocation run) =>
        long.Parse(PointCount().Match(run.Error).Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private double[] Value(string name)
    {
        var row = Rows(TridentRun.Results(Out(name)), "crossSections").First();
        return [(double)row["crossSectionFb"]!, (double)row["errorFb"]!];
    }

    private string[] Lines(string name) =>
        [.. File.ReadLines(Path.Combine(Out(name), "results.json")).Where(static line => !line.Contains("\"created\"", StringComparison.Ordinal))];

    [GeneratedRegex(@"\((?<count>[\d,]+) points, .* s, \d+ threads\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PointCount();
}
