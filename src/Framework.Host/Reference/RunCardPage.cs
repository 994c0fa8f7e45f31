using TridentFramework.Engine.Observables;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Units;

namespace TridentFramework.Host.Reference;

/// <summary>The reference of the run card, from the records that read it and their doc comments.</summary>
internal sealed class RunCardPage
{
    private readonly DocumentationComments _comments = new();
    private readonly RecordSections _sections = new(typeof(RunCard), typeof(VariantKeys), typeof(DrawKeys));
    private readonly MarkdownPage _page = new();
    private readonly KeyTable _table;

    private RunCardPage() => _table = new KeyTable(_comments, type => _sections.Heading(type));

    /// <summary>Writes the page.</summary>
    public static string Write() => new RunCardPage().Page();

    private string Page()
    {
        _page.Heading(1, "Run card");
        _page.Paragraph("Every key that a run card can have. `trident reference run-card` writes this page from the program itself; [plugins.md](plugins.md) has the parameters of plugins.");
        _page.Contents();
        Rules();
        Card();
        Setting();
        foreach (var type in _sections.Of(typeof(SettingKeys)))
            Section(3, type, AllKeys);
        _page.Heading(2, "Variants and scenarios");
        _page.Paragraph("Both override keys of a setting under a name. Plain sections (`constants`, `integration`, `exposure`, `theoryUncertainties`) merge key by key; plugins and lists replace what was there.");
        Section(3, typeof(VariantKeys), OwnKeys);
        Section(3, typeof(DrawKeys), AllKeys);
        Section(3, typeof(ScenarioKeys), OwnKeys);
        _page.Heading(2, "Tasks");
        Body(typeof(TaskKeys), AllKeys);
        foreach (var type in _sections.Of(typeof(TaskKeys)))
            Section(3, type, AllKeys);
        _page.Heading(2, "Parts of several tasks");
        foreach (var type in _sections.Shared)
            Section(3, type, AllKeys);
        Units();
        Channels();
        Observables();
        return _page.ToString();
    }

    private void Rules()
    {
        _page.Heading(2, "How values are written");
        _page.Paragraph("""
            - A card is YAML. A value with a dimension carries its unit, with or without a space: `5 GeV`, `235MeV`, `1e-3 /m2`; a bare number has none. [Units](#units) lists them.
            - A plugin is named, `formFactor: Helm`, or named with its parameters, `formFactor: {plugin: Helm, parameters: {skin: 0.8 fm}}`.
            - Words that a list of this page gives are also understood with hyphens or with a capital: `topLeft`, `top-left`, `TopLeft`.
            - `--set path=value` overrides a key on the command line: `--set integration.seed=7`, `--set "newPhysics[0].parameters.mass=50 MeV"`.
            - Names of files are relative to the card in which they are written.
            - Problems are reported all at once, as `file:line:column: path: message`. `trident check CARD` looks for them without running anything.
            """.ReplaceLineEndings("\n"));
        _page.Paragraph($"An editor with YAML support completes keys, plugins and parameters, shows these texts and marks mistakes where the card begins with the line");
        _page.Code("yaml", RunCardSchema.EditorComment);
        _page.Paragraph($"and `trident schema --out {RunCardSchema.FileName}` has written the schema beside it, with `--plugins DIR` also for plugins of your own.");
    }

    private void Card()
    {
        _page.Heading(2, "The card");
        Body(typeof(RunCard), static key => key.Property.DeclaringType == typeof(RunCard));
    }

    private void Setting()
    {
        _page.Heading(2, "The setting");
        _page.Paragraph("The physics of a run. These keys stand at the top of the card; variants and scenarios override them.");
        Examples(typeof(SettingKeys));
        _page.Table(KeyTable.Header, _table.Rows(typeof(MergedSetting), AllKeys));
    }

    private void Section(int level, Type type, Func<CardKey, bool> includes)
    {
        _page.Heading(level, _sections.Heading(type));
        Body(type, includes);
    }

    private void Body(Type type, Func<CardKey, bool> includes)
    {
        var places = _sections.Paths(type).Where(static path => path.Length > 0).Select(static path => $"`{path}`").ToList();
        var where = places.Count == 0 ? "" : $" In a card: {string.Join(", ", places)}.";
        _page.Paragraph((_comments.Of(type).Markdown ?? "") + where);
        Examples(type);
        var rows = _table.Rows(type, includes).ToList();
        if (rows.Count > 0)
            _page.Table(KeyTable.Header, rows);
    }

    private void Examples(Type type)
    {
        foreach (var example in _comments.Of(type).Examples)
            _page.Code("yaml", example);
    }

    private void Units()
    {
        _page.Heading(2, KeyTable.UnitsHeading);
        _page.Table(["dimension", "units"], SchemaUnits.Dimensions.Select(static dimension => new[] { dimension.Dimension, string.Join(", ", UnitTable.Accepted(dimension.Unit).Select(static unit => $"`{unit}`")) }));
    }

    private void Channels()
    {
        _page.Heading(2, KeyTable.ChannelsHeading);
        _page.Paragraph("A channel is written as `numu -> nue mu- e+`: the incoming neutrino, and the outgoing one with two charged leptons, in any order. These exist in the Standard Model; others need new physics that couples to them.");
        _page.Table(["incoming", "channels"], StandardChannels.All.GroupBy(static channel => channel.Incoming)
            .Select(static group => new[] { $"`{group.Key.ShortName()}`", string.Join(", ", group.Select(static channel => $"`{channel}`")) }));
    }

    private void Observables()
    {
        _page.Heading(2, KeyTable.ObservablesHeading);
        _page.Paragraph("What histograms show and cuts select; docs/distributions.md says more.");
        _page.Table(["observable", "units", "what it is"], ObservableCatalogue.All.Select(static observable => new[]
        {
            $"`{observable.Name}`", observable.Unit.Length == 0 ? "bare number" : string.Join(", ", UnitTable.Accepted(observable.Unit).Select(static unit => $"`{unit}`")), observable.Definition,
        }));
    }

    private static bool AllKeys(CardKey key) => true;

    private static bool OwnKeys(CardKey key) => key.Property.DeclaringType != typeof(SettingKeys);
}
