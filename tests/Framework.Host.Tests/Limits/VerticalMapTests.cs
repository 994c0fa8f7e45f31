using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>The second parameter of a plane replaced by a quantity.</summary>
public sealed class VerticalMapTests
{
    private static readonly ParameterPlane Logarithmic =
        SyntheticPlane.Of(SyntheticPlane.Axis("mass", 1e-3, 1.0, 4, PointSpacing.Log, "GeV"), SyntheticPlane.Axis("coupling", 1e-4, 1.0, 5, PointSpacing.Log));

    private static readonly ParameterPlane Linear = SyntheticPlane.Of(SyntheticPlane.Axis("x", -2.0, 2.0, 5), SyntheticPlane.Axis("y", -1.0, 3.0, 9));

    [TestCase(1e-3, 1e-4)]
    [TestCase(1.0, 1.0)]
    [TestCase(0.02, 3e-3)]
    public void PowersAreInterpolatedExactlyOnLogarithmicAxes(double mass, double coupling)
    {
        var map = new VerticalMap(Logarithmic, SyntheticPlane.Values(Logarithmic, static (m, g) => 7.0 * g * g / m));
        var mapped = map.Map(new PlanePoint(mass, coupling));
        Assert.That((mapped.X, mapped.Y / (7.0 * coupling * coupling / mass)), Is.EqualTo((mass, 1.0)).Using<(double, double)>(static (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-12));
    }

    [Test]
    public void BeyondThePlaneTheQuantityIsThatAtItsEdge()
    {
        var map = new VerticalMap(Logarithmic, SyntheticPlane.Values(Logarithmic, static (_, g) => 1.0 + g));
        Assert.Multiple(() =>
        {
            Assert.That(map.Map(new PlanePoint(0.1, 50.0)).Y, Is.EqualTo(2.0).Within(1e-12));
            Assert.That(map.Map(new PlanePoint(0.1, 1e-6)).Y, Is.EqualTo(1.0001).Within(1e-12));
            Assert.That(map.Map(new PlanePoint(50.0, 1.0)), Is.EqualTo(new PlanePoint(50.0, 2.0)), "the mass stays");
            Assert.That(map.Map(new PlanePoint(0.0, 1.0)).Y, Is.EqualTo(2.0).Within(1e-12));
        });
    }

    [Test]
    public void WhatReachesBeyondTheFrameStillDoes()
    {
        var map = new VerticalMap(Logarithmic, SyntheticPlane.Values(Logarithmic, static (_, g) => 1.0 + g));
        Assert.That(map.Map(new PlanePoint(0.1, double.PositiveInfinity)), Is.EqualTo(new PlanePoint(0.1, double.PositiveInfinity)));
        Assert.That(map.Map(new PlanePoint(0.1, 0.0)), Is.EqualTo(new PlanePoint(0.1, 0.0)));
    }

    /// <summary>The second parameter of a linear plane may be negative, as shifts of couplings are.</summary>
    [TestCase(-1.0)]
    [TestCase(-0.75)]
    [TestCase(0.0)]
    [TestCase(2.0)]
    public void NegativeParametersHaveTheirQuantityToo(double y)
    {
        var map = new VerticalMap(Linear, SyntheticPlane.Values(Linear, static (_, b) => Math.Exp(b)));
        Assert.That(map.Map(new PlanePoint(0.3, y)).Y, Is.EqualTo(Math.Exp(y)).Within(1e-12).Percent);
    }

    [Test]
    public void BetweenNumbersThatAreNotPositiveItIsLinear()
    {
        var map = new VerticalMap(Linear, SyntheticPlane.Values(Linear, static (a, b) => a + b));
        Assert.That(map.Map(new PlanePoint(-1.7, 0.3)).Y, Is.EqualTo(-1.4).Within(1e-12));
    }

    [Test]
    public void AQuantityThatFallsIsRefusedWithThePlace() => Assert.That(
        () => new VerticalMap(Linear, SyntheticPlane.Values(Linear, static (_, b) => (b - 0.5) * (b - 0.5))),
        Throws.Exception.With.Message.EqualTo("the vertical quantity falls with newPhysics[0].parameters.y near x = -2, y = -0.5; it has to rise"));

    [TestCase(1e-9, true)]
    [TestCase(1e-3, false)]
    public void RoundingMayLetAConstantFall(double fall, bool isAccepted)
    {
        var values = SyntheticPlane.Values(Linear, (_, b) => 1.0 - (fall * b));
        Assert.That(() => new VerticalMap(Linear, values), isAccepted ? Throws.Nothing : Throws.Exception);
    }

    [Test]
    public void WhatIsNotANumberDoesNotRise() =>
        Assert.That(() => new VerticalMap(Linear, SyntheticPlane.Values(Linear, static (_, b) => b > 2.0 ? double.NaN : b)), Throws.Exception.With.Message.Contains("it has to rise"));
}
