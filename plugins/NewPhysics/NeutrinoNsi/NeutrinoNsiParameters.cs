namespace TridentFramework.NeutrinoNsi;

/// <summary>
/// Parameters of nonstandard interactions: for each charged lepton the neutrino flavours, such as <c>"mu mu"</c> or <c>"e tau"</c>, and the strengths. Strengths
/// are real, so that the order of the two flavours is free.
/// </summary>
/// <example>{muon: {"mu mu": {left: -0.05, right: 0.1}}}</example>
public sealed record NeutrinoNsiParameters
{
    /// <summary>Interactions with electrons, such as <c>{"mu mu": {left: 0.03, right: -0.02}}</c>. Default none.</summary>
    public IReadOnlyDictionary<string, NsiParameters>? Electron { get; init; }

    /// <summary>Interactions with muons. Default none.</summary>
    public IReadOnlyDictionary<string, NsiParameters>? Muon { get; init; }

    /// <summary>Interactions with tau leptons. Default none.</summary>
    public IReadOnlyDictionary<string, NsiParameters>? Tau { get; init; }
}
