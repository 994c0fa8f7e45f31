using TridentFramework.NucleonFormFactors;

namespace TridentFramework.FormFactors.Tests;

/// <summary>The sums of arXiv:1707.09063 term by term in decimal arithmetic, 28 digits.</summary>
internal sealed class ReferenceZExpansion
{
    private const decimal Threshold = 0.0779191396m;
    private const decimal Zero = -0.7m;
    private readonly decimal[] _coefficients;

    private ReferenceZExpansion(ReadOnlySpan<double> coefficients) => _coefficients = [.. coefficients.ToArray().Select(static a => (decimal)a)];

    internal static ReferenceZExpansion ProtonElectric { get; } = new(Ye2018.ProtonElectric);

    internal static ReferenceZExpansion ProtonMagnetic { get; } = new(Ye2018.ProtonMagnetic);

    internal static ReferenceZExpansion NeutronElectric { get; } = new(Ye2018.NeutronElectric);

    internal static ReferenceZExpansion NeutronMagnetic { get; } = new(Ye2018.NeutronMagnetic);

    internal decimal Evaluate(decimal qSquared)
    {
        var (root, centre) = (Root(Threshold + qSquared), Root(Threshold - Zero));
        var z = (root - centre) / (root + centre);
        var (sum, power) = (0.0m, 1.0m);
        foreach (var a in _coefficients)
        {
            sum += a * power;
            power *= z;
        }

        return sum;
    }

    /// <summary>sum_k k (k-1) ... (k-order+1) a_k, which vanishes for orders 0 to 3 if G falls like 1/Q^4.</summary>
    internal decimal SumRule(int order) => _coefficients.Select((a, k) => a * Enumerable.Range(0, order).Aggregate(1.0m, (product, j) => product * (k - j))).Sum();

    private static decimal Root(decimal value)
    {
        var root = (decimal)Math.Sqrt((double)value);
        for (var step = 0; step < 3; step++)
            root = (root + (value / root)) / 2.0m;
        return root;
    }
}
