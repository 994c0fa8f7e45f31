using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class NucleonFormFactorTests
{
    /// <summary>The check values carry six digits; the largest, GM_p(0), is 2.793.</summary>
    private const double SixDigits = 5.5e-6;

    private static readonly double[] QSquared = [0.0, 0.01, 0.1, 0.5, 1.0, 2.0];

    private static readonly INucleonFormFactorModel Alberico = new Alberico2008Factory().Create(new NoParameters(), NuclearFormFactorCase.Context);

    private static readonly INucleonFormFactorModel Dipole = new DipoleFactory().Create(new NoParameters(), NuclearFormFactorCase.Context);

    private static IEnumerable<INucleonFormFactorModel> Models => [Alberico, Dipole];

    [Test]
    public void AlbericoReproducesTheCheckValues()
    {
        AssertValues(Alberico, Nucleon.Proton, [1.0, 0.96875, 0.748671, 0.330356, 0.161248, 0.055413], [2.793, 2.70647, 2.10042, 0.962476, 0.503877, 0.206983]);
        AssertValues(Alberico, Nucleon.Neutron, [0.0, 0.00457936, 0.0331471, 0.0540985, 0.0404438, 0.0213723], [-1.913, -1.84539, -1.41381, -0.666477, -0.343778, -0.13436]);
    }

    [Test]
    public void TheDipoleReproducesTheCheckValues()
    {
        AssertValues(Dipole, Nucleon.Proton, [1.0, 0.972415, 0.768328, 0.344307, 0.172395, 0.0686401], [2.793, 2.71596, 2.14594, 0.96165, 0.481499, 0.191712]);
        AssertValues(Dipole, Nucleon.Neutron, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [-1.913, -1.86023, -1.46981, -0.658659, -0.329791, -0.131309]);
    }

    [Test]
    public void TheStaticLimitsAreChargeAndMagneticMoment([ValueSource(nameof(Models))] INucleonFormFactorModel model)
    {
        Assert.That(model.Evaluate(Nucleon.Proton, 0.0), Is.EqualTo(new SachsFormFactors(1.0, 2.793)));
        Assert.That(model.Evaluate(Nucleon.Neutron, 0.0), Is.EqualTo(new SachsFormFactors(0.0, -1.913)));
    }

    [Test]
    public void EveryNucleonHasItsOwnMassInTau()
    {
        // At tau = 1 with the proton's own mass the fit is a ratio of sums of its coefficients.
        var proton = Alberico.Evaluate(Nucleon.Proton, 4.0 * Nucleon.Proton.MassGeV() * Nucleon.Proton.MassGeV());
        Assert.That(proton.GE, Is.EqualTo(0.81 / 48.53).Within(1e-15), "rounding");
        var neutron = Alberico.Evaluate(Nucleon.Neutron, 4.0 * Nucleon.Neutron.MassGeV() * Nucleon.Neutron.MassGeV());
        Assert.That(neutron.GM, Is.EqualTo(-1.913 * 9.28 / 337.3).Within(1e-15), "rounding");
    }

    [Test]
    public void TheTwoSetsDifferLittleAtLowMomentumTransfer([Values(0.01, 0.05, 0.1)] double qSquared)
    {
        // arXiv:1902.06765 Fig. 10: a few per cent.
        var (fit, dipole) = (Alberico.Evaluate(Nucleon.Proton, qSquared), Dipole.Evaluate(Nucleon.Proton, qSquared));
        Assert.That(fit.GE / dipole.GE, Is.EqualTo(1.0).Within(0.03));
        Assert.That(fit.GM / dipole.GM, Is.EqualTo(1.0).Within(0.03));
    }

    [Test]
    public void ASpanGivesTheBitsOfSinglePointsWhereverThePointLies(
        [ValueSource(nameof(Models))] INucleonFormFactorModel model, [Values] Nucleon nucleon, [Values(0, 1, 3, 510)] int start)
    {
        var random = new Random(5);
        var qSquared = Enumerable.Range(0, 515).Select(_ => Math.Pow(10.0, -12.0 + (13.0 * random.NextDouble()))).ToArray();
        var (electric, magnetic) = (new double[qSquared.Length - start], new double[qSquared.Length - start]);
        model.Evaluate(nucleon, qSquared.AsSpan(start), electric, magnetic);
        var single = qSquared.Skip(start).Select(q2 => model.Evaluate(nucleon, q2)).ToList();
        Assert.That(electric, Is.EqualTo(single.ConvertAll(static f => f.GE)));
        Assert.That(magnetic, Is.EqualTo(single.ConvertAll(static f => f.GM)));
    }

    [Test]
    public void SomethingThatIsNoNucleonIsRefused([ValueSource(nameof(Models))] INucleonFormFactorModel model)
    {
        Assert.That(() => model.Evaluate((Nucleon)5, 0.1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not a nucleon"));
        Assert.That(() => model.Evaluate((Nucleon)5, [0.1], new double[1], new double[1]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not a nucleon"));
    }

    private static void AssertValues(INucleonFormFactorModel model, Nucleon nucleon, double[] electric, double[] magnetic)
    {
        var values = QSquared.Select(q2 => model.Evaluate(nucleon, q2)).ToList();
        Assert.That(values.ConvertAll(static f => f.GE), Is.EqualTo(electric).Within(SixDigits));
        Assert.That(values.ConvertAll(static f => f.GM), Is.EqualTo(magnetic).Within(SixDigits));
    }
}
