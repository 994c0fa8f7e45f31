using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Reference;

/// <summary>The records below another one, each with the paths at which a card can have it.</summary>
internal sealed class RecordSections
{
    private readonly List<(Type Type, Type Owner, string Path)> _uses = [];

    private readonly IReadOnlyList<Type> _settled;

    /// <summary>Walks through the records below another one.</summary>
    /// <param name="root">The record.</param>
    /// <param name="settled">Records that have a place of their own, however many others hold them.</param>
    public RecordSections(Type root, params IReadOnlyList<Type> settled)
    {
        _settled = settled;
        Walk(root, "");
    }

    /// <summary>All records, in the order in which a card can have them.</summary>
    public IReadOnlyList<Type> All => [.. _uses.Select(static use => use.Type).Distinct()];

    /// <summary>Records that several others hold, with what only they hold.</summary>
    public IReadOnlyList<Type> Shared => [.. _uses.Select(static use => use.Type).Where(IsShared).Distinct().SelectMany(type => Below(type).Prepend(type)).Distinct()];

    /// <summary>Records below a record that belong to it alone, each followed by those below it.</summary>
    /// <param name="owner">The record.</param>
    public IReadOnlyList<Type> Of(Type owner) => [.. Below(owner)];

    /// <summary>Paths at which a card can have a record.</summary>
    /// <param name="type">The record.</param>
    public IReadOnlyList<string> Paths(Type type) => [.. _uses.Where(use => use.Type == type).Select(static use => use.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Heading of the section of a record: the keys that lead to it, or its name in words if several do.</summary>
    /// <param name="type">The record.</param>
    public string Heading(Type type)
    {
        if (IsShared(type))
            return Words(type);
        var (_, owner, path) = _uses.Find(use => use.Type == type);
        var key = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Last(static key => key != "NAME").Replace("[]", "", StringComparison.Ordinal);
        return owner == typeof(TaskKeys) || !_uses.Exists(use => use.Type == owner) ? key : $"{Heading(owner)}: {key}";
    }

    private static string Words(Type type)
    {
        var name = type.Name.EndsWith("Keys", StringComparison.Ordinal) ? type.Name[..^"Keys".Length] : type.Name;
        name = name.Replace("QSquared", "Q2", StringComparison.Ordinal);
        return string.Concat(name.Select((letter, i) => i == 0 ? letter.ToString() : char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
    }

    private bool IsShared(Type type) => !_settled.Contains(type) && _uses.Where(use => use.Type == type).Select(static use => use.Owner).Distinct().Skip(1).Any();

    private IEnumerable<Type> Below(Type owner) =>
        _uses.Where(use => use.Owner == owner && use.Type != owner && !IsShared(use.Type)).Select(static use => use.Type).Distinct().SelectMany(type => Below(type).Prepend(type));

    // Variants and scenarios have the keys of a setting again; their records are those of the card.
    private void Walk(Type record, string prefix)
    {
        foreach (var key in CardKey.Of(record).Where(key => record == typeof(RunCard) || key.Property.DeclaringType != typeof(SettingKeys)))
        {
            foreach (var (type, path) in Held(key.Property.PropertyType, prefix + key.Name))
            {
                var isNew = !_uses.Exists(use => use.Type == type && use.Path == path);
                if (!isNew)
                    continue;
                _uses.Add((type, key.Property.DeclaringType!, path));
                if (!_uses.Exists(use => use.Type == type && use.Path != path && path.StartsWith(use.Path, StringComparison.Ordinal)))
                    Walk(type, path + ".");
            }
        }
    }

    private static IEnumerable<(Type Type, string Path)> Held(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (CardTypes.IsLocated(type, out var located))
            type = located;
        if (type == typeof(EnergyPoints))
            return [(typeof(EnergyRange), path)];
        if (type == typeof(QSquaredPoints))
            return [(typeof(QSquaredRange), path)];
        if (type == typeof(PluginReference) || CardTypes.IsScalar(type))
            return [];
        if (CardTypes.IsList(type, out var item))
            return Held(item, $"{path}[]");
        if (CardTypes.IsDictionary(type, out var value))
            return Held(value, $"{path}.NAME");
        return CardTypes.IsRecord(type) ? [(type, path)] : [];
    }
}
