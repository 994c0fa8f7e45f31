using MathNet.Numerics.Distributions;
using TridentFramework.Engine.Random;

namespace TridentFramework.Host.Events;

/// <summary>Random numbers of events.</summary>
internal static class PoissonNumber
{
    // Beyond this mean a Poisson distribution is a normal one for every purpose, and its algorithm runs out of integers.
    private const double LargeMean = 1e8;

    /// <summary>A Poisson number.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="key">Random stream.</param>
    public static long Draw(double mean, ulong key)
    {
        if (mean <= 0.0)
            return 0;
        var source = new StreamRandom(key);
        return mean < LargeMean ? Poisson.Sample(source, mean) : (long)Math.Round(Normal.Sample(source, mean, Math.Sqrt(mean)));
    }

    /// <summary>A stream of this program as the library wants it.</summary>
    private sealed class StreamRandom(ulong key) : System.Random
    {
        private ulong _counter;

        public override double NextDouble() => Sample();

        protected override double Sample() => (Philox.Word(key, 0, _counter++) >> 11) * (1.0 / (1UL << 53));
    }
}
