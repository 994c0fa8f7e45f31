using System.Text.RegularExpressions;
using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The schema and the reader of cards against each other, by a validator that other people wrote; skipped where there is none.</summary>
[Category("Counterpart")]
public sealed class SchemaCounterpartTests
{
    private static readonly string RunCards = Path.Combine(Repository.Root, "runcards");

    private readonly IPluginSource _plugins = new CataloguePluginSource(DeliveredPlugins.Load());

    [OneTimeSetUp]
    public void Find() => SchemaCounterpart.Find();

    [Test]
    public void EveryShippedCardIsValid()
    {
        var templates = Path.Combine(Repository.Root, "src", "Framework.Templates");
        var cards = Directory.EnumerateFiles(RunCards, "*.yaml").Concat(Directory.Exists(templates) ? Directory.EnumerateFiles(templates, "TridentCard.yaml", SearchOption.AllDirectories) : [])
            .Select(static card => (Path.GetRelativePath(Repository.Root, card), File.ReadAllText(card))).ToList();

        Assert.That(cards, Is.Not.Empty);
        AssertValid(RunCardSchema.Create(_plugins), cards);
    }

    /// <summary>A resolved card has every key that the reader fills in, so that it covers far more of the schema than what people write.</summary>
    [Test]
    public void EveryResolvedCardIsReadAgainAndIsValid()
    {
        var cards = Directory.EnumerateFiles(RunCards, "*.yaml").Select(card => (Name: Path.GetFileName(card), Card: RunCardReader.Read(card, [], _plugins).Study!.ResolvedCard)).ToList();

        foreach (var (name, card) in cards)
            Assert.That(RunCardReader.ReadResolved(card, "again", name, RunCards, _plugins).Problems, Is.Empty, name);
        AssertValid(RunCardSchema.Create(_plugins), cards.Select(static card => (card.Name, card.Card.ToJsonString())));
    }

    [Test]
    public void EveryWholeCardOfTheDocumentationIsReadAndIsValid()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));
        var cards = pages.SelectMany(static page => Regex.Matches(File.ReadAllText(page), "^```yaml\n(?<card>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))
                .Select((block, i) => ($"{Path.GetFileName(page)} {i}", block.Groups["card"].Value)))
            .Where(static card => card.Value.Contains("schema: trident/1\n", StringComparison.Ordinal) && !card.Value.Contains("AxialBoson", StringComparison.Ordinal)).ToList();
        using var folder = new CardFolder();

        foreach (var (name, text) in cards)
            Assert.That(RunCardReader.Read(folder.Write("card.yaml", text), [], _plugins).Problems, Is.Empty, name);
        Assert.That(cards, Is.Not.Empty);
        AssertValid(RunCardSchema.Create(_plugins), cards);
    }

    [Test]
    public void ReaderAndSchemaRejectEveryBrokenCardAtTheSamePlace()
    {
        using var folder = new CardFolder();
        Assert.That(RunCardReader.Read(folder.Write("card.yaml", BrokenCard.Good), [], _plugins).Problems, Is.Empty);
        AssertValid(RunCardSchema.Create(_plugins), [("good", BrokenCard.Good)]);

        var errors = SchemaCounterpart.Errors(RunCardSchema.Create(_plugins), BrokenCard.All.Select(static (card, i) => (Name(i), card.Card)));
        var complaints = new List<string>();
        foreach (var (i, card) in BrokenCard.All.Index())
        {
            var problems = RunCardReader.Read(folder.Write("card.yaml", card.Card), [], _plugins).Problems;
            if (!problems.Any(p => p.Path.StartsWith(card.Path, StringComparison.Ordinal)))
                complaints.Add($"{card}: the reader says nothing at '{card.Path}': {string.Join("; ", problems)}");
            if (!errors[Name(i)]!.Any(e => e.Path == card.Path || (e.Path.StartsWith(card.Path + ".", StringComparison.Ordinal) && card.Path.Length > 0)))
                complaints.Add($"{card}: the schema says nothing at '{card.Path}': {string.Join("; ", errors[Name(i)]!)}");
        }

        Assert.That(BrokenCard.All, Has.Count.GreaterThanOrEqualTo(40));
        Assert.That(complaints, Is.Empty);

        static string Name(int i) => $"broken {i}";
    }

    /// <summary>Random changes of good cards: whatever the reader still accepts, the schema must accept too.</summary>
    [Test]
    public void WhatTheReaderAcceptsTheSchemaAccepts()
    {
        using var folder = new CardFolder();
        var random = new Random(20190218);
        var cards = new List<(string Name, string Text)> { ("good", CardFolder.GoodCard), ("short", CardFolder.ShortCard) };
        for (var i = 0; i < 3000; i++)
        {
            var card = RunCardMutationTests.Mutate(i % 4 == 0 ? CardFolder.ShortCard : CardFolder.GoodCard, [.. Enumerable.Range(0, 3 * random.Next(1, 4)).Select(_ => random.Next(1_000_000))]);
            if (folder.ReadText(card).Study is not null)
                cards.Add(($"mutation {i}", card));
        }

        Assert.That(cards.DistinctBy(static card => card.Text).Count(), Is.GreaterThan(100), "most changes are mistakes, but enough are not");
        AssertValid(RunCardSchema.Create(new PluginDoubles()), cards);
    }

    private static void AssertValid(System.Text.Json.Nodes.JsonObject schema, IEnumerable<(string Name, string Text)> cards)
    {
        var texts = cards.ToList();
        var errors = SchemaCounterpart.Errors(schema, texts);
        var complaints = texts.Where(card => errors[card.Name] is { Count: > 0 }).Select(card => $"{card.Name}: {string.Join("; ", errors[card.Name]!)}\n{card.Text}");
        Assert.That(complaints, Is.Empty);
        Assert.That(errors.Values.Count(static answer => answer is null), Is.LessThanOrEqualTo(texts.Count / 10), "the other program reads nearly all cards as YAML");
    }
}
