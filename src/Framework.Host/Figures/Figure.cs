namespace TridentFramework.Host.Figures;

/// <summary>A figure: panels in rows, left to right and top to bottom. It knows numbers, labels and styles, and nothing about where they come from.</summary>
internal sealed record Figure
{
    /// <summary>Width of a panel, axis labels included, if nothing else is said: one journal column of 86 mm, in pt.</summary>
    public const double ColumnWidthPt = 243.78;

    /// <summary>Height of a panel, axis labels included, if nothing else is said, in pt.</summary>
    public const double DefaultPanelHeightPt = 190.0;

    /// <summary>Space between two panels of a row: with it, two columns of the default width are 178 mm wide.</summary>
    public const double GapPt = 17.0;

    /// <summary>Heading above all panels, in the label language.</summary>
    public string? Title { get; init; }

    /// <summary>The panels, at least one.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Panels in a row, at least one.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Width of each panel with its tick and axis labels, in pt.</summary>
    public double PanelWidth { get; init; } = ColumnWidthPt;

    /// <summary>Height of each panel with its title, tick and axis labels, in pt. A legend below the panel adds to it.</summary>
    public double PanelHeight { get; init; } = DefaultPanelHeightPt;
}
