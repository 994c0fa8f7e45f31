using System.Text.RegularExpressions;
using TridentFramework.Host.Commands;
using TridentFramework.Host.Reference;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Tests.RunCards;

namespace TridentFramework.Host.Tests.Reference;

/// <summary>Every example of the reference is a part of a card that the reader accepts.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReferenceExampleTests : IDisposable
{
    // A form factor for any nuclide, so that examples of targets need none of their own.
    private const string Base = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: DeVries
        nucleon: Alberico2008
        nuclearModel: FermiGas
        tasks: [crossSection: {energies: [5 GeV]}]
        """;

    private readonly IPluginSource _plugins = new CataloguePluginSource(DeliveredPlugins.Load());
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void ThePartsOfCardsOnThePageOfTheRunCardAreRead()
    {
        var parts = Blocks(RunCardPage.Write()).Where(static part => part.Trim() != RunCardSchema.EditorComment).ToList();

        Assert.That(parts, Has.Count.GreaterThan(15));
        foreach (var part in parts)
            Assert.That(Problems(part), Is.Empty, part);
    }

    [Test]
    public void TheUsesOfPluginsInTheCatalogueAreRead()
    {
        _folder.Write("flux.csv", "energy_low,energy_high,numu\n1,2,3\n2,5,1\n");
        foreach (var use in Blocks(PluginCataloguePage.Write(DeliveredPlugins.Load())))
        {
            // Fitted densities exist for some nuclides only.
            var problems = new[] { "Ar40", "C12", "S32" }.Select(nuclide => Problems(use.StartsWith("formFactor", StringComparison.Ordinal) ? $"target: {{plugin: Nuclide, parameters: {{name: {nuclide}}}}}\n{use}" : use));
            Assert.That(problems, Has.Some.Empty, use);
        }
    }

    [Test]
    public void TheExamplesOfKeysAreRead()
    {
        _folder.Write("flux.csv", "");
        var comments = new DocumentationComments();
        var count = AssertExamples(comments, [typeof(RunCard), .. new RecordSections(typeof(RunCard)).All]);
        foreach (var plugin in DeliveredPlugins.Load().Plugins)
        {
            comments.Locate(plugin.Factory.ParametersType.Assembly, plugin.AssemblyPath);
            count += AssertExamples(comments, [plugin.Factory.ParametersType, .. new RecordSections(plugin.Factory.ParametersType).All]);
        }

        Assert.That(count, Is.GreaterThan(80));
    }

    private int AssertExamples(DocumentationComments comments, IReadOnlyList<Type> records)
    {
        var count = 0;
        foreach (var key in records.SelectMany(CardKey.Of))
        {
            foreach (var example in comments.Of(key.Property).Examples)
            {
                var problems = new CardProblems();
                var mapping = (CardMapping)new CardParser("example", 1, problems).Parse($"{key.Name}: {example}", "")!;
                new CardBinder(_plugins, MainCardFolder.Of(_folder.PathOf("card.yaml")), problems, isPartial: false).BindFragment(mapping, key.Property.ReflectedType!);
                Assert.That(problems.InReadingOrder("example"), Is.Empty, $"{key.Property.DeclaringType!.Name}.{key.Name}: {example}");
                count++;
            }
        }

        return count;
    }

    private IReadOnlyList<CardProblem> Problems(string part)
    {
        _folder.Write("base.yaml", Base);
        return RunCardReader.Read(_folder.Write("card.yaml", $"include: base.yaml\n{part}"), [], _plugins).Problems;
    }

    private static IEnumerable<string> Blocks(string page) =>
        Regex.Matches(page, "^```yaml\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(static block => block.Groups["text"].Value);
}
