using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.AnalyticFluxes;

/// <summary>Parameters of a beam with a single energy.</summary>
public sealed record MonochromaticParameters
{
    /// <summary>Energy of every neutrino, such as <c>5 GeV</c>.</summary>
    /// <example>5 GeV</example>
    [Unit("GeV")]
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public required double EnergyGeV { get; init; }

    /// <summary>
    /// Integrated flux of each species, per area and proton on target, such as <c>1e-3 /m2</c>. Default: none; the beam is then a shape that
    /// averages cross sections but gives no rates.
    /// </summary>
    /// <example>1e-3 /m2</example>
    [Unit("/m2")]
    [Range(0.0, 1e30, MinimumIsExclusive = true)]
    public double? IntegratedFlux { get; init; }
}
