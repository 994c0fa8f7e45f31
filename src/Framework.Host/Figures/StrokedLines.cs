namespace TridentFramework.Host.Figures;

/// <summary>Lines, each open or, if its ends are the same, closed.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Stroke">How they are drawn.</param>
internal sealed record StrokedLines(IReadOnlyList<IReadOnlyList<PlanePoint>> Lines, Stroke Stroke) : Shape;
