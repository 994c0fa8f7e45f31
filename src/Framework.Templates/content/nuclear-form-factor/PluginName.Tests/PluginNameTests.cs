using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static readonly Nuclide Argon40 = new("Ar", 18, 40, 39.962383122, 37.2155407);

    private static INuclearFormFactor FormFactor(double radiusConstantFm) =>
        new PluginNameFactory().Create(new PluginNameParameters { RadiusConstantFm = radiusConstantFm }, new PluginContext(new PhysicalConstants(), ".")).ForNuclide(Argon40);

    [Test]
    public void TheSlopeAtZeroIsTheChargeRadius()
    {
        // F = 1 - Q2 R^2 / 6 + O(Q2^2): at this Q2 the next term is 3e-6 of the second.
        const double QSquared = 1e-7;
        var radius = PhysicalConstants.HbarCGeVFm * Math.Sqrt(6.0 * (1.0 - FormFactor(1.0).Evaluate(QSquared)) / QSquared);
        Assert.That(radius, Is.EqualTo(Math.Cbrt(40)).Within(1e-5 * Math.Cbrt(40)));
    }

    [Test]
    public void ALargerNucleusHasASmallerFormFactor() => Assert.That(FormFactor(1.2).Evaluate(0.01), Is.LessThan(FormFactor(1.0).Evaluate(0.01)));

    /// <summary>The charge radius of argon-40 is 3.427 fm (I. Angeli and K. P. Marinova, At. Data Nucl. Data Tables 99 (2013) 69).</summary>
    [Test]
    public void TheDefaultIsNearArgon() => Assert.That(new PluginNameParameters().RadiusConstantFm * Math.Cbrt(40), Is.EqualTo(3.427).Within(0.5).Percent);
}
