using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

/// <summary>What holds for every set of nucleon form factors.</summary>
[TestFixtureSource(typeof(NucleonFormFactorCase), nameof(NucleonFormFactorCase.All))]
public sealed class NucleonFormFactorTests(NucleonFormFactorCase subject)
{
    [Test]
    public void TheStaticLimitsAreChargeAndMagneticMoment()
    {
        Assert.That(subject.Model.Evaluate(Nucleon.Proton, 0.0), Is.EqualTo(new SachsFormFactors(1.0, subject.ProtonMagneticMoment)));
        Assert.That(subject.Model.Evaluate(Nucleon.Neutron, 0.0), Is.EqualTo(new SachsFormFactors(0.0, subject.NeutronMagneticMoment)));
    }

    [Test]
    public void TheRestOfALongerSpanStaysAsItWas([Values] Nucleon nucleon)
    {
        var (electric, magnetic) = (new[] { 7.0, 7.0 }, new[] { 7.0, 7.0 });
        subject.Model.Evaluate(nucleon, [0.1], electric, magnetic);
        Assert.That((electric[1], magnetic[1]), Is.EqualTo((7.0, 7.0)));
    }

    [Test]
    public void ApproachesItsStaticLimitsSmoothly()
    {
        const double Tiny = 1e-20;
        var (proton, neutron) = (subject.Model.Evaluate(Nucleon.Proton, Tiny), subject.Model.Evaluate(Nucleon.Neutron, Tiny));
        Assert.That(proton.GE, Is.EqualTo(1.0).Within(subject.ChangeAtTinyQSquared));
        Assert.That(neutron.GE, Is.Zero.Within(subject.ChangeAtTinyQSquared));
        Assert.That(proton.GM, Is.EqualTo(subject.ProtonMagneticMoment).Within(3.0 * subject.ChangeAtTinyQSquared));
        Assert.That(neutron.GM, Is.EqualTo(subject.NeutronMagneticMoment).Within(3.0 * subject.ChangeAtTinyQSquared));
    }

    [Test]
    public void TheElectricFormFactorOfTheNeutronGrowsInProportionToQSquaredNearZero()
    {
        // A member's band is a power of Q2 with an exponent of 1.0007, so eight decades may change the slope by 1.3 per cent of the band.
        const double Curvature = 1e-4;
        const double ExponentOfTheBand = 0.02;
        var slope = subject.Model.Evaluate(Nucleon.Neutron, 1e-6).GE / 1e-6;
        var slopeFarBelow = subject.Model.Evaluate(Nucleon.Neutron, 1e-14).GE / 1e-14;
        var tolerance = (subject.Name.Contains("member", StringComparison.Ordinal) ? ExponentOfTheBand : Curvature) + (1e4 * subject.ChangeAtTinyQSquared * 1e6);
        Assert.That(slopeFarBelow, Is.EqualTo(slope).Within(tolerance * Math.Abs(slope)));
    }

    [Test]
    public void FallsLikeTheFourthPowerOfTheMomentumTransferOrFaster()
    {
        // Between 10 and 100 GeV^2 the fits bend, and GE_p and GM_n of some change sign: the bound is the envelope 3 mu GD, 8 GD for a member.
        var factor = subject.Name.Contains("member", StringComparison.Ordinal) ? 8.0 : 3.0;
        for (var qSquared = 10.0; qSquared <= 100.0; qSquared += 1.0)
        {
            var bound = factor / ((1.0 + (qSquared / 0.71)) * (1.0 + (qSquared / 0.71)));
            foreach (var nucleon in Enum.GetValues<Nucleon>())
            {
                var (electric, magnetic) = subject.Model.Evaluate(nucleon, qSquared);
                Assert.That(Math.Abs(electric), Is.LessThan(bound), $"{nucleon}, Q2 = {qSquared} GeV^2");
                Assert.That(Math.Abs(magnetic), Is.LessThan(3.0 * bound), $"{nucleon}, Q2 = {qSquared} GeV^2");
            }
        }
    }

    [Test]
    public void LiesWithinAFewPerCentOfTheStandardDipoleAtLowMomentumTransfer([Values(0.01, 0.05, 0.1)] double qSquared)
    {
        // arXiv:1902.06765 Fig. 10: a few per cent. BBBA07 is 3.4 per cent low in GE_p at 0.1 GeV^2.
        const double AFewPerCent = 0.04;
        var dipole = Math.Pow(1.0 + (qSquared / 0.71), -2.0);
        var (proton, neutron) = (subject.Model.Evaluate(Nucleon.Proton, qSquared), subject.Model.Evaluate(Nucleon.Neutron, qSquared));
        Assert.That(proton.GE / dipole, Is.EqualTo(1.0).Within(AFewPerCent));
        Assert.That(proton.GM / (2.793 * dipole), Is.EqualTo(1.0).Within(AFewPerCent));
        Assert.That(neutron.GM / (-1.913 * dipole), Is.EqualTo(1.0).Within(AFewPerCent));
        Assert.That(neutron.GE / dipole, Is.InRange(0.0, 0.06));
    }

    [Test]
    public void SomethingThatIsNoNucleonIsRefused()
    {
        Assert.That(() => subject.Model.Evaluate((Nucleon)5, 0.1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not a nucleon"));
        Assert.That(() => subject.Model.Evaluate((Nucleon)5, [0.1], new double[1], new double[1]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not a nucleon"));
    }
}
