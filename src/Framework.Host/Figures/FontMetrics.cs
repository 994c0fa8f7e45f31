using System.Collections.Frozen;

namespace TridentFramework.Host.Figures;

/// <summary>
/// Widths of characters in units of the font size: the advance widths that Helvetica, Arial and the fonts made to fit them share (Adobe Core 14 AFM files for the Latin part,
/// the WGL4 characters of the fonts of the same widths for Greek and signs). For what these fonts lack, the width in a common sans serif font.
/// </summary>
internal static class FontMetrics
{
    /// <summary>Fonts to draw with, the first that a viewer has.</summary>
    public const string Family = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', 'DejaVu Sans', sans-serif";

    /// <summary>Font size of axis labels and titles of panels, in pt.</summary>
    public const double LabelSizePt = 9.0;

    /// <summary>Font size of tick labels and legends, in pt.</summary>
    public const double SmallSizePt = 8.0;

    /// <summary>Font size of the title of a figure, in pt.</summary>
    public const double TitleSizePt = 10.0;

    /// <summary>Height of brackets and letters with ascenders above the baseline, in units of the font size.</summary>
    public const double Ascent = 0.74;

    /// <summary>Depth of descenders below the baseline, in units of the font size.</summary>
    public const double Descent = 0.21;

    /// <summary>Height of capitals and digits, in units of the font size.</summary>
    public const double CapHeight = 0.718;

    /// <summary>Height of x, in units of the font size.</summary>
    public const double XHeight = 0.523;

    private const double UnknownNarrow = 0.6;
    private const double UnknownWide = 1.0;

    // Characters from U+0020 to U+007E, in thousandths.
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // From U+00A0 to U+00FF.
    private static readonly short[] Latin =
    [
        278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
    ];

    // From U+0391 to U+03C9; U+03A2 is no character.
    private static readonly short[] Greek =
    [
        667, 667, 551, 668, 667, 611, 722, 778, 278, 667, 668, 833, 722, 650, 778, 722, 667, 0, 618, 611, 667, 798, 667, 835, 748, 278, 667, 578, 446,
        556, 222, 547, 578, 575, 500, 557, 446, 441, 556, 556, 222, 500, 500, 576, 500, 448, 556, 690, 569, 482, 617, 395, 547, 648, 525, 713, 781,
    ];

    private static readonly FrozenDictionary<char, short> Signs = new (char Sign, short Width)[]
    {
        ('ϑ', 619), ('ϕ', 660), ('→', 1000), ('←', 1000), ('↔', 1000), ('∓', 838), ('≤', 549), ('≥', 549), ('≪', 1047), ('≫', 1047), ('≠', 549),
        ('≈', 549), ('≃', 838), ('≡', 583), ('∝', 714), ('∞', 713), ('√', 549), ('ħ', 556), ('ℓ', 323), ('′', 188), ('\u2212', 584), ('–', 556),
        ('—', 1000), ('…', 1000), ('∂', 494), ('∇', 669), ('∫', 274), ('∑', 713), ('∏', 823), ('⟨', 390), ('⟩', 390), ('⊥', 871), ('∈', 871),
        ('†', 556), ('“', 333), ('”', 333), ('‘', 222), ('’', 222), ('•', 350), ('\u2009', 167), ('\u2003', 1000),
    }.ToFrozenDictionary(static sign => sign.Sign, static sign => sign.Width);

    /// <summary>Width of a text in units of the font size.</summary>
    public static double Width(string text)
    {
        var thousandths = 0.0;
        foreach (var character in text)
            thousandths += Thousandths(character);
        return thousandths / 1000.0;
    }

    private static double Thousandths(char character) => character switch
    {
        >= ' ' and <= '~' => Ascii[character - ' '],
        >= '\u00a0' and <= '\u00ff' => Latin[character - '\u00a0'],
        >= 'Α' and <= 'ω' => Greek[character - 'Α'],
        _ when Signs.TryGetValue(character, out var width) => width,
        _ => 1000.0 * (character >= '\u1100' ? UnknownWide : UnknownNarrow),
    };
}
