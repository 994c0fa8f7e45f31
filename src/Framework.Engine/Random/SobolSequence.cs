using System.Numerics;

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

    /// <summary>One coordinate of consecutive points, first index a multiple of the (power of two) block length.</summary>
    /// <param name="dimension">Dimension, from 0.</param>
    /// <param name="firstIndex">Index of the first point; a multiple of the block length.</param>
    /// <param name="shift">Digital shift: its upper 32 bits are xor-ed with the digits, the rest fills the digits below.</param>
    /// <param name="coordinate">Receives numbers in (0, 1); its length is a power of two.</param>
    public static void Fill(int dimension, uint firstIndex, ulong shift, Span<double> coordinate)
    {
        var directions = Directions[dimension];
        var start = 0U;
        for (var bits = firstIndex; bits != 0; bits &= bits - 1)
            start ^= directions[BitOperations.TrailingZeroCount(bits)];

        // Points in Gray-code order within the block: each differs from the one before by one direction number.
        var digits = start ^ (uint)(shift >> 32);
        var fraction = ((shift & 0xFFFFFU) + 0.5) * (1.0 / (1UL << 52));
        for (var i = 0; i < coordinate.Length; i++)
        {
            coordinate[i] = (digits * (1.0 / (1UL << Bits))) + fraction;
            digits ^= directions[BitOperations.TrailingZeroCount(i + 1)];
        }
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
