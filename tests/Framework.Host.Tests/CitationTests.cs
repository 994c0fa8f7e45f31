using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests;

public sealed class CitationTests
{
    [Test]
    public void OneKeyIsOneEntryWhoeverCitesIt()
    {
        var ofTheHost = StudyCitations.Of(new Study { Title = "", CardPath = "", Scenarios = [], Tasks = [], PluginUses = [], ResolvedCard = [] });
        var all = DeliveredPlugins.Load().Plugins.SelectMany(static p => p.Factory.References).Concat(ofTheHost).ToList();

        Assert.That(all, Has.Count.GreaterThan(20), "every plugin has references");
        foreach (var entries in all.GroupBy(static c => c.Key, StringComparer.Ordinal))
            Assert.That(entries.Select(static c => c.ToBibTeX()).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1), entries.Key);
    }

    [Test]
    public void NoDescriptionShowsTeX()
    {
        foreach (var plugin in DeliveredPlugins.Load().Plugins)
        {
            foreach (var citation in PluginDescription.Of(plugin.Factory, new DocumentationComments()).References)
                Assert.That($"{citation.Authors} {citation.Title} {citation.Journal}", Does.Not.Contain("\\").And.Not.Contain("{"), citation.Key);
        }
    }

    [TestCase("Mart{\\'i}n-Albo", "Mart\u00edn-Albo")]
    [TestCase("Mart{\\'\\i}n-Albo", "Mart\u00edn-Albo")]
    [TestCase("Mart\\'{\\i}n-Albo", "Mart\u00edn-Albo")]
    [TestCase("L{\\o}vseth", "L\u00f8vseth")]
    [TestCase("M{\\\"u}ller and Pir\\`{o}", "M\u00fcller and Pir\u00f2")]
    [TestCase("{Simplest Z' model}", "Simplest Z' model")]
    public void TeXBecomesPlainText(string tex, string plain) => Assert.That(TeXText.Plain(tex), Is.EqualTo(plain));
}
