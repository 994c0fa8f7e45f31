using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the beam at the DUNE near detector.</summary>
public sealed record DuneNearDetectorParameters
{
    /// <summary>Direction of the horn current: <c>neutrino</c> (mostly numu) or <c>antineutrino</c> (mostly numubar).</summary>
    public required HornMode Mode { get; init; }

    /// <summary>Configuration of target and horns: <c>standard</c> or <c>tau-optimised</c>. Default <c>standard</c>.</summary>
    public DuneBeamTune Beam { get; init; } = DuneBeamTune.Standard;

    /// <summary>
    /// Integrated flux of the leading species (numu in neutrino mode, numubar in antineutrino mode), per area and proton on target, such as
    /// <c>1.04e-3 /m2</c>. All species are multiplied by the same factor. Default: the integral of the table.
    /// </summary>
    /// <example>1.04e-3 /m2</example>
    [Unit("/m2")]
    [Range(0.0, 1e30, MinimumIsExclusive = true)]
    public double? IntegratedFlux { get; init; }
}
