using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>A run card as it is written, before variants and scenarios are merged.</summary>
/// <example><code>
/// schema: trident/1
/// title: Muon pairs on argon
/// channels: [numu -> numu mu- mu+]
/// target: {plugin: Element, parameters: {symbol: Ar}}
/// formFactor: FourierBessel
/// contributions: [coherent]
/// tasks:
///   - crossSection: {energies: [1 GeV, 5 GeV, 20 GeV]}
/// </code></example>
internal sealed record RunCard : SettingKeys
{
    /// <summary>The one version of the card format that this program reads.</summary>
    public const string SchemaName = "trident/1";

    /// <summary>Version of the card format, <c>trident/1</c>.</summary>
    [AllowedValues(SchemaName)]
    public required string Schema { get; init; }

    /// <summary>What the run is about.</summary>
    /// <example>Trident rates at the DUNE near detector</example>
    public string? Title { get; init; }

    /// <summary>Card or cards whose keys this one starts from, relative to this file; keys written here win.</summary>
    /// <example>[base.yaml]</example>
    public IReadOnlyList<string>? Include { get; init; }

    /// <summary>Named overrides that are computed at the same phase-space points, for comparison.</summary>
    public IReadOnlyList<VariantKeys> Variants { get; init; } = [];

    /// <summary>Named settings that are computed one after the other.</summary>
    public IReadOnlyList<ScenarioKeys> Scenarios { get; init; } = [];

    /// <summary>What to compute, done in order.</summary>
    [MinLength(1)]
    public required IReadOnlyList<Located<TaskKeys>> Tasks { get; init; }
}
