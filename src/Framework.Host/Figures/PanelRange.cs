namespace TridentFramework.Host.Figures;

/// <summary>Finds the limits of the axes of a panel.</summary>
internal static class PanelRange
{
    private const double Padding = 0.05;
    private const double SymbolPadding = 0.07;

    // Differences below this share of the values are lost in the rounding of double numbers.
    private const double SmallestRelativeWidth = 1e-12;

    /// <summary>The limits of both axes: those given, else those of the data.</summary>
    /// <exception cref="ArgumentException">Limits are out of order or not possible, or there is nothing to find them from.</exception>
    public static (AxisRange X, AxisRange Y) Of(Panel panel)
    {
        Check(panel.X, "x");
        Check(panel.Y, "y");
        var all = panel.Layers.SelectMany(static layer => layer.Extent).Where(point => Counts(panel.X, point.X) && Counts(panel.Y, point.Y)).ToList();
        var shown = all.Where(point => IsWithin(panel.X, point.X) && IsWithin(panel.Y, point.Y)).ToList();
        if (shown.Count == 0)
            shown = all;
        if (shown.Count == 0 && panel.Layers.All(static layer => layer is not Note { Coordinates: NoteCoordinates.Frame }))
            throw new ArgumentException("there is nothing to draw: no layer has a finite number that its axes can show (a logarithmic axis shows positive numbers only)");

        // Curves, bins and grids reach from edge to edge; only symbols need room around them.
        var hasGrid = panel.Layers.Any(static layer => layer is Contours);
        var xPadding = panel.Layers.Any(static layer => layer is Points) && !hasGrid && !panel.Layers.Any(static layer => layer is Steps) ? SymbolPadding : 0.0;

        // Counts have no room below zero, even where an error bar would reach there.
        if (panel.Y.Scale == AxisScale.Linear && HasCounts(panel))
            shown = [.. shown.Where(static point => point.Y is not < 0.0)];
        var yPadding = hasGrid ? 0.0 : panel.Layers.Any(static layer => layer is Points) ? SymbolPadding : Padding;
        return (
            Range(panel.X, "x", xPadding, [.. shown.Select(static point => point.X).OfType<double>()], fromZero: false),
            Range(panel.Y, "y", yPadding, [.. shown.Select(static point => point.Y).OfType<double>()], fromZero: panel.Layers.Any(static layer => layer is Steps or Band or Curve)));
    }

    private static void Check(Axis axis, string name)
    {
        foreach (var (limit, value) in new[] { ("From", axis.From), ("To", axis.To) })
        {
            if (value is { } number && !double.IsFinite(number))
                throw new ArgumentException($"the {name} axis has {limit} = {number:R}; a limit must be finite");
            if (axis.Scale == AxisScale.Logarithmic && value <= 0.0)
                throw new ArgumentException($"the logarithmic {name} axis has {limit} = {value:R}; it must be above zero");
        }

        if (axis is { From: { } from, To: { } to } && !(from < to))
            throw new ArgumentException($"the {name} axis has From = {from:R} and To = {to:R}; From must be below To");
    }

    private static bool HasCounts(Panel panel) => panel.Layers.Any(static layer => layer is Steps) && panel.Layers.SelectMany(static layer => layer switch
    {
        Steps steps => steps.Values,
        Points points => points.Y,
        Curve curve => curve.Y,
        Band band => band.Lower,
        Line { Orientation: Orientation.Horizontal } line => [line.Value],
        _ => [],
    }).All(static value => !(value < 0.0));

    private static bool Counts(Axis axis, double? value) =>
        value is not { } number || (double.IsFinite(number) && (axis.Scale == AxisScale.Linear || number > 0.0));

    private static bool IsWithin(Axis axis, double? value) =>
        value is not { } number || (number >= (axis.From ?? double.NegativeInfinity) && number <= (axis.To ?? double.PositiveInfinity));

    private static AxisRange Range(Axis axis, string name, double padding, IReadOnlyList<double> values, bool fromZero)
    {
        if (values.Count == 0 && (axis.From is null || axis.To is null))
            throw new ArgumentException($"the {name} axis has no limits and no layer has numbers to find them from; give From and To");
        var (from, to) = axis.Scale == AxisScale.Linear ? Linear(axis, padding, values, fromZero) : Logarithmic(axis, padding, values);
        var range = new AxisRange(axis.Scale, from, to);
        if (double.IsInfinity(to - from) || double.IsInfinity(to / from) && axis.Scale == AxisScale.Logarithmic)
            throw new ArgumentException($"the {name} axis reaches from {from:R} to {to:R}, which is more than double numbers can tell apart; give nearer limits");
        if (to - from <= SmallestRelativeWidth * Math.Max(Math.Abs(from), Math.Abs(to)))
            throw new ArgumentException($"the {name} axis reaches from {from:R} to {to:R}, which double numbers cannot tell apart; give limits further away from each other");
        return range;
    }

    private static (double From, double To) Linear(Axis axis, double padding, IReadOnlyList<double> values, bool fromZero)
    {
        var (least, most) = (axis.From ?? values.Min(), axis.To ?? values.Max());
        if (most - least <= SmallestRelativeWidth * Math.Max(Math.Abs(least), Math.Abs(most)))
        {
            var margin = Math.Max(Math.Abs(least), Math.Abs(most)) is > 0.0 and var size ? 0.1 * size : 1.0;
            (least, most) = axis is { From: null, To: not null } ? (most - margin, most) : axis.From is null ? (least - margin, most + margin) : (least, least + margin);
        }

        var pad = padding * (most - least);
        var from = axis.From ?? (fromZero && least >= 0.0 && least < 0.3 * most ? 0.0 : least - pad);
        return (from, axis.To ?? most + pad);
    }

    private static (double From, double To) Logarithmic(Axis axis, double padding, IReadOnlyList<double> values)
    {
        var (least, most) = (axis.From ?? values.Min(), axis.To ?? values.Max());
        if (most - least <= SmallestRelativeWidth * most)
            (least, most) = axis is { From: null, To: not null } ? (most / 10.0, most) : axis.From is null ? (least / 3.0, most * 3.0) : (least, least * 10.0);
        var pad = Math.Pow(most / least, padding);
        return (axis.From ?? least / pad, axis.To ?? most * pad);
    }
}
