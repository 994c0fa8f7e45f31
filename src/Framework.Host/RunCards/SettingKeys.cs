using System.ComponentModel.DataAnnotations;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>The keys of a card that describe the physics of a setting. Variants and scenarios override them.</summary>
/// <example><code>
/// channels:
///   - numu -> numu mu- mu+
///   - numu -> nue mu- e+
/// beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
/// target: {plugin: Element, parameters: {symbol: Ar}}
/// formFactor: FourierBessel
/// nucleon: Alberico2008
/// nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 235 MeV}}
/// newPhysics:
///   - {plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}
/// contributions: [coherent, proton, neutron]
/// constants: {sin2ThetaW: 0.23863}
/// </code></example>
internal abstract record SettingKeys
{
    /// <summary>Trident channels, such as <c>numu -> nue mu- e+</c>.</summary>
    /// <example>[numu -> numu mu- mu+, numu -> nue mu- e+]</example>
    [MinLength(1)]
    [Needed]
    [Distinct]
    public IReadOnlyList<Located<TridentChannel>> Channels { get; init; } = [];

    /// <summary>Neutrino beam; needed by flux averages and rates.</summary>
    [Family(PluginFamily.Flux)]
    [Needed]
    public PluginReference? Beam { get; init; }

    /// <summary>Target material.</summary>
    [Family(PluginFamily.Target)]
    [Needed]
    public PluginReference? Target { get; init; }

    /// <summary>Nuclear charge form factor; needed by the coherent contribution.</summary>
    [Family(PluginFamily.NuclearFormFactor)]
    [Needed]
    public PluginReference? FormFactor { get; init; }

    /// <summary>Nucleon form factors; needed by the contributions of protons and neutrons.</summary>
    [Family(PluginFamily.NucleonFormFactor)]
    [Needed]
    public PluginReference? Nucleon { get; init; }

    /// <summary>What the nucleus does to scattering on its nucleons; needed by the contributions of protons and neutrons.</summary>
    [Family(PluginFamily.NuclearModel)]
    [Needed]
    public PluginReference? NuclearModel { get; init; }

    /// <summary>New physics added to the Standard Model; an empty list is the Standard Model.</summary>
    [Family(PluginFamily.NewPhysics)]
    public IReadOnlyList<PluginReference> NewPhysics { get; init; } = [];

    /// <summary>What the neutrino scatters on; coherent, proton and neutron if left out.</summary>
    /// <example>[coherent]</example>
    [MinLength(1)]
    [Distinct]
    public IReadOnlyList<Located<Contribution>> Contributions { get; init; } = [];

    /// <summary>Events that count, as ranges of observables that all have to be met; an empty list is all events.</summary>
    /// <example>[{observable: subleadingEnergy, min: 5 GeV}]</example>
    public IReadOnlyList<Located<CutKeys>> Cuts { get; init; } = [];

    /// <summary>Physical constants.</summary>
    [MergedByKey]
    public PhysicalConstants Constants { get; init; } = new();

    /// <summary>Precision and seed of the integration.</summary>
    [MergedByKey]
    public IntegrationOptions Integration { get; init; } = new();

    /// <summary>Detector mass and amount of beam; needed by rates.</summary>
    /// <example>{mass: 1 t, protonsOnTarget: 1.1e21}</example>
    [MergedByKey]
    [Needed]
    public Exposure? Exposure { get; init; }

    /// <summary>Relative uncertainties of the theory.</summary>
    [MergedByKey]
    public TheoryUncertainties TheoryUncertainties { get; init; } = new();
}
