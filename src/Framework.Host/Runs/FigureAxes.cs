using TridentFramework.Host.Figures;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>Axes of figures: what the card says, and for the rest what follows from the task.</summary>
internal static class FigureAxes
{
    /// <summary>The axis of a parameter.</summary>
    /// <param name="keys">What the card says of the axis.</param>
    /// <param name="axis">The parameter.</param>
    public static Axis Of(FigureAxisKeys keys, PlaneAxis axis) => new()
    {
        Label = keys.Label?.Value ?? axis.Label,
        From = keys.From ?? axis.Values[0],
        To = keys.To ?? axis.Values[^1],
        Scale = Scale(keys, axis.IsLogarithmic),
    };

    /// <summary>The axis of another quantity.</summary>
    /// <param name="keys">What the card says of the axis.</param>
    /// <param name="label">Its label if the card has none.</param>
    /// <param name="isLogarithmic">Its scale if the card says nothing.</param>
    public static Axis Of(FigureAxisKeys keys, string label, bool isLogarithmic) =>
        new() { Label = keys.Label?.Value ?? label, From = keys.From, To = keys.To, Scale = Scale(keys, isLogarithmic) };

    private static AxisScale Scale(FigureAxisKeys keys, bool isLogarithmic) =>
        (keys.Scale is { } scale ? scale == PointSpacing.Log : isLogarithmic) ? AxisScale.Logarithmic : AxisScale.Linear;
}
