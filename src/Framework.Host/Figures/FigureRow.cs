namespace TridentFramework.Host.Figures;

/// <summary>One line of the numbers of a layer; null is an empty field.</summary>
internal readonly record struct FigureRow
{
    /// <summary>Number of the polygon or level, from 1; null where a layer has one part.</summary>
    public int? Part { get; init; }

    /// <summary>Text of a note or of a contour level.</summary>
    public string? Text { get; init; }

    /// <summary>Horizontal coordinate.</summary>
    public double? X { get; init; }

    /// <summary>Vertical coordinate.</summary>
    public double? Y { get; init; }

    /// <summary>Lower end in y.</summary>
    public double? YLower { get; init; }

    /// <summary>Upper end in y.</summary>
    public double? YUpper { get; init; }

    /// <summary>Lower end in x.</summary>
    public double? XLower { get; init; }

    /// <summary>Upper end in x.</summary>
    public double? XUpper { get; init; }

    /// <summary>Value at (x, y), or a contour level.</summary>
    public double? Value { get; init; }
}
