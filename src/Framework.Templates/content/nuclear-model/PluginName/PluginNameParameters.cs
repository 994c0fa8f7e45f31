using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>Length b of the oscillator in which the nucleons move; 1.9 fm by default, which is argon's.</summary>
    [Unit("fm")]
    [Range(0.1, 10.0)]
    public double OscillatorLengthFm { get; init; } = 1.9;
}
