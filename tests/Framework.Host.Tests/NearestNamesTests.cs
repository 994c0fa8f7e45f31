
namespace TridentFramework.Host.Tests;

public sealed class NearestNamesTests
{
    [TestCase("", "abc", 3)]
    [TestCase("abc", "abc", 0)]
    [TestCase("abc", "ABC", 0)]
    [TestCase("abc", "acb", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ca", "abc", 3)]
    public void DistanceCountsEditsAndSwaps(string left, string right, int distance)
    {
        Assert.That(NearestNames.Distance(left, right), Is.EqualTo(distance));
        Assert.That(NearestNames.Distance(right, left), Is.EqualTo(distance));
    }

    [Test]
    public void NearestComeFirstAndFarOnesNotAtAll()
    {
        Assert.That(NearestNames.Of("Dipol", ["Dipole", "Kelly", "Dipoles", "Bipole"]), Is.EqualTo(new[] { "Dipole", "Bipole", "Dipoles" }));
        Assert.That(NearestNames.Suggestion("Dipol", ["Kelly"]), Is.Empty);
        Assert.That(NearestNames.Suggestion("Kely", ["Kelly", "Kely"]), Is.EqualTo("; did you mean 'Kely' or 'Kelly'?"));
    }

    [Test]
    public void AnEndlessWordHasNoNeighbours() => Assert.That(NearestNames.Of(new string('x', 1_000_000), ["x"]), Is.Empty);
}
