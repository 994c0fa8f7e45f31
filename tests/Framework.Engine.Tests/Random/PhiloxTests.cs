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
}
