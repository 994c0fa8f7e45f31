using System.Globalization;
using System.Numerics;

namespace TridentFramework.Host.Events;

/// <summary>
/// Text of a double with the fewest digits that give the same bits, and of those the closest: the same text as <see cref="double.ToString()"/> in the invariant culture, several times
/// faster. The digits are found with the method of R. Giulietti, "The Schubfach way to render doubles" (2020): a power of ten of 126 bits or more, rounded up, times the number and the
/// ends of its rounding interval decides which decimals lie inside.
/// </summary>
internal static class ShortestDecimal
{
    /// <summary>Bytes of the longest text.</summary>
    public const int LongestText = 24;

    private const int SignificandBits = 52;
    private const int ExponentBias = 1075;
    private const int SmallestPower = -292;
    private const int LargestPower = 324;

    // Beyond these places of the point the text has an exponent.
    private const int LargestPoint = 15;
    private const int SmallestPoint = -3;

    // Mantissas of 10^k in [2^127, 2^128), rounded up, as two words each.
    private static readonly UInt128[] Powers = [.. Enumerable.Range(SmallestPower, LargestPower - SmallestPower + 1).Select(Mantissa)];

    /// <summary>Writes a number.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="destination">Room for <see cref="LongestText"/> bytes.</param>
    /// <returns>Number of bytes.</returns>
    public static int Write(double value, Span<byte> destination)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var length = 0;
        if (double.IsNegative(value))
            destination[length++] = (byte)'-';
        if (bits << 1 == 0)
        {
            destination[length] = (byte)'0';
            return length + 1;
        }

        var (digits, exponent) = Decimal(bits & ((1UL << SignificandBits) - 1), (int)(bits >> SignificandBits) & 0x7FF);
        Span<byte> text = stackalloc byte[LongestText];
        digits.TryFormat(text, out var count, default, CultureInfo.InvariantCulture);
        var point = count + exponent;
        while (text[count - 1] == (byte)'0')
            count--;
        return length + Layout(text[..count], point, destination[length..]);
    }

    // The number is 0.DIGITS times ten to the power of point.
    private static int Layout(ReadOnlySpan<byte> digits, int point, Span<byte> destination)
    {
        var length = 0;
        if (point is > LargestPoint or < SmallestPoint)
        {
            destination[length++] = digits[0];
            if (digits.Length > 1)
            {
                destination[length++] = (byte)'.';
                digits[1..].CopyTo(destination[length..]);
                length += digits.Length - 1;
            }

            var power = point - 1;
            destination[length++] = (byte)'E';
            destination[length++] = power < 0 ? (byte)'-' : (byte)'+';
            Math.Abs(power).TryFormat(destination[length..], out var written, "00", CultureInfo.InvariantCulture);
            return length + written;
        }

        if (point <= 0)
        {
            "0."u8.CopyTo(destination);
            destination.Slice(2, -point).Fill((byte)'0');
            digits.CopyTo(destination[(2 - point)..]);
            return 2 - point + digits.Length;
        }

        if (digits.Length <= point)
        {
            digits.CopyTo(destination);
            destination[digits.Length..point].Fill((byte)'0');
            return point;
        }

        digits[..point].CopyTo(destination);
        destination[point] = (byte)'.';
        digits[point..].CopyTo(destination[(point + 1)..]);
        return digits.Length + 1;
    }

    private static (ulong Digits, int Exponent) Decimal(ulong significand, int biasedExponent)
    {
        var isNormal = biasedExponent != 0;
        var c = isNormal ? significand | (1UL << SignificandBits) : significand;
        var q = (isNormal ? biasedExponent : 1) - ExponentBias;
        if (q is <= 0 and > -SignificandBits - 1 && BitOperations.TrailingZeroCount(c) >= -q)
            return (c >> -q, 0);

        // Below a power of two the next number is only half as far.
        var isLowerCloser = significand == 0 && biasedExponent > 1;
        var k = ((q * 1262611) - (isLowerCloser ? 524031 : 0)) >> 22;
        var shift = q + ((-k * 1741647) >> 19) + 1;
        var power = Powers[-k - SmallestPower];
        var low = RoundToOdd(power, ((4 * c) - (isLowerCloser ? 1UL : 2UL)) << shift);
        var middle = RoundToOdd(power, (4 * c) << shift);
        var high = RoundToOdd(power, ((4 * c) + 2) << shift);
        var open = c & 1;
        (low, high) = (low + open, high - open);

        var s = middle / 4;
        if (s >= 10)
        {
            var tens = s / 10;
            var isBelowInside = low <= 40 * tens;
            var isAboveInside = (40 * tens) + 40 <= high;
            if (isBelowInside != isAboveInside)
                return (isAboveInside ? tens + 1 : tens, k + 1);
        }

        var isFloorInside = low <= 4 * s;
        var isCeilingInside = (4 * s) + 4 <= high;
        if (isFloorInside != isCeilingInside)
            return (isCeilingInside ? s + 1 : s, k);
        var half = (4 * s) + 2;
        return (middle > half || (middle == half && (s & 1) != 0) ? s + 1 : s, k);
    }

    // The upper part of the product, with its last bit set if anything was cut off.
    private static ulong RoundToOdd(UInt128 power, ulong factor)
    {
        var carry = Math.BigMul((ulong)power, factor, out _);
        var high = Math.BigMul((ulong)(power >> 64), factor, out var low);
        low += carry;
        if (low < carry)
            high++;
        return high | (low > 1 ? 1UL : 0UL);
    }

    private static UInt128 Mantissa(int power)
    {
        var shift = 127 - ((power * 1741647) >> 19);
        var numerator = power >= 0 ? BigInteger.Pow(10, power) : BigInteger.One;
        var denominator = power >= 0 ? BigInteger.One : BigInteger.Pow(10, -power);
        if (shift >= 0)
            numerator <<= shift;
        else
            denominator <<= -shift;
        return (UInt128)((numerator + denominator - 1) / denominator);
    }
}
