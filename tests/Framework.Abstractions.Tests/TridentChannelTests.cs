using TridentFramework.Particles;

namespace TridentFramework.Abstractions.Tests;

public sealed class TridentChannelTests
{
    [TestCase("numu -> nue mu- e+")]
    [TestCase("numu -> nue e+ mu-")]
    [TestCase("  numu->nue   mu-  e+ ")]
    public void OrderAndSpacingOfTheLeptonsIsFree(string text)
    {
        Assert.That(TridentChannel.TryParse(text, out var channel, out _), Is.True);
        Assert.That(channel.ToString(), Is.EqualTo("numu -> nue mu- e+"));
    }

    [TestCase("numu -> numu mu- mu-", "charge")]
    [TestCase("numu -> numubar mu- mu+", "antineutrino")]
    [TestCase("numu => numu mu- mu+", "'->'")]
    [TestCase("numu -> numu mu-", "two charged leptons")]
    [TestCase("nux -> numu mu- mu+", "nutaubar")]
    [TestCase("numu -> numu mu- pi+", "tau+")]
    [TestCase("numu -> numu mu mu+", "mu-")]
    [TestCase("", "'->'")]
    public void AWrongChannelIsExplained(string text, string expected)
    {
        Assert.That(TridentChannel.TryParse(text, out _, out var error), Is.False);
        Assert.That(error, Does.Contain(expected));
    }
}
