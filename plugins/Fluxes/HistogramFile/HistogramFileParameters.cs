using TridentFramework.Plugins;

namespace TridentFramework.HistogramFile;

/// <summary>Parameters of a beam that is read from a table.</summary>
public sealed record HistogramFileParameters
{
    /// <summary>
    /// Name of the table, relative to the run card in which it is written: comma-separated, a header row with <c>energy_low</c>, <c>energy_high</c> and one or more of
    /// <c>nue</c>, <c>numu</c>, <c>nutau</c>, <c>nuebar</c>, <c>numubar</c>, <c>nutaubar</c>; lines that begin with <c>#</c> are comments.
    /// </summary>
    /// <example>flux.csv</example>
    [FilePath]
    public required string File { get; init; }

    /// <summary>Unit of the bin edges: <c>eV</c>, <c>keV</c>, <c>MeV</c>, <c>GeV</c> or <c>TeV</c>.</summary>
    /// <example>GeV</example>
    public required string EnergyUnit { get; init; }

    /// <summary>
    /// Unit of the flux values: area, energy and exposure in any order, such as <c>/m2/GeV/POT</c>, <c>/cm2/50MeV/1e20POT</c> or
    /// <c>/m2/bin/fb-1</c>; or <c>shape</c> (values proportional to dPhi/dE; <c>1</c> is the same) or <c>shape/bin</c> (proportional to the
    /// neutrinos in the bin), which average cross sections but give no rates.
    /// </summary>
    /// <example>/m2/GeV/POT</example>
    /// <example>/cm2/50MeV/1e20POT</example>
    /// <example>shape</example>
    public required string FluxUnit { get; init; }
}
