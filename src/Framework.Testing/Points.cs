namespace TridentFramework.Testing;

/// <summary>Points at which models are asked, always the same.</summary>
internal static class Points
{
    /// <summary>Points evenly spaced in the logarithm, both ends included.</summary>
    public static double[] Logarithmic(double low, double high, int perDecade)
    {
        var count = (int)Math.Round(Math.Log10(high / low) * perDecade);
        return [.. Enumerable.Range(0, count + 1).Select(i => low * Math.Pow(high / low, (double)i / count))];
    }

    /// <summary>Points spread over the logarithm in no order, so that neighbours take different branches of a model.</summary>
    public static double[] Scattered(double low, double high, int count)
    {
        var random = new Random(1902);
        return [.. Enumerable.Range(0, count).Select(_ => low * Math.Pow(high / low, random.NextDouble()))];
    }
}
