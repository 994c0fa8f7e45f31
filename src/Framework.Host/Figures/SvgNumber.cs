using System.Globalization;

namespace TridentFramework.Host.Figures;

/// <summary>Numbers as SVG gets them.</summary>
internal static class SvgNumber
{
    /// <summary>A length in pt, rounded to a hundredth: less than any printer resolves.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
