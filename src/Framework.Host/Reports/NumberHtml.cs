using System.Globalization;

namespace TridentFramework.Host.Reports;

/// <summary>Numbers as a reader wants them, in HTML: with as many digits as their errors leave, and powers of ten written out.</summary>
internal static class NumberHtml
{
    private const int ErrorDigits = 2;
    private const int MostDigits = 12;
    private const double LargestPlain = 1e5;
    private const double SmallestPlain = 1e-3;
    private const double SmallestPlainWithError = 1e-2;
    private const double FirstGrouped = 1e4;

    // Groups of three digits are parted by a narrow space that breaks no line.
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u202F", NumberDecimalDigits = 0, NegativeSign = "\u2212" };

    /// <summary>A number that stands alone, with up to six digits.</summary>
    public static string Of(double value, int digits = 6)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(value);
        if (value == Math.Truncate(value) && size < 1e15)
        {
            if (size >= 1e9)
                return Scaled(value, digits);
            return size >= FirstGrouped ? value.ToString("N0", Grouped) : Signed(value.ToString("0", CultureInfo.InvariantCulture));
        }

        if (size is >= SmallestPlain and < LargestPlain)
            return Signed(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return Scaled(value, digits);
    }

    /// <summary>Whether a number with an error is read well without a power of ten.</summary>
    public static bool IsPlain(double value, double error) => Math.Max(Math.Abs(value), Math.Abs(error)) is 0.0 or (>= SmallestPlainWithError and < LargestPlain);

    /// <summary>A number with its error, which has two digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="error">Its error.</param>
    /// <param name="isScaled">With a power of ten also where it could be read without, as others of its column.</param>
    public static string Of(double value, double error, bool isScaled)
    {
        if (error == 0.0 || !double.IsFinite(error) || !double.IsFinite(value))
            return double.IsFinite(error) && error == 0.0 ? Of(value) : $"{Of(value)} ± {Of(error, ErrorDigits)}";
        var power = Exponent(Math.Max(Math.Abs(value), Math.Abs(error)), MostDigits);
        var isPlain = !isScaled && IsPlain(value, error);
        var scale = isPlain ? 0 : power;
        var decimals = Math.Clamp(ErrorDigits - 1 - Exponent(error, ErrorDigits) + scale, 0, MostDigits - (isPlain && power > 0 ? power : 0));
        if (scale != 0 && Math.Round(Math.Abs(value) / Math.Pow(10.0, scale), decimals) >= 10.0)
            (scale, decimals) = (scale + 1, decimals + 1);
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        var digits = $"{Signed((value / Math.Pow(10.0, scale)).ToString(format, CultureInfo.InvariantCulture))} ± {(error / Math.Pow(10.0, scale)).ToString(format, CultureInfo.InvariantCulture)}";
        return scale == 0 ? digits : $"({digits}) × {Power(scale)}";
    }

    /// <summary>A share in per cent, with up to three digits.</summary>
    public static string Percent(double share) => Of(100.0 * share, 3) + " %";

    /// <summary>The number as programs read it.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Scaled(double value, int digits)
    {
        var power = Exponent(Math.Abs(value), digits);
        var mantissa = Signed((value / Math.Pow(10.0, power)).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return $"{mantissa} × {Power(power)}";
    }

    private static string Power(int exponent) => $"10<sup>{Signed(exponent.ToString(CultureInfo.InvariantCulture))}</sup>";

    // Of the rounded number: 9.99e-4 with two digits is 1.0e-3.
    private static int Exponent(double size, int digits) =>
        size == 0.0 ? 0 : int.Parse(size.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture);

    private static string Signed(string number) => number.Replace('-', '\u2212');
}
