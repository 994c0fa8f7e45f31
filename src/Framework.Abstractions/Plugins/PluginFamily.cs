namespace TridentFramework.Plugins;

/// <summary>What a plugin provides. Names are unique within a family.</summary>
public enum PluginFamily
{
    /// <summary>Nuclear charge form factors, <see cref="FormFactors.INuclearFormFactorModel"/>; card key <c>formFactor</c>.</summary>
    NuclearFormFactor,

    /// <summary>Nucleon form factors, <see cref="FormFactors.INucleonFormFactorModel"/>; card key <c>nucleon</c>.</summary>
    NucleonFormFactor,

    /// <summary>Neutrino beams, <see cref="Fluxes.INeutrinoFlux"/>; card key <c>beam</c>.</summary>
    Flux,

    /// <summary>Targets, <see cref="Targets.ITarget"/>; card key <c>target</c>.</summary>
    Target,

    /// <summary>Nuclear models, <see cref="Targets.INuclearModel"/>; card key <c>nuclearModel</c>.</summary>
    NuclearModel,

    /// <summary>New physics, <see cref="NewPhysics.INewPhysicsModel"/>; card key <c>newPhysics</c>.</summary>
    NewPhysics,
}
