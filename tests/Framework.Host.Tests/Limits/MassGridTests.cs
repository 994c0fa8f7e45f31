using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class MassGridTests
{
    [Test]
    public void StepsAreEqualInTheLogarithmAndTheEndsExact()
    {
        var masses = MassGrid.Of(1e-3, 10.0, 5);
        Assert.That(masses, Is.EqualTo(new[] { 1e-3, 1e-2, 0.1, 1.0, 10.0 }).Within(4).Ulps);
        Assert.That((masses[0], masses[^1]), Is.EqualTo((1e-3, 10.0)));
    }

    [TestCase(0.0, 1.0, 5, "above zero")]
    [TestCase(1.0, 1.0, 5, "no masses lie between 1 GeV and 1 GeV")]
    [TestCase(1.0, double.PositiveInfinity, 5, "no masses")]
    [TestCase(double.NaN, 1.0, 5, "no masses")]
    [TestCase(1.0, 2.0, 1, "at least 2")]
    public void RefusesAnEmptyRange(double lowestGeV, double highestGeV, int points, string message) =>
        Assert.That(() => MassGrid.Of(lowestGeV, highestGeV, points), Throws.ArgumentException.With.Message.Contains(message));
}
