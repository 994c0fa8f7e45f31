using System.Globalization;

namespace TridentFramework.Host.Figures;

/// <summary>A number n x 10^exponent, exact.</summary>
/// <param name="Significand">The integer n.</param>
/// <param name="Exponent">The power of ten.</param>
internal readonly record struct TickNumber(long Significand, int Exponent)
{
    /// <summary>The nearest double.</summary>
    public double Value => double.Parse($"{Significand}e{Exponent}", CultureInfo.InvariantCulture);

    /// <summary>The number in units of a power of ten, written out, with a true minus sign.</summary>
    public string Text(int unitExponent)
    {
        var shift = Exponent - unitExponent;
        var digits = Math.Abs(Significand).ToString(CultureInfo.InvariantCulture);
        if (shift >= 0)
        {
            digits = Significand == 0 ? digits : digits + new string('0', shift);
        }
        else
        {
            digits = digits.PadLeft(1 - shift, '0');
            digits = $"{digits[..^-shift]}.{digits[^-shift..]}";
        }

        return Significand < 0 ? "\u2212" + digits : digits;
    }
}
