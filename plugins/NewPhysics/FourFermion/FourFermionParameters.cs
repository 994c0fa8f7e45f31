namespace TridentFramework.FourFermion;

/// <summary>Parameters of heavy new physics.</summary>
/// <example>{shifts: {"numu -> numu mu- mu+": {gV: 0.1, gA: -0.05}}}</example>
public sealed record FourFermionParameters
{
    /// <summary>
    /// Shifts by channel, such as <c>{"numu -> numu mu- mu+": {gV: 0.1, gA: -0.05}}</c>; at least one. A shift applies to exactly the channel
    /// named: the channel with antineutrinos needs an entry of its own.
    /// </summary>
    public required IReadOnlyDictionary<string, CouplingShiftParameters> Shifts { get; init; }
}
