using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TridentFramework.Units;

/// <summary>The units that cards and flux files may use, by dimension. Inside the program energies are GeV and lengths fm.</summary>
public static class UnitTable
{
    // Sizes in the smallest unit of each dimension: whole numbers, so that ratios are exact wherever they can be.
    private static readonly Dictionary<string, (string Dimension, double Size)> Units = new(StringComparer.Ordinal)
    {
        ["eV"] = ("energy", 1.0),
        ["keV"] = ("energy", 1e3),
        ["MeV"] = ("energy", 1e6),
        ["GeV"] = ("energy", 1e9),
        ["TeV"] = ("energy", 1e12),
        ["MeV2"] = ("energy squared", 1.0),
        ["GeV2"] = ("energy squared", 1e6),
        ["fm"] = ("length", 1.0),
        ["mm"] = ("length", 1e12),
        ["cm"] = ("length", 1e13),
        ["m"] = ("length", 1e15),
        ["km"] = ("length", 1e18),
        ["mg"] = ("mass", 1.0),
        ["g"] = ("mass", 1e3),
        ["kg"] = ("mass", 1e6),
        ["t"] = ("mass", 1e9),
        ["kt"] = ("mass", 1e12),
        ["mrad"] = ("angle", 1.0),
        ["deg"] = ("angle", 1e3 * Math.PI / 180.0),
        ["rad"] = ("angle", 1e3),
        ["ns"] = ("time", 1.0),
        ["us"] = ("time", 1e3),
        ["ms"] = ("time", 1e6),
        ["s"] = ("time", 1e9),
        ["d"] = ("time", 86400e9),
        ["kg/m3"] = ("density", 1.0),
        ["g/cm3"] = ("density", 1e3),
        ["/m2"] = ("areal number", 1.0),
        ["/cm2"] = ("areal number", 1e4),
        ["/ab"] = ("luminosity", 1e6),
        ["/fb"] = ("luminosity", 1e3),
        ["/pb"] = ("luminosity", 1.0),
    };

    /// <summary>Names of the units that can be converted to <paramref name="unit"/>, smallest first.</summary>
    public static IReadOnlyList<string> Accepted(string unit)
    {
        var dimension = Units[unit].Dimension;
        return [.. Units.Where(u => u.Value.Dimension == dimension).OrderBy(u => u.Value.Size).Select(u => u.Key)];
    }

    /// <summary>True for a unit of the table.</summary>
    public static bool IsKnown(string unit) => Units.ContainsKey(unit);

    /// <summary>How many <paramref name="to"/> are in one <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentException">A unit is unknown, or the dimensions differ.</exception>
    public static double Factor(string from, string to)
    {
        if (!Units.TryGetValue(from, out var source) || !Units.TryGetValue(to, out var target))
            throw new ArgumentException($"'{(Units.ContainsKey(from) ? to : from)}' is not a known unit");
        if (source.Dimension != target.Dimension)
            throw new ArgumentException($"'{from}' is a unit of {source.Dimension}, '{to}' of {target.Dimension}");
        return source.Size >= target.Size ? source.Size / target.Size : 1.0 / (target.Size / source.Size);
    }

    /// <summary>Reads a value with its unit, such as <c>235 MeV</c> or <c>0.55fm</c>.</summary>
    /// <param name="text">Number and unit, with or without a space between.</param>
    /// <param name="unit">Unit of the result.</param>
    /// <param name="value">The value in <paramref name="unit"/>.</param>
    /// <param name="error">What is wrong and which units are accepted.</param>
    public static bool TryParse(string text, string unit, out double value, [NotNullWhen(false)] out string? error)
    {
        value = 0.0;
        var accepted = string.Join(", ", Accepted(unit));
        var trimmed = text.Trim();
        var length = NumberLength(trimmed);
        if (length == 0 || !double.TryParse(trimmed.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            error = $"'{text}' is not a number with a unit; write it as '5 {unit}' (units accepted: {accepted})";
            return false;
        }

        var suffix = trimmed[length..].Trim();
        if (suffix.Length == 0)
        {
            error = $"'{text}' has no unit; write it as '{text} {unit}' (units accepted: {accepted})";
            return false;
        }

        if (!Units.TryGetValue(suffix, out var given) || given.Dimension != Units[unit].Dimension)
        {
            error = $"'{suffix}' is not a unit of {Units[unit].Dimension} (units accepted: {accepted})";
            return false;
        }

        // Division by a whole number keeps 235 MeV at the double nearest to 0.235 GeV.
        value = given.Size >= Units[unit].Size ? number * (given.Size / Units[unit].Size) : number / (Units[unit].Size / given.Size);
        error = null;
        return true;
    }

    private static int NumberLength(string text)
    {
        for (var length = text.Length; length > 0; length--)
        {
            if (char.IsAsciiDigit(text[length - 1]) || text[length - 1] == '.')
            {
                if (double.TryParse(text.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                    return length;
            }
        }

        return 0;
    }
}
