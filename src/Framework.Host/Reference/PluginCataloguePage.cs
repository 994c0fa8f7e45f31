using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Reference;

/// <summary>The plugins by family: what they are, how far they are tested, their parameters and references, and how a card names them.</summary>
/// <param name="comments">Doc comments.</param>
internal sealed class PluginCataloguePage(DocumentationComments comments)
{
    private readonly KeyTable _table = new(comments, link: null);

    /// <summary>Heading of a family.</summary>
    /// <param name="family">The family.</param>
    public static string Heading(PluginFamily family) => family switch
    {
        PluginFamily.NuclearFormFactor => "Nuclear form factors",
        PluginFamily.NucleonFormFactor => "Nucleon form factors",
        PluginFamily.Flux => "Neutrino beams",
        PluginFamily.Target => "Targets",
        PluginFamily.NuclearModel => "Nuclear models",
        PluginFamily.NewPhysics => "New physics",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "no family"),
    };

    /// <summary>Writes the page.</summary>
    /// <param name="catalogue">The plugins.</param>
    public static string Write(PluginCatalogue catalogue)
    {
        var comments = new DocumentationComments();
        foreach (var plugin in catalogue.Plugins)
            comments.Locate(plugin.Factory.ParametersType.Assembly, plugin.AssemblyPath);
        return new PluginCataloguePage(comments).Page(catalogue);
    }

    private string Page(PluginCatalogue catalogue)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Plugins");
        page.Paragraph("The plugins that cards can name, by family. `trident reference plugins` writes this page, with `--plugins DIR` also for plugins of your own; docs/plugins/write-a-plugin.md shows how to write one.");
        page.Paragraph("A validated plugin reproduces published numbers or an independent calculation in a test; an experimental one is announced in every run that uses it. [run-card.md](run-card.md#units) lists the units.");
        page.Contents();
        foreach (var family in catalogue.Plugins.GroupBy(static plugin => plugin.Family).OrderBy(static group => group.Key))
        {
            page.Heading(2, Heading(family.Key));
            page.Paragraph($"Key `{KeyOf(family.Key)}` of the card. {Explanation(family.Key)}");
            foreach (var plugin in family.OrderBy(static plugin => plugin.Name, StringComparer.Ordinal))
                Plugin(page, plugin.Factory);
        }

        return page.ToString();
    }

    private void Plugin(MarkdownPage page, IPluginFactory factory)
    {
        page.Heading(3, factory.Name);
        var description = PluginDescription.Of(factory, comments);
        page.Paragraph($"{description.Summary} *{description.Status}.*");
        page.Code("yaml", $"{KeyOf(factory.Family)}: {Use(factory)}");
        var rows = CardTypes.IsRecord(factory.ParametersType) ? _table.Rows(factory.ParametersType, static _ => true).ToList() : [];
        if (rows.Count > 0)
            page.Table(["parameter", .. KeyTable.Header.Skip(1)], rows);
        if (description.References.Count > 0)
            page.Paragraph(string.Join('\n', description.References.Select(static reference => $"- {Written(reference)}")));
    }

    private string Use(IPluginFactory factory)
    {
        var use = Flow(PluginExample.Of(factory, comments));
        return factory.Family == PluginFamily.NewPhysics ? $"[{use}]" : use;
    }

    private static string KeyOf(PluginFamily family) => CardKey.Of(typeof(SettingKeys)).Single(key => key.Family == family).Name;

    private static string Explanation(PluginFamily family) => family switch
    {
        PluginFamily.NuclearFormFactor => "docs/plugins/nuclear-form-factors.md says where the densities come from and where they hold.",
        PluginFamily.NucleonFormFactor => "docs/plugins/nucleon-form-factors.md has the parametrisations.",
        PluginFamily.Flux => "docs/plugins/fluxes.md says where the tables come from.",
        PluginFamily.NewPhysics => "A list: `[]` is the Standard Model. docs/plugins/new-physics.md has the formulas.",
        _ => "",
    };

    // As a card is written: text in quotes only where YAML needs them.
    private static string Flow(JsonNode node) => node switch
    {
        JsonObject mapping => $"{{{string.Join(", ", mapping.Select(static entry => $"{Word(entry.Key)}: {Flow(entry.Value!)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(static item => Flow(item!)))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Word(value.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Word(string text) => text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or '-' or '_') && text.Trim() == text && !text.StartsWith('-')
        ? text
        : $"\"{text}\"";

    private static string Written(Citation reference)
    {
        var text = $"{reference.Authors}, *{reference.Title}*{(reference.Journal is null ? "" : $", {reference.Journal}")} ({reference.Year})";
        if (reference.ArXiv is not null)
            text += $", [arXiv:{reference.ArXiv}](https://arxiv.org/abs/{reference.ArXiv})";
        return reference.Doi is null ? text : $"{text}, [doi:{reference.Doi}](https://doi.org/{reference.Doi.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
    }
}
