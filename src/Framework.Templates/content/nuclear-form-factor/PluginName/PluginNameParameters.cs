using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>r0 of the root-mean-square charge radius r0 A^(1/3); 1 fm by default, which is argon's to half a per cent.</summary>
    [Unit("fm")]
    [Range(0.5, 2.0)]
    public double RadiusConstantFm { get; init; } = 1.0;
}
