using TridentFramework.Host.Limits;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// A constraint over a plane of mass and coupling: exactly one of <c>published</c>, <c>file</c>, <c>muonMagneticMoment</c> and <c>borexino</c>, with a label and a name if those of the
/// constraint are not wanted.
/// </summary>
internal sealed record OverlayKeys
{
    /// <summary>A curve that comes with the program; <c>trident overlays</c> lists them.</summary>
    [KnownNames(NameCatalogue.PublishedCurves)]
    public Located<string>? Published { get; init; }

    /// <summary>A curve of your own: a CSV file with the header <c>mass_GeV,coupling</c>, an empty line where the curve is parted, comments after <c>#</c>.</summary>
    /// <example>curve.csv</example>
    [FilePath]
    public string? File { get; init; }

    /// <summary>What the area of a file says; excluded if left out.</summary>
    public OverlayMeaning? Meaning { get; init; }

    /// <summary>Where the area of a file lies; above the curve if left out.</summary>
    public CurveSide? Side { get; init; }

    /// <summary>The band in which a gauge boson of L_mu - L_tau explains the magnetic moment of the muon.</summary>
    public MuonMagneticMomentKeys? MuonMagneticMoment { get; init; }

    /// <summary>The bound of solar neutrinos in Borexino on a gauge boson of L_mu - L_tau, arXiv:1902.06765 Appendix C.</summary>
    public BorexinoKeys? Borexino { get; init; }

    /// <summary>Label in figures.</summary>
    public Located<string>? Label { get; init; }

    /// <summary>Name in results, needed where two overlays would have the same.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public Located<string>? Name { get; init; }
}
