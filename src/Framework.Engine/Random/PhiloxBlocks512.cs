using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace TridentFramework.Engine.Random;

/// <summary>Many blocks of <see cref="Philox"/> at once: a lane for each counter, whose products of 32 bits are exact in its 64.</summary>
internal static class PhiloxBlocks512
{
    /// <summary>Four numbers in (0, 1) of 2^32 for each counter: its four words x as (x + 1/2)/2^32.</summary>
    /// <param name="key">Key.</param>
    /// <param name="high">Upper half of all counters.</param>
    /// <param name="low">Lower halves; their number is a multiple of eight.</param>
    /// <param name="uniforms">Receives the numbers, by word and counter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniforms(ulong key, ulong high, ulong[] low, double[][] uniforms)
    {
        var mask = Create(0xFFFFFFFFUL);
        var multiplier0 = Create(0xD2511F53UL);
        var multiplier1 = Create(0xCD9E8D57UL);
        var magic = Create(4503599627370496.0);
        var unit = Create(1.0 / (1UL << 32));
        var half = Create(0.5);
        ref var counters = ref MemoryMarshal.GetArrayDataReference(low);
        for (var i = 0; i < low.Length; i += Vector512<ulong>.Count)
        {
            var counter = LoadUnsafe(ref counters, (nuint)i);
            var (c0, c1, c2, c3) = (counter & mask, counter >>> 32, Create(high & 0xFFFFFFFFUL), Create(high >> 32));
            var (k0, k1) = ((uint)key, (uint)(key >> 32));
            for (var round = 0; round < 10; round++)
            {
                var product0 = multiplier0 * c0;
                var product1 = multiplier1 * c2;
                (c0, c1, c2, c3) = ((product1 >>> 32) ^ c1 ^ Create((ulong)k0), product1 & mask, (product0 >>> 32) ^ c3 ^ Create((ulong)k1), product0 & mask);
                k0 += 0x9E3779B9;
                k1 += 0xBB67AE85;
            }

            // An integer below 2^52 in the low bits of 2^52 is that double.
            Store((((c0 | magic.AsUInt64()).AsDouble() - magic) + half) * unit, uniforms[0], i);
            Store((((c1 | magic.AsUInt64()).AsDouble() - magic) + half) * unit, uniforms[1], i);
            Store((((c2 | magic.AsUInt64()).AsDouble() - magic) + half) * unit, uniforms[2], i);
            Store((((c3 | magic.AsUInt64()).AsDouble() - magic) + half) * unit, uniforms[3], i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> value, double[] column, int i) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);
}
