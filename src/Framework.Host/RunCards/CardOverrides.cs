namespace TridentFramework.Host.RunCards;

/// <summary>Applies <c>--set path=value</c> to a card. The value is YAML, so lists and plugin uses can be given in flow form.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class CardOverrides(CardProblems problems)
{
    /// <summary>Beginning of the file that positions of a command-line value name.</summary>
    public const string Argument = "--set ";

    private const string Form = "write it as path=value, such as integration.seed=7 or newPhysics[0].parameters.mass=\"50 MeV\"";
    private const int DeepestLevel = 16;

    /// <summary>Applies one override.</summary>
    /// <param name="root">The card.</param>
    /// <param name="text">The argument, <c>path=value</c>.</param>
    /// <returns>The card with the value in place; unchanged if there was a problem.</returns>
    public CardMapping Apply(CardMapping root, string text)
    {
        var equals = text.IndexOf('=');
        var path = equals < 0 ? text : text[..equals];
        var file = $"{Argument}{(path.Length <= 60 && !path.Any(char.IsControl) ? path : CardText.Quote(path))}";
        var start = new CardPosition(file, 1, 1);
        if (equals < 0)
        {
            problems.Add(start, "", $"has no '='; {Form}");
            return root;
        }

        if (!TrySteps(path, out var steps))
        {
            problems.Add(start, "", $"{CardText.Quote(path)} is not a path; {Form}");
            return root;
        }

        if (steps[0].Key is "include")
        {
            problems.Add(start, "include", "cannot be set here, because includes are merged before overrides; change the card");
            return root;
        }

        var value = new CardParser(file, equals + 2, problems).Parse(text[(equals + 1)..] is { Length: > 0 } given ? given : "''", Shown(steps));
        return value is not null && Replace(root, steps, 0, value, start) is CardMapping replaced ? replaced : root;
    }

    /// <summary>Sets one value of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">Path of the value in it, which <see cref="TryRoot"/> has accepted.</param>
    /// <param name="value">The value.</param>
    /// <param name="position">Where problems stand.</param>
    /// <returns>The mapping with the value in place; null if there was a problem.</returns>
    public CardMapping? Set(CardMapping mapping, string path, CardNode value, CardPosition position) =>
        TrySteps(path, out var steps) ? Replace(mapping, steps, 0, value, position) as CardMapping : null;

    /// <summary>Takes a path apart as far as its first key.</summary>
    /// <param name="path">A path as <c>--set</c> takes it.</param>
    /// <param name="canonical">The path as it would be written without spaces.</param>
    /// <param name="root">Its first key.</param>
    /// <returns>False if it is no path.</returns>
    public static bool TryRoot(string path, out string canonical, out string root)
    {
        var isPath = TrySteps(path, out var steps);
        (canonical, root) = isPath ? (Shown(steps), steps[0].Key ?? "") : ("", "");
        return isPath;
    }

    /// <summary>Takes a path apart.</summary>
    /// <param name="path">A path as <c>--set</c> takes it.</param>
    /// <param name="steps">Its keys, and the numbers of items as <c>[0]</c>.</param>
    /// <returns>False if it is no path.</returns>
    public static bool TryKeys(string path, out IReadOnlyList<string> steps)
    {
        var isPath = TrySteps(path, out var own);
        steps = isPath ? [.. own.Select(static step => step.Key ?? CardPath.Item("", step.Index))] : [];
        return isPath;
    }

    private CardNode? Replace(CardNode node, IReadOnlyList<Step> steps, int level, CardNode value, CardPosition start)
    {
        if (level == steps.Count)
            return value;
        var step = steps[level];
        var path = Shown(steps.Take(level + 1));
        if (step.Key is null)
            return ReplaceItem(node, steps, level, value, start);

        // A plugin written as its bare name gets parameters as if it had been written in full.
        if (step.Key is "parameters" && node is CardScalar { IsEmpty: false } name)
            node = new CardMapping([new CardEntry("plugin", name.Position, name.At(CardPath.Key(name.Path, "plugin")))], name.Position, name.Path);
        if (node is not CardMapping mapping)
        {
            problems.Add(start, path, $"does not exist: {Shown(steps.Take(level))} is {node.Kind}, which has no keys");
            return null;
        }

        var child = mapping.Find(step.Key) is { } existing and not CardScalar { IsEmpty: true } ? existing : null;
        if (child is null && level + 1 < steps.Count && steps[level + 1].Key is null)
        {
            problems.Add(start, path, "does not exist in the card, so it has no items; set the whole list");
            return null;
        }

        child ??= new CardMapping([], start, path);
        return Replace(child, steps, level + 1, value, start) is { } changed ? mapping.With(new CardEntry(step.Key, start, changed)) : null;
    }

    private CardSequence? ReplaceItem(CardNode node, IReadOnlyList<Step> steps, int level, CardNode value, CardPosition start)
    {
        var index = steps[level].Index;
        var path = Shown(steps.Take(level + 1));
        if (node is not CardSequence sequence)
        {
            problems.Add(start, path, $"does not exist: {Shown(steps.Take(level))} is {node.Kind}, not a list");
            return null;
        }

        if (index >= sequence.Items.Count)
        {
            var count = sequence.Items.Count;
            problems.Add(start, path, $"does not exist: the list has {count} item{(count == 1 ? "" : "s")}{(count == 0 ? "" : $", numbered from 0 to {count - 1}")}; to add to it set the whole list");
            return null;
        }

        return Replace(sequence.Items[index], steps, level + 1, value, start) is { } changed
            ? new CardSequence([.. sequence.Items.Select((item, i) => i == index ? changed : item)], sequence.Position, sequence.Path)
            : null;
    }

    private static string Shown(IEnumerable<Step> steps) =>
        steps.Aggregate("", static (path, step) => step.Key is null ? CardPath.Item(path, step.Index) : CardPath.Key(path, step.Key));

    private static bool TrySteps(string path, out List<Step> steps)
    {
        steps = [];
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var key = (bracket < 0 ? part : part[..bracket]).Trim();
            if (key.Length == 0)
                return false;
            steps.Add(new Step(key, 0));
            var rest = bracket < 0 ? "" : part[bracket..].Trim();
            while (rest.Length > 0)
            {
                var close = rest.IndexOf(']');
                if (rest[0] != '[' || close < 0 || !int.TryParse(rest[1..close], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index))
                    return false;
                steps.Add(new Step(null, index));
                rest = rest[(close + 1)..];
            }
        }

        return steps.Count <= DeepestLevel;
    }

    private readonly record struct Step(string? Key, int Index);
}
