namespace TridentFramework.Host.Figures;

/// <summary>A text and its place in the figure.</summary>
internal sealed record PlacedText
{
    /// <summary>What it is: title, label, tick, factor, entry or note; its class in SVG.</summary>
    public required string Role { get; init; }

    /// <summary>The text.</summary>
    public required TextBlock Block { get; init; }

    /// <summary>Left edge on the page in pt, after turning.</summary>
    public required double Left { get; init; }

    /// <summary>Upper edge on the page in pt, after turning.</summary>
    public required double Top { get; init; }

    /// <summary>Whether it is turned by a right angle, to be read from the right.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Where short lines stand in a block of several.</summary>
    public TextAlign Align { get; init; }

    /// <summary>Colour of the text.</summary>
    public PaletteColour Colour { get; init; } = Palette.Black;

    /// <summary>The place that it takes on the page.</summary>
    public Box Box => IsTurned ? new(Left, Top, Block.Height, Block.Width) : new(Left, Top, Block.Width, Block.Height);
}
