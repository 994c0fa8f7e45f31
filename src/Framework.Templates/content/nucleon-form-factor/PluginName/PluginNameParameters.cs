using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>Mass M of the dipole; sqrt(0.71) GeV by default.</summary>
    [Unit("GeV")]
    [Range(0.1, 10.0)]
    public double MassGeV { get; init; } = 0.8426;
}
