namespace TridentFramework.Host.RunCards;

/// <summary>A named scenario: a whole setting with its own points, computed after the one before.</summary>
/// <example><code>
/// scenarios:
///   - {name: neutrino mode, beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}}
///   - name: antineutrino mode
///     beam: {plugin: DuneNearDetector, parameters: {mode: antineutrino}}
///     channels: [numubar -> numubar mu- mu+]
/// </code></example>
internal sealed record ScenarioKeys : SettingKeys
{
    /// <summary>Name in results; unique.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Variants of this scenario, in place of those of the card.</summary>
    public IReadOnlyList<VariantKeys>? Variants { get; init; }
}
