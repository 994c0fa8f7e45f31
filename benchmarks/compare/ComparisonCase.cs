using System.Globalization;
using TridentFramework.Particles;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>One integral that both programs solve: coherent scattering on argon-40, at a fixed energy or averaged over a beam.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null to average over the beam at the DUNE near detector.</param>
internal sealed record ComparisonCase(TridentChannel Channel, double? EnergyGeV)
{
    /// <summary>All integrals, the fixed energy first.</summary>
    public static IReadOnlyList<ComparisonCase> All { get; } =
    [
        .. from energyGeV in new double?[] { 5.0, null }
           from channel in new[] { "numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+" }
           select new ComparisonCase(Parse(channel), energyGeV),
    ];

    /// <summary>Channel and beam, such as <c>numu -> numu mu- mu+ at 5 GeV</c>.</summary>
    public string Name => EnergyGeV is { } energy ? string.Create(CultureInfo.InvariantCulture, $"{Channel} at {energy} GeV") : $"{Channel} over DUNE flux";

    private static TridentChannel Parse(string text) =>
        TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error, nameof(text));
}
