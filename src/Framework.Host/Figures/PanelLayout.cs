namespace TridentFramework.Host.Figures;

/// <summary>A panel with everything in its place.</summary>
internal sealed record PanelLayout
{
    /// <summary>The panel.</summary>
    public required Panel Panel { get; init; }

    /// <summary>Frame and axes.</summary>
    public required PanelMap Map { get; init; }

    /// <summary>Heading, if there is one.</summary>
    public required PlacedText? Title { get; init; }

    /// <summary>Horizontal axis.</summary>
    public required AxisLayout X { get; init; }

    /// <summary>Vertical axis.</summary>
    public required AxisLayout Y { get; init; }

    /// <summary>The shapes of each layer.</summary>
    public required IReadOnlyList<IReadOnlyList<Shape>> Layers { get; init; }

    /// <summary>The legend, if there is one.</summary>
    public required LegendLayout? Legend { get; init; }

    /// <summary>All texts of the panel.</summary>
    public IEnumerable<PlacedText> Texts =>
    [
        .. Title is null ? [] : new[] { Title },
        .. X.Texts,
        .. Y.Texts,
        .. Layers.SelectMany(static shapes => shapes).OfType<Writing>().Select(static writing => writing.Text),
        .. Legend?.Entries.Select(static entry => entry.Text) ?? [],
    ];
}
