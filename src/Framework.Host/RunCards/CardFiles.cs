namespace TridentFramework.Host.RunCards;

/// <summary>Loads a card with everything it includes into one tree.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class CardFiles(CardProblems problems)
{
    private const string IncludeKey = "include";
    private const int MostNestedIncludes = 32;

    private readonly Dictionary<string, CardMapping?> _loaded = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>An include is missing or unusable, so that keys may be missing because of it.</summary>
    public bool LacksAnInclude { get; private set; }

    /// <summary>Loads a card.</summary>
    /// <param name="path">The file as the user typed it.</param>
    /// <returns>The root with includes merged in, or null with at least one problem reported.</returns>
    public CardMapping? Load(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            problems.Add(new CardPosition(path, 1, 1), "", "no card was given; name a *.yaml file");
            return null;
        }

        if (CardFileReader.TryRead(path, out var text, out var error, out var line, out var column))
            return Parse(path, text);
        problems.Add(new CardPosition(path, line, column), "", error);
        return null;
    }

    private CardMapping? Parse(string path, string text)
    {
        var root = new CardParser(path, 1, problems).Parse(text, "");
        if (root is null)
            return null;
        if (root is not CardMapping mapping)
        {
            problems.Add(root, root is CardScalar { IsEmpty: true } ? "is empty" : $"is {root.Kind}, but a card is a mapping that begins with 'schema: {RunCard.SchemaName}'");
            return null;
        }

        var fullPath = Path.GetFullPath(path);
        _open.Add(fullPath);
        var merged = mapping.Find(IncludeKey) is { } include ? Include(mapping, include, path) : mapping;
        _open.Remove(fullPath);
        return merged;
    }

    private CardMapping Include(CardMapping own, CardNode include, string path)
    {
        var bases = include is CardSequence list ? list.Items : [include];
        var merged = new CardMapping([], own.Position, own.Path);
        foreach (var node in bases)
        {
            var included = node is CardScalar { IsEmpty: false } name ? LoadIncluded(name, path) : null;
            if (node is not CardScalar { IsEmpty: false })
                problems.Add(node, $"is {(node is CardScalar ? "empty" : node.Kind)}, but the name of a card is needed, relative to this file");
            if (included is null)
                LacksAnInclude = true;
            else
                merged = CardMerge.Merge(merged, included);
        }

        return CardMerge.Merge(merged, own.Where(static e => !string.Equals(e.Key, IncludeKey, StringComparison.Ordinal)));
    }

    private CardMapping? LoadIncluded(CardScalar name, string includingPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(includingPath) ?? "", name.Text);
        string fullPath;
        try
        {
            fullPath = Path.GetFullPath(path);
        }
        catch (ArgumentException exception)
        {
            problems.Add(name, $"cannot include {name.Kind}: {exception.Message}");
            return null;
        }

        if (_open.Contains(fullPath, StringComparer.Ordinal))
        {
            var cycle = _open.SkipWhile(p => !string.Equals(p, fullPath, StringComparison.Ordinal)).Append(fullPath).Select(Path.GetFileName);
            problems.Add(name, $"includes itself: {string.Join(" -> ", cycle)}; remove one of the includes");
            return null;
        }

        if (_open.Count > MostNestedIncludes)
        {
            problems.Add(name, $"is more than {MostNestedIncludes} includes deep; include fewer levels");
            return null;
        }

        // A file that is included from several places is read once; otherwise a short chain of double includes would grow without bound.
        if (_loaded.TryGetValue(fullPath, out var loaded))
            return loaded;
        if (!CardFileReader.TryRead(path, out var text, out var error, out _, out _))
            problems.Add(name, $"cannot include {name.Kind}: {error}");
        else
            loaded = Parse(path, text);
        _loaded[fullPath] = loaded;
        return loaded;
    }
}
