namespace TridentFramework.Host.RunCards;

/// <summary>Settings that are computed together, at the same phase-space points.</summary>
internal sealed record Scenario
{
    /// <summary>Name used where a card has no scenarios, and of the variant without overrides.</summary>
    public const string DefaultName = "default";

    /// <summary>Name in results.</summary>
    public required string Name { get; init; }

    /// <summary>Variants; the first is called <c>default</c> and has no overrides.</summary>
    public required IReadOnlyList<Setting> Settings { get; init; }
}
