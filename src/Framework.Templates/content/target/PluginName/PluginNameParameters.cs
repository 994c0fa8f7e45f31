using System.ComponentModel.DataAnnotations;

namespace PluginName;

/// <summary>Parameters of PluginName.</summary>
public sealed record PluginNameParameters
{
    /// <summary>Share of the atoms that are germanium-76, a bare number; 0.87 by default. The others are germanium-74.</summary>
    [Range(0.0, 1.0)]
    public double Enrichment { get; init; } = 0.87;
}
