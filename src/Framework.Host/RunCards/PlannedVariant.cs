namespace TridentFramework.Host.RunCards;

/// <summary>An entry of a card's variants: one variant, or an ensemble of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The entry.</param>
/// <param name="Keys">What could be read of it.</param>
internal sealed record PlannedVariant(string Name, CardMapping Node, VariantKeys Keys)
{
    /// <summary>It is an ensemble, or is meant to be one.</summary>
    public bool IsEnsemble => Node.Has("members") || Node.Has("draws");

    /// <summary>Number of members; zero for a single variant, and for an ensemble whose number could not be read.</summary>
    public int Members => Keys.Members ?? 0;

    /// <summary>The entry's name in a list of what is known.</summary>
    public string Shown => Members > 0 ? $"{Member(1)} to {Member(Members)}" : Name;

    /// <summary>Name of member k.</summary>
    public string Member(int k) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {k}");

    /// <summary>A variant of this name belongs to the entry.</summary>
    public bool Has(string variant) => IsEnsemble
        ? variant.StartsWith($"{Name} ", StringComparison.Ordinal)
            && int.TryParse(variant.AsSpan(Name.Length + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var k)
            && k >= 1 && k <= Members && variant == Member(k)
        : variant == Name;
}
