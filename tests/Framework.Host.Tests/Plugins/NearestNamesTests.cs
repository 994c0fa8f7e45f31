using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

public sealed class NearestNamesTests
{
    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("Kelly", "Kelly", 0)]
    [TestCase("Kelly", "Kely", 1)]
    [TestCase("Kelly", "Kellys", 1)]
    [TestCase("Kelly", "Jelly", 1)]
    [TestCase("Kelly", "Klely", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ca", "abc", 3)]
    public void DistanceCountsEditsAndExchangesOfNeighbours(string left, string right, int distance)
    {
        Assert.That(NearestNames.Distance(left, right), Is.EqualTo(distance));
        Assert.That(NearestNames.Distance(right, left), Is.EqualTo(distance), "the distance is symmetric");
    }

    [Test]
    public void ANameThatDiffersInCaseOnlyComesFirst() =>
        Assert.That(NearestNames.Of("dipole", ["Dipoles", "DiPole", "Dipol"]), Is.EqualTo(new[] { "DiPole", "Dipol", "Dipoles" }));

    [Test]
    public void NothingIsSuggestedForAStrangeName() =>
        Assert.That(NearestNames.Of("Helm", ["FourierBessel", "Exponential"]), Is.Empty);

    [Test]
    public void AShortNameIsNotSuggestedForSharingNoLetter() => Assert.That(NearestNames.Of("ab", ["xy", "ac"]), Is.EqualTo(new[] { "ac" }));

    [Test]
    public void AtMostThreeNamesAreSuggested() =>
        Assert.That(NearestNames.Of("Flux", ["Flux1", "Flux2", "Flux3", "Flux4"]), Is.EqualTo(new[] { "Flux1", "Flux2", "Flux3" }));
}
