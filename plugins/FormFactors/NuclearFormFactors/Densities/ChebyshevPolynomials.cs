namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>Interpolation at Chebyshev points.</summary>
internal static class ChebyshevPolynomials
{
    /// <summary>The i-th of <paramref name="count"/> zeros of T_count on [-1, 1].</summary>
    internal static double Node(int i, int count) => Math.Cos(Math.PI * (i + 0.5) / count);

    /// <summary>Coefficients in powers of t of the polynomial that passes through samples at t_i = halfWidth * Node(i).</summary>
    /// <param name="samples">Values at the zeros.</param>
    /// <param name="halfWidth">Half the width of the interval around t = 0.</param>
    /// <param name="powers">Receives the coefficients of 1, t, t^2, ...; as many as samples.</param>
    internal static void InterpolateInPowers(ReadOnlySpan<double> samples, double halfWidth, Span<double> powers)
    {
        var count = samples.Length;
        Span<double> previous = stackalloc double[count];
        Span<double> current = stackalloc double[count];
        Span<double> next = stackalloc double[count];
        previous.Clear();
        current.Clear();
        powers.Clear();
        current[0] = 1.0;
        for (var k = 0; k < count; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < count; i++)
                sum += samples[i] * Math.Cos(Math.PI * k * (i + 0.5) / count);
            var coefficient = (k == 0 ? 1.0 : 2.0) * sum / count;
            for (var power = 0; power < count; power++)
                powers[power] += coefficient * current[power];

            // T_{k+1} = 2 s T_k - T_{k-1}, with T_1 = s.
            for (var power = 0; power < count; power++)
                next[power] = ((k == 0 ? 1.0 : 2.0) * (power == 0 ? 0.0 : current[power - 1])) - previous[power];
            current.CopyTo(previous);
            next.CopyTo(current);
        }

        for (var (power, scale) = (0, 1.0); power < count; power++, scale /= halfWidth)
            powers[power] *= scale;
    }
}
