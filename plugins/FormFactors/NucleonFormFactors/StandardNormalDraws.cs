namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Standard normal numbers that depend on nothing but the member and the form factor they are for: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) as
/// a counter-based generator, and the transformation of Box and Muller (Ann. Math. Statist. 29, 610).
/// </summary>
internal static class StandardNormalDraws
{
    private const ulong DrawsPerMember = 8;

    internal static double Draw(int member, int formFactor)
    {
        var counter = (DrawsPerMember * (ulong)member) + (2 * (ulong)formFactor);
        return Math.Sqrt(-2.0 * Math.Log(Uniform(counter))) * double.CosPi(2.0 * Uniform(counter + 1));
    }

    /// <summary>Between 0 and 1, both excluded.</summary>
    private static double Uniform(ulong counter)
    {
        var bits = (counter + 1) * 0x9E3779B97F4A7C15UL;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        bits ^= bits >> 31;
        return ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));
    }
}
