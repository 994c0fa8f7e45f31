using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>Lowest energy of the beam, such as <c>1 GeV</c>.</summary>
    [Unit("GeV")]
    [Range(1e-3, 1e6)]
    public required double LowestEnergyGeV { get; init; }

    /// <summary>Highest energy of the beam, such as <c>100 GeV</c>; above the lowest one.</summary>
    [Unit("GeV")]
    [Range(1e-3, 1e6)]
    public required double HighestEnergyGeV { get; init; }

    /// <summary>Spectral index gamma of dPhi/dE ~ E^-gamma, a bare number; 2 by default.</summary>
    [Range(-10.0, 10.0)]
    public double SpectralIndex { get; init; } = 2.0;
}
