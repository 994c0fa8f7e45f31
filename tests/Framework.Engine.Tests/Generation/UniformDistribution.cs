namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Kolmogorov's test of a uniform distribution between 0 and 1.</summary>
internal static class UniformDistribution
{
    /// <summary>
    /// Largest distance of the distribution functions times the root of the number of draws: exceeded with probability 2 exp(-2 x^2) = 2.5e-6, so that a hundred tests at a
    /// fixed seed raise a false alarm in one of four thousand choices of seeds.
    /// </summary>
    private const double MostDistance = 2.6;

    /// <summary>Asserts that numbers are independent and uniform.</summary>
    public static void Assert(IEnumerable<double> numbers, string name)
    {
        var sorted = numbers.Order().ToArray();
        NUnit.Framework.Assert.That(sorted[0], Is.AtLeast(0.0), name);
        NUnit.Framework.Assert.That(sorted[^1], Is.AtMost(1.0), name);
        var distance = 0.0;
        for (var i = 0; i < sorted.Length; i++)
            distance = Math.Max(distance, Math.Max(sorted[i] - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - sorted[i]));
        NUnit.Framework.Assert.That(distance * Math.Sqrt(sorted.Length), Is.LessThan(MostDistance), name);
    }
}
