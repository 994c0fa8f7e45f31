namespace TridentFramework.Host.RunCards;

/// <summary>A named variant: keys that replace those of the card. All variants of a scenario share the same phase-space points.</summary>
internal sealed record VariantKeys : SettingKeys
{
    /// <summary>Name in results; unique, and not <c>default</c>.</summary>
    public required Located<string> Name { get; init; }
}
