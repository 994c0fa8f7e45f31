using TridentFramework.Engine.Generation;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests.Generation;

public sealed class BeamRotationTests
{
    // A component is the sum of three products of numbers no larger than one.
    private const double Rounding = 1e-15;

    private static readonly FourVector[] Directions =
    [
        new(0.0, 0.0, 0.0, 1.0), new(0.0, 0.0, 0.0, -3.0), new(7.0, 1.0, 0.0, 0.0), new(0.0, 0.0, -2.0, 0.0), new(0.0, 0.3, -0.4, 1.2), new(0.0, 0.3, -0.4, -1.2),
        new(0.0, 1e-9, 2e-9, 1.0), new(0.0, 1e-9, 2e-9, -1.0), new(0.0, 1.2e-16, 0.0, -1.0), new(0.0, 0.0, -1e-170, -1.0), new(0.0, 1e-170, 0.0, 1.0), new(0.0, 1e-4, 2e-4, -3e-4),
        new(0.0, 1e-200, 0.0, -2e-200), new(0.0, 1e200, 1e200, -2e200),
    ];

    [TestCaseSource(nameof(Directions))]
    public void TurnsTheZAxisIntoTheBeamAndKeepsLengthsAnglesAndOrientation(FourVector direction)
    {
        var rotation = new BeamRotation(direction);
        var (x, y, z) = (Turn(rotation, 1.0, 0.0, 0.0), Turn(rotation, 0.0, 1.0, 0.0), Turn(rotation, 0.0, 0.0, 1.0));
        var largest = Math.Max(Math.Max(Math.Abs(direction.X), Math.Abs(direction.Y)), Math.Abs(direction.Z));
        var (dx, dy, dz) = (direction.X / largest, direction.Y / largest, direction.Z / largest);
        var length = Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
        Assert.That(new[] { z.X, z.Y, z.Z }, Is.EqualTo(new[] { dx / length, dy / length, dz / length }).Within(Rounding));
        Assert.That(rotation.Direction, Is.EqualTo(z));
        foreach (var (a, b, product) in new[] { (x, x, 1.0), (y, y, 1.0), (z, z, 1.0), (x, y, 0.0), (y, z, 0.0), (z, x, 0.0) })
            Assert.That(-a.Dot(b), Is.EqualTo(product).Within(Rounding));
        var triple = (x.X * ((y.Y * z.Z) - (y.Z * z.Y))) + (x.Y * ((y.Z * z.X) - (y.X * z.Z))) + (x.Z * ((y.X * z.Y) - (y.Y * z.X)));
        Assert.That(triple, Is.EqualTo(1.0).Within(2.0 * Rounding), "three rows of rounding");
    }

    [Test]
    public void TurnsAboutTheBeamFirst()
    {
        var (cos, sin) = (0.6, 0.8);
        var turned = new BeamRotation(new FourVector(0.0, 0.0, 0.0, 2.0)).Apply(new FourVector(9.0, 1.0, 0.0, 5.0), cos, sin);
        Assert.That(turned, Is.EqualTo(new FourVector(9.0, cos, sin, 5.0)));
    }

    [Test]
    public void LeavesABeamAlongZAloneToTheBit()
    {
        var momentum = new FourVector(1.0, 0.1234567890123, -0.2345678901234, 0.9);
        Assert.That(new BeamRotation(new FourVector(0.0, 0.0, 0.0, 0.1)).Apply(momentum, 1.0, 0.0), Is.EqualTo(momentum));
    }

    [TestCase(0.0, 0.0, 0.0)]
    [TestCase(double.NaN, 0.0, 1.0)]
    [TestCase(0.0, double.PositiveInfinity, 1.0)]
    public void RefusesADirectionWithoutALength(double x, double y, double z) =>
        Assert.That(() => new BeamRotation(new FourVector(1.0, x, y, z)), Throws.ArgumentException.With.Message.Contains("direction of the beam"));

    private static FourVector Turn(BeamRotation rotation, double x, double y, double z) => rotation.Apply(new FourVector(0.0, x, y, z), 1.0, 0.0);
}
