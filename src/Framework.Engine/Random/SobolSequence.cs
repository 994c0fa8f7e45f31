using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TridentFramework.Engine.Random;

/// <summary>
/// Sobol sequence in up to eight dimensions, randomised by digital shifts. A point depends only on its index and on the shift, so blocks
/// of points are made independently. Direction numbers: S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635, doi:10.1137/070709359,
/// set new-joe-kuo-6, dimensions 1 to 8.
/// </summary>
public static class SobolSequence
{
    /// <summary>Largest number of dimensions.</summary>
    public const int MaximumDimensions = 8;

    /// <summary>Largest number of points that one call fills.</summary>
    public const int MaximumBlock = 256;

    private const int Bits = 32;

    // Degree of the primitive polynomial, its inner coefficients and the initial odd numbers m_i; dimension 1 is van der Corput's sequence.
    private static readonly (int Degree, uint Coefficients, uint[] Initial)[] Polynomials =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
        (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]),
    ];

    private static readonly uint[][] Directions = [.. Enumerable.Range(0, MaximumDimensions).Select(MakeDirections)];

    private static readonly uint[][] BlockDigits = [.. Directions.Select(MakeBlockDigits)];

    /// <summary>One coordinate of consecutive points, first index a multiple of the (power of two) block length.</summary>
    /// <param name="dimension">Dimension, from 0.</param>
    /// <param name="firstIndex">Index of the first point; a multiple of the block length.</param>
    /// <param name="shift">Digital shift: its upper 32 bits are xor-ed with the digits, the rest fills the digits below.</param>
    /// <param name="coordinate">Receives numbers in (0, 1); its length is a power of two up to <see cref="MaximumBlock"/>, at least 8.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static void Fill(int dimension, uint firstIndex, ulong shift, Span<double> coordinate)
    {
        if (coordinate.Length is > MaximumBlock or < 8 || !BitOperations.IsPow2(coordinate.Length))
            throw new ArgumentException($"a block has 8, 16, ... or {MaximumBlock} points, not {coordinate.Length}", nameof(coordinate));
        var directions = Directions[dimension];
        var start = (uint)(shift >> 32);
        for (var bits = firstIndex; bits != 0; bits &= bits - 1)
            start ^= directions[BitOperations.TrailingZeroCount(bits)];

        // An integer below 2^52 in the low bits of 2^52 is that double; all sums and products are exact.
        var digits = Vector256.Create(start);
        var magic = Vector256.Create(4503599627370496.0);
        var unit = Vector256.Create(1.0 / (1UL << Bits));
        var fraction = Vector256.Create(((shift & 0xFFFFFU) + 0.5) * (1.0 / (1UL << 52)));
        ref var block = ref MemoryMarshal.GetArrayDataReference(BlockDigits[dimension]);
        ref var target = ref MemoryMarshal.GetReference(coordinate);
        for (var i = 0; i < coordinate.Length; i += Vector256<uint>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref block, (nuint)i) ^ digits);
            var low = (lower | magic.AsUInt64()).AsDouble() - magic;
            var high = (upper | magic.AsUInt64()).AsDouble() - magic;
            ((low * unit) + fraction).StoreUnsafe(ref target, (nuint)i);
            ((high * unit) + fraction).StoreUnsafe(ref target, (nuint)i + (nuint)Vector256<double>.Count);
        }
    }

    // Digits of the first points in Gray-code order: each differs from the one before by one direction number.
    private static uint[] MakeBlockDigits(uint[] directions)
    {
        var digits = new uint[MaximumBlock];
        for (var i = 1; i < digits.Length; i++)
            digits[i] = digits[i - 1] ^ directions[BitOperations.TrailingZeroCount(i)];
        return digits;
    }

    private static uint[] MakeDirections(int dimension)
    {
        var directions = new uint[Bits + 1];
        if (dimension == 0)
        {
            for (var i = 0; i < Bits; i++)
                directions[i] = 1U << (Bits - 1 - i);
            return directions;
        }

        var (degree, coefficients, initial) = Polynomials[dimension - 1];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                directions[i] = initial[i] << (Bits - 1 - i);
                continue;
            }

            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
                directions[i] ^= ((coefficients >> (degree - 1 - k)) & 1) * directions[i - k];
        }

        return directions;
    }
}
