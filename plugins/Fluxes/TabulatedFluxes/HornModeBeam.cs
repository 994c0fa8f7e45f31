using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>What the direction of the horn current makes of a beam.</summary>
internal static class HornModeBeam
{
    /// <summary>Last part of the names of the tables of this mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="parameter">Name of the parameter as the card writes it.</param>
    /// <exception cref="PluginParameterException">The mode is neither of the two.</exception>
    public static string TableName(this HornMode mode, string parameter) => mode switch
    {
        HornMode.Neutrino => "neutrino",
        HornMode.Antineutrino => "antineutrino",
        _ => throw new PluginParameterException(parameter, $"'{mode}' is no mode of the horns; known are neutrino and antineutrino"),
    };

    /// <summary>The species of the focused pions' decays.</summary>
    public static NeutrinoSpecies LeadingSpecies(this HornMode mode) => mode == HornMode.Neutrino ? NeutrinoSpecies.NuMu : NeutrinoSpecies.NuMuBar;
}
