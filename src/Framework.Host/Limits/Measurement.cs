using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>A measured trident cross section over that of the Standard Model; docs/studies/trident-measurements.md.</summary>
/// <param name="Name">Name in cards.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Ratio">Measured over predicted.</param>
/// <param name="ErrorPlus">Upward error, one standard deviation, positive.</param>
/// <param name="ErrorMinus">Downward error, one standard deviation, positive.</param>
/// <param name="Sources">The measurement, and where the ratio was taken from if another paper prints it.</param>
/// <param name="QuotedBy">Where the ratio and its error are printed.</param>
/// <param name="Notes">What was seen.</param>
internal sealed record Measurement(
    string Name, string Experiment, double Ratio, double ErrorPlus, double ErrorMinus, IReadOnlyList<Citation> Sources, string QuotedBy, string Notes)
{
    /// <summary>The measurement itself.</summary>
    public Citation Citation => Sources[0];
}
