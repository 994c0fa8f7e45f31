using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// A named variant: keys that replace those of the card. All variants of a scenario share the same phase-space points. With <see cref="Members"/> it
/// stands for an ensemble of variants.
/// </summary>
/// <example><code>
/// variants:
///   - {name: exponential, formFactor: Exponential}
///   - name: light boson
///     newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 5e-4}}]
///   - name: Fermi momentum
///     members: 20
///     draws: {nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 10 MeV}}
/// </code></example>
internal sealed record VariantKeys : SettingKeys
{
    /// <summary>Name in results; unique, and not <c>default</c>. The members of an ensemble are called <c>NAME 1</c> and so on.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>
    /// Number of members: the entry is an ensemble of so many variants. In member k every plugin that the entry names and that has a parameter
    /// <c>member</c> gets <c>member: k</c>, and every parameter of <c>draws</c> its k-th value.
    /// </summary>
    /// <example>50</example>
    [Range(2, 10_000)]
    public int? Members { get; init; }

    /// <summary>
    /// Parameters that differ from member to member, by their path as in <c>--set</c>, such as
    /// <c>nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 10 MeV}</c>. Member k gets mean + deviation * n_k with standard normal
    /// numbers n_k that depend on the path and on k only: neither on the seed nor on the number of members.
    /// </summary>
    /// <example>{nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 10 MeV}}</example>
    [MinLength(1)]
    public IReadOnlyDictionary<string, DrawKeys>? Draws { get; init; }
}
