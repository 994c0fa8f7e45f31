using System.Collections.Frozen;

namespace TridentFramework.Host.RunCards;

/// <summary>Lays scenarios and variants over a card and makes their settings.</summary>
/// <param name="root">The card with includes and overrides applied.</param>
/// <param name="settings">Makes settings.</param>
/// <param name="tasks">Tasks of the card.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class ScenarioResolver(CardMapping root, SettingResolver settings, IReadOnlyList<PlannedTask> tasks, CardProblems problems)
{
    private static readonly FrozenSet<string> SettingNames = CardKey.Of(typeof(SettingKeys)).Select(static k => k.Name).ToFrozenSet(StringComparer.Ordinal);

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
        var variants = Named(owner, "variants");
        CheckComparisons(variants, owner);
        var resolved = new List<Setting?> { settings.Resolve(new SettingName(name, Scenario.DefaultName), below) };
        foreach (var (variant, node) in variants)
        {
            if (string.Equals(variant, Scenario.DefaultName, StringComparison.Ordinal))
                problems.Add(node.Find("name")!, $"'{Scenario.DefaultName}' is the name of the card without overrides; choose another");
            if (node.Find("integration") is { } integration)
                problems.Add(integration, "variants share the phase-space points of their scenario, so integration cannot differ; set it for the card or use a scenario");
            resolved.Add(settings.Resolve(new SettingName(name, variant), CardMerge.Merge(below, SettingsOf(node))));
        }

        return new Scenario { Name = name, Settings = [.. resolved.OfType<Setting>()] };
    }

    private void CheckComparisons(List<(string Name, CardMapping Node)> variants, CardMapping owner)
    {
        foreach (var task in tasks)
        {
            if (task.Task is not CompareTask compare)
                continue;
            if (variants.Count == 0)
            {
                // Variants that could not be read have their own problem.
                if (owner.Find("variants") is null or CardSequence { Items.Count: 0 })
                    problems.Add(task.Node, "has nothing to compare: give variants, such as 'variants: [{name: dipole, nucleon: Dipole}]'");
                continue;
            }

            string[] known = [Scenario.DefaultName, .. variants.Select(static v => v.Name)];
            if (!known.Contains(compare.Baseline, StringComparer.Ordinal))
                problems.Add(task.BaselineNode ?? task.Node, $"{CardText.Quote(compare.Baseline)} is not a variant{NearestNames.Suggestion(compare.Baseline, known)} (known: {string.Join(", ", known)})");
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

    private static CardMapping SettingsOf(CardMapping mapping) => mapping.Where(static e => SettingNames.Contains(e.Key));
}
