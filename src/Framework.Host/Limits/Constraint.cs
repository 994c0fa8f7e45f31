using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>One measurement, or several together, that parameters are held against.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Label">Label in figures, in the language of docs/figures.md.</param>
/// <param name="Drawing">How it is drawn.</param>
/// <param name="Measurements">The measurements.</param>
/// <param name="Sources">Where published ones come from.</param>
internal sealed record Constraint(string Name, string Label, LimitDrawing Drawing, IReadOnlyList<RatioMeasurement> Measurements, IReadOnlyList<Citation> Sources);
