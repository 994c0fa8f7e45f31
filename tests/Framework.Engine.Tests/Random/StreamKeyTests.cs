using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Tests;

public sealed class StreamKeyTests
{
    [Test]
    public void SeedsAndNamesHaveStreamsOfTheirOwn()
    {
        var keys = from seed in new ulong[] { 0, 1, 2, ulong.MaxValue }
                   from name in new[] { "", "a", "b", "ab", "ba", "numu -> numu mu- mu+" }
                   select StreamKey.Create(seed, name);
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void TheSameSeedAndNameGiveTheSameStream() => Assert.That(StreamKey.Create(5, "a"), Is.EqualTo(StreamKey.Create(5, string.Concat("", "a"))));
}
