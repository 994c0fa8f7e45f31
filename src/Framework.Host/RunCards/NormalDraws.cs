using TridentFramework.Engine.Random;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Standard normal numbers n_1, n_2, ... of a parameter, each a pure function of the parameter's path and its index: Philox words made normal by
/// n = sqrt(-2 ln u) cos(2 pi v)   (Box and Muller, Ann. Math. Stat. 29 (1958) 610, doi:10.1214/aoms/1177706645).
/// </summary>
internal static class NormalDraws
{
    private const ulong First = 0;
    private const ulong Second = 1;

    /// <summary>n_k of a path.</summary>
    /// <param name="path">Path of the parameter.</param>
    /// <param name="member">k, from 1.</param>
    public static double Of(string path, int member)
    {
        var key = StreamKey.Create(0, $"draw of {path}");
        var radius = Math.Sqrt(-2.0 * Math.Log(Uniform(Philox.Word(key, First, (ulong)member))));
        return radius * Math.Cos(2.0 * Math.PI * Uniform(Philox.Word(key, Second, (ulong)member)));
    }

    // Centres of 2^53 equal intervals: never zero, whose logarithm does not exist.
    private static double Uniform(ulong word) => ((word >> 11) + 0.5) * (1.0 / (1UL << 53));
}
