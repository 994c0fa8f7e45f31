using TridentFramework.Host.Commands;
using TridentFramework.Host.Reference;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Reference;

/// <summary>Files of the repository that the program writes are those that it would write now.</summary>
public sealed class CommittedFileTests
{
    private const string Trident = "dotnet run -c Release --project src/Framework.Host -- ";

    [Test]
    public void TheSchemaBesideTheRunCards() =>
        AssertCurrent(RunCardSchema.Text(new CataloguePluginSource(DeliveredPlugins.Load())), "schema", "runcards", RunCardSchema.FileName);

    [Test]
    public void TheReferenceOfTheRunCard() => AssertCurrent(RunCardPage.Write(), "reference run-card", "docs", "reference", "run-card.md");

    [Test]
    public void TheCatalogueOfPlugins() => AssertCurrent(PluginCataloguePage.Write(DeliveredPlugins.Load()), "reference plugins", "docs", "reference", "plugins.md");

    [Test]
    public void TheReferenceOfTheCommands()
    {
        using var output = new StringWriter();
        Assert.That(TridentCommand.Invoke(["reference", "commands"], new CommandSession(output, TextWriter.Null)), Is.Zero);
        AssertCurrent(output.ToString(), "reference commands", "docs", "reference", "commands.md");
    }

    [Test]
    public void EveryCardNamesTheSchema()
    {
        foreach (var card in Directory.EnumerateFiles(Path.Combine(Repository.Root, "runcards"), "*.yaml").Append(Path.Combine(Repository.Root, "samples", "WriteAPlugin", "card.yaml")))
            Assert.That(File.ReadLines(card).First(), Is.EqualTo(RunCardSchema.EditorComment), card);
    }

    private static void AssertCurrent(string expected, string command, params string[] path)
    {
        var file = Path.Combine([Repository.Root, .. path]);
        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", Is.EqualTo(expected), $"the file is stale; renew it with: {Trident}{command} --out {string.Join('/', path)}");
    }
}
