using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Tests;

public sealed class PhiloxTests
{
    /// <summary>Known answers of philox4x32-10 from the distribution of Random123 (file kat_vectors): zeros, ones, digits of pi.</summary>
    [TestCase(0x00000000_00000000UL, 0x00000000_00000000UL, 0x00000000_00000000UL, 0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U)]
    [TestCase(0xffffffff_ffffffffUL, 0xffffffff_ffffffffUL, 0xffffffff_ffffffffUL, 0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU)]
    [TestCase(0x299f31d0_a4093822UL, 0x03707344_13198a2eUL, 0x85a308d3_243f6a88UL, 0xd16cfe09U, 0x94fdccebU, 0x5001e420U, 0x24126ea1U)]
    public void ReproducesTheKnownAnswers(ulong key, ulong counterHigh, ulong counterLow, uint x0, uint x1, uint x2, uint x3) =>
        Assert.That(Philox.Block(key, counterHigh, counterLow), Is.EqualTo((x0, x1, x2, x3)));

    [Test]
    public void AWordIsTheFirstHalfOfABlock() => Assert.That(Philox.Word(0, 0, 0), Is.EqualTo(0xe169c58d_6627e8d5UL));

    [TestCase(0UL, 0UL)]
    [TestCase(0x299f31d0_a4093822UL, 0x03707344_13198a2eUL)]
    [TestCase(ulong.MaxValue, ulong.MaxValue)]
    public void ManyBlocksAtOnceAreTheBlocksOneByOne(ulong key, ulong high)
    {
        ulong[] low = [.. Enumerable.Range(0, 64).Select(static i => unchecked((ulong)i * 0x9E3779B97F4A7C15UL)), .. Enumerable.Range(0, 8).Select(static i => ulong.MaxValue - (ulong)i)];
        double[][] wide = [.. Enumerable.Range(0, 4).Select(_ => new double[low.Length])];
        double[][] narrow = [.. Enumerable.Range(0, 4).Select(_ => new double[low.Length])];
        PhiloxBlocks512.Uniforms(key, high, low, wide);
        PhiloxBlocks256.Uniforms(key, high, low, narrow);
        for (var i = 0; i < low.Length; i++)
        {
            var (x0, x1, x2, x3) = Philox.Block(key, high, low[i]);
            double[] expected = [.. new[] { x0, x1, x2, x3 }.Select(static x => (x + 0.5) / 4294967296.0)];
            Assert.That(wide.Select(column => column[i]), Is.EqualTo(expected));
            Assert.That(narrow.Select(column => column[i]), Is.EqualTo(expected));
        }
    }
}
