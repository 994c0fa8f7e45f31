using System.Text.Json.Nodes;
using TridentFramework.Host.Commands;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.Reports;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Reports;

public sealed class CardYamlTests
{
    private static readonly Lazy<PluginCatalogue> Plugins = new(static () => PluginCatalogue.Load([TridentInvocation.BuiltInPlugins]));

    private static IEnumerable<string> Cards => Directory.EnumerateFiles(Path.Combine(Repository.Root, "runcards"), "*.yaml").Select(static card => Path.GetFileName(card));

    [TestCaseSource(nameof(Cards))]
    public void SavedItIsTheSameCard(string card)
    {
        var resolved = Read(TridentRun.Card(card));
        var again = Again(resolved);
        Assert.That(JsonNode.DeepEquals(again, resolved), again.ToJsonString());
    }

    [TestCase("no")]
    [TestCase("1e5")]
    [TestCase("0x10")]
    [TestCase("- a: b # c")]
    [TestCase(" spaces ")]
    [TestCase("2001-01-01 12:00")]
    [TestCase("~")]
    [TestCase(SampleResults.Nasty)]
    [TestCase("a\nb\u0001\"'é")]
    [TestCase("r0 = 1.126")]
    [TestCase("*alias")]
    [TestCase("!tag")]
    public void ATitleStaysAsItIs(string title)
    {
        var resolved = Read(TridentRun.Card("quickstart.yaml"));
        resolved["title"] = title;
        Assert.That((string?)Again(resolved)["title"], Is.EqualTo(title));
    }

    private static JsonObject Again(JsonObject resolved)
    {
        using var file = new TemporaryFile(CardYaml.Of(resolved));
        return Read(file.Path);
    }

    private static JsonObject Read(string path)
    {
        var (study, problems) = RunCardReader.Read(path, [], new CataloguePluginSource(Plugins.Value));
        Assert.That(problems, Is.Empty);
        return study!.ResolvedCard;
    }
}
