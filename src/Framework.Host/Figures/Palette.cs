namespace TridentFramework.Host.Figures;

/// <summary>
/// Colours that stay apart for every kind of colour vision and in grey. The six first are taken from the sets of P. Tol, "Colour Schemes", SRON/EPS/TN/09-002
/// (indigo, wine, teal, yellow) and of M. Okabe and K. Ito, "Color Universal Design" (blue, vermilion). Their CIE lightnesses are at least 8 apart, those of neighbours in
/// the order below at least 25; with the full protanopia, deuteranopia and tritanopia of Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009) 1291, any two
/// keep a CIELAB distance of at least 16. Two more follow for figures that cannot do with six.
/// </summary>
internal static class Palette
{
    /// <summary>Black, for measured points and reference lines.</summary>
    public static PaletteColour Black { get; } = new(0x00, 0x00, 0x00);

    /// <summary>Grey, for what stays in the background.</summary>
    public static PaletteColour Grey { get; } = new(0x77, 0x77, 0x77);

    /// <summary>White, for the inside of open symbols.</summary>
    public static PaletteColour White { get; } = new(0xff, 0xff, 0xff);

    /// <summary>The colours in the order of the series.</summary>
    public static IReadOnlyList<PaletteColour> Colours { get; } =
    [
        new(0x00, 0x72, 0xb2),
        new(0xdd, 0xaa, 0x33),
        new(0x88, 0x22, 0x55),
        new(0x44, 0xaa, 0x99),
        new(0x33, 0x22, 0x88),
        new(0xd5, 0x5e, 0x00),
        new(0x88, 0xcc, 0xee),
        new(0x99, 0x99, 0x33),
    ];

    /// <summary>The colour of a series, counted from zero; after the last comes the first again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static PaletteColour Series(int series)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(series);
        return Colours[series % Colours.Count];
    }
}
