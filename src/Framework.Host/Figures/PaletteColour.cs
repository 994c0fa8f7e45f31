namespace TridentFramework.Host.Figures;

/// <summary>A colour. An integer stands for the colour of that series in <see cref="Palette"/>.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct PaletteColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of a series, counted from zero.</summary>
    public static implicit operator PaletteColour(int series) => Palette.Series(series);

    /// <summary>As CSS and SVG write it: <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
