namespace TridentFramework.Engine.Random;

/// <summary>
/// Philox4x32-10, a counter-based generator: the numbers are a pure function of (key, counter), so any point of a run can be
/// made on its own, in any order and on any thread.
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, doi:10.1145/2063384.2063405.
/// </summary>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>Four random words for a key and a counter.</summary>
    /// <param name="key">64-bit key: seed and stream.</param>
    /// <param name="counterHigh">Upper half of the 128-bit counter.</param>
    /// <param name="counterLow">Lower half of the 128-bit counter.</param>
    public static (uint X0, uint X1, uint X2, uint X3) Block(ulong key, ulong counterHigh, ulong counterLow)
    {
        var (c0, c1, c2, c3) = ((uint)counterLow, (uint)(counterLow >> 32), (uint)counterHigh, (uint)(counterHigh >> 32));
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>A 64-bit random word for a key and a counter.</summary>
    /// <param name="key">64-bit key: seed and stream.</param>
    /// <param name="counterHigh">Upper half of the 128-bit counter.</param>
    /// <param name="counterLow">Lower half of the 128-bit counter.</param>
    public static ulong Word(ulong key, ulong counterHigh, ulong counterLow)
    {
        var (x0, x1, _, _) = Block(key, counterHigh, counterLow);
        return x0 | ((ulong)x1 << 32);
    }
}
