using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>Mass of the boson, such as <c>100 MeV</c>.</summary>
    [Unit("GeV")]
    [Range(1e-6, 1e6)]
    public required double MassGeV { get; init; }

    /// <summary>Coupling g to muons and their neutrinos, a bare number; 0 is the Standard Model.</summary>
    [Range(0.0, 10.0)]
    public required double Coupling { get; init; }
}
