using System.Collections.Frozen;

namespace TridentFramework.Host.RunCards;

/// <summary>Lays scenarios and variants over a card and makes their settings.</summary>
/// <param name="root">The card with includes and overrides applied.</param>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="folder">Folder of the card that was asked for.</param>
/// <param name="settings">Makes settings.</param>
/// <param name="tasks">Tasks of the card.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class ScenarioResolver(
    CardMapping root,
    IPluginSource plugins,
    MainCardFolder folder,
    SettingResolver settings,
    IReadOnlyList<PlannedTask> tasks,
    CardProblems problems)
{
    /// <summary>Keys of a setting.</summary>
    public static FrozenSet<string> SettingNames { get; } = CardKey.Of(typeof(SettingKeys)).Select(static k => k.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The scenarios of the card; incomplete if there were problems.</summary>
    public IReadOnlyList<Scenario> Resolve()
    {
        var below = SettingsOf(root);
        var scenarios = Named(root, "scenarios");
        if (scenarios.Count == 0)
            return root.Find("scenarios") is null or CardSequence { Items.Count: 0 } ? [Resolve(Scenario.DefaultName, below, root)] : [];
        return [.. scenarios.Select(s => Resolve(s.Name, CardMerge.Merge(below, SettingsOf(s.Node)), s.Node.Has("variants") ? s.Node : root))];
    }

    private Scenario Resolve(string name, CardMapping below, CardMapping owner)
    {
        var variants = Named(owner, "variants").ConvertAll(v => new PlannedVariant(v.Name, v.Node, Keys(v.Node)));
        CheckNames(variants);
        new VariantReferences(variants, owner, problems).Check(tasks);
        var resolved = new List<Setting?> { settings.Resolve(new SettingName(name, Scenario.DefaultName), below) };
        foreach (var variant in variants)
        {
            if (variant.Node.Find("integration") is { } integration)
                problems.Add(integration, "variants share the phase-space points of their scenario, so integration cannot differ; set it for the card or use a scenario");
            resolved.AddRange(variant.IsEnsemble
                ? Members(name, variant, below)
                : [settings.Resolve(new SettingName(name, variant.Name), CardMerge.Merge(below, SettingsOf(variant.Node)))]);
        }

        return new Scenario { Name = name, Settings = [.. resolved.OfType<Setting>()] };
    }

    private VariantKeys Keys(CardMapping node)
    {
        new CardBinder(plugins, folder, problems, isPartial: true).BindRecord(node, typeof(VariantKeys), out var record);
        return (VariantKeys)record;
    }

    // What is wrong with one member is mostly wrong with all of them.
    private List<Setting?> Members(string scenario, PlannedVariant ensemble, CardMapping below)
    {
        var resolved = new List<Setting?>();
        foreach (var merged in new EnsembleMembers(plugins, problems).Of(ensemble, below))
        {
            var before = problems.Count;
            var member = settings.Resolve(new SettingName(scenario, ensemble.Member(resolved.Count + 1)), merged);
            if (member is null || problems.Count > before)
                break;
            resolved.Add(member with { Ensemble = ensemble.Name });
        }

        return resolved;
    }

    private void CheckNames(List<PlannedVariant> variants)
    {
        foreach (var variant in variants)
        {
            if (string.Equals(variant.Name, Scenario.DefaultName, StringComparison.Ordinal))
                problems.Add(variant.Node.Find("name")!, $"'{Scenario.DefaultName}' is the name of the card without overrides; choose another");
            if (!variant.IsEnsemble && variants.Find(v => v.IsEnsemble && v.Has(variant.Name)) is { } ensemble)
                problems.Add(variant.Node.Find("name")!, $"the name {CardText.Quote(variant.Name)} is taken by a member of the ensemble {CardText.Quote(ensemble.Name)}; names are unique");
        }
    }

    private List<(string Name, CardMapping Node)> Named(CardMapping owner, string key)
    {
        var named = new List<(string Name, CardMapping Node)>();
        foreach (var node in (owner.Find(key) as CardSequence)?.Items.OfType<CardMapping>() ?? [])
        {
            if (node.Find("name") is not CardScalar { IsEmpty: false } name)
                continue;
            if (named.Exists(n => string.Equals(n.Name, name.Text, StringComparison.Ordinal)))
                problems.Add(name, $"the name {name.Kind} is taken by an earlier one of the {key}; names are unique");
            else
                named.Add((name.Text, node));
        }

        return named;
    }

    /// <summary>The keys of a mapping that belong to a setting.</summary>
    public static CardMapping SettingsOf(CardMapping mapping) => mapping.Where(static e => SettingNames.Contains(e.Key));
}
