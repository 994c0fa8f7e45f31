namespace TridentFramework.Host.RunCards;

/// <summary>Checks the variants that tasks name against those that a scenario has.</summary>
/// <param name="variants">Entries of the variants.</param>
/// <param name="owner">The card, or the scenario that has variants of its own.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class VariantReferences(IReadOnlyList<PlannedVariant> variants, CardMapping owner, CardProblems problems)
{
    private static readonly string[] Kinds = ["assigned", "envelope", "ensemble"];

    // Variants that could not be read have their own problem.
    private bool HasNone => owner.Find("variants") is null or CardSequence { Items.Count: 0 };

    private bool IsUnreadable => variants.Count == 0 && !HasNone;

    /// <summary>Checks all tasks.</summary>
    /// <param name="tasks">Tasks of the card.</param>
    public void Check(IReadOnlyList<PlannedTask> tasks)
    {
        foreach (var task in tasks)
        {
            switch (task.Task)
            {
                case CompareTask when HasNone:
                    problems.Add(task.Node, "has nothing to compare: give variants, such as 'variants: [{name: dipole, nucleon: Dipole}]'");
                    break;
                case CompareTask compare when !IsUnreadable:
                    CheckVariant(compare.Baseline, task.BaselineNode ?? task.Node);
                    break;
                case EventsTask when !IsUnreadable:
                    CheckRepeated(task.Weights);
                    foreach (var (variant, node) in task.Weights)
                    {
                        if (Ensemble(variant) is null)
                            CheckVariant(variant, node);
                    }

                    break;
                case SystematicsTask systematics:
                    if (!IsUnreadable)
                        CheckVariant(systematics.Baseline, task.BaselineNode ?? task.Node);
                    CheckSources(systematics, task.Sources);
                    break;
            }
        }
    }

    private void CheckSources(SystematicsTask task, IReadOnlyList<Located<SystematicSourceKeys>> sources)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (source, node) in sources)
        {
            if (source.Name is { } name && string.Equals(name.Value, SystematicSource.All, StringComparison.Ordinal))
                problems.Add(name.Node, $"'{SystematicSource.All}' is the name of all sources together; choose another");
            else if (source.Name is { } again && !names.Add(again.Value))
                problems.Add(again.Node, $"the name {CardText.Quote(again.Value)} is taken by an earlier source; names are unique");
            if (node is not CardMapping mapping)
                continue;
            var given = Kinds.Where(mapping.Has).ToList();
            if (given.Count != 1)
                problems.Add(node, $"has {(given.Count == 0 ? "none" : CardText.Join(given, "and"))} of assigned, envelope and ensemble; a source is exactly one of them, such as 'assigned: 3 %'");
            else if (mapping.Find("contributions") is { } contributions && given[0] != "assigned")
                problems.Add(contributions, $"belongs to 'assigned' only: an {given[0]} acts on what its variants change; remove it");
            CheckRepeated(source.Contributions);
            CheckRepeated(source.Envelope);
            if (!IsUnreadable)
                CheckVariants(task, source);
        }
    }

    private void CheckRepeated<T>(IReadOnlyList<Located<T>>? items)
    {
        var known = new HashSet<T>();
        foreach (var item in items ?? [])
        {
            if (!known.Add(item.Value))
                problems.Add(item.Node, "is listed twice; keep one");
        }
    }

    private void CheckVariants(SystematicsTask task, SystematicSourceKeys source)
    {
        foreach (var (variant, node) in source.Envelope ?? [])
        {
            if (string.Equals(variant, task.Baseline, StringComparison.Ordinal))
                problems.Add(node, $"{CardText.Quote(variant)} is the baseline itself, from which nothing deviates; remove it");
            else if (Ensemble(variant) is not null)
                problems.Add(node, $"{CardText.Quote(variant)} is an ensemble; write 'ensemble: {variant}' instead of envelope, or name members");
            else
                CheckVariant(variant, node);
        }

        if (source.Ensemble is not { } ensemble || Ensemble(ensemble.Value) is not null)
            return;
        var known = variants.Where(static v => v.IsEnsemble).Select(static v => v.Name).ToList();
        var list = known.Count == 0 ? "there are none: a variant with 'members: 50' is one" : $"known: {string.Join(", ", known)}";
        problems.Add(ensemble.Node, IsVariant(ensemble.Value)
            ? $"{CardText.Quote(ensemble.Value)} is a single variant; write 'envelope: [{ensemble.Value}]', or give the variant members"
            : $"{CardText.Quote(ensemble.Value)} is not an ensemble{NearestNames.Suggestion(ensemble.Value, known)} ({list})");
    }

    private void CheckVariant(string name, CardNode node)
    {
        if (IsVariant(name))
            return;
        IEnumerable<string> known = [Scenario.DefaultName, .. variants.Select(static v => v.Shown)];
        IEnumerable<string> near = [Scenario.DefaultName, .. variants.Select(static v => v.IsEnsemble ? v.Member(1) : v.Name)];
        problems.Add(node, $"{CardText.Quote(name)} is not a variant{NearestNames.Suggestion(name, near)} (known: {string.Join(", ", known)})");
    }

    private bool IsVariant(string name) => string.Equals(name, Scenario.DefaultName, StringComparison.Ordinal) || variants.Any(v => v.Has(name));

    private PlannedVariant? Ensemble(string name) => variants.FirstOrDefault(v => v.IsEnsemble && string.Equals(v.Name, name, StringComparison.Ordinal));
}
