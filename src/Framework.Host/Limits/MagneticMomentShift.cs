using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>A difference between the measured and the predicted magnetic moment of the muon, (g-2)/2.</summary>
/// <param name="Name">Name in cards.</param>
/// <param name="Shift">Measurement minus Standard Model.</param>
/// <param name="Error">One standard deviation.</param>
/// <param name="Deviations">Half-widths of the bands that are drawn, in standard deviations.</param>
/// <param name="Sources">Where the numbers are printed.</param>
/// <param name="Notes">What to know about it.</param>
internal sealed record MagneticMomentShift(string Name, double Shift, double Error, IReadOnlyList<double> Deviations, IReadOnlyList<Citation> Sources, string Notes);
