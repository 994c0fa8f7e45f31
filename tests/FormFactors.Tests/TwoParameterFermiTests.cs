using TridentFramework.NuclearFormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class TwoParameterFermiTests
{
    private static readonly TwoParameterFermiFactory Factory = new();

    private static readonly double[] MomentumTransferGeV = [0.05, 0.1, 0.2, 0.3];

    /// <summary>Independent calculation from c and z, five digits.</summary>
    [TestCase(2.58, 0.567, 0.91367, 0.69623, 0.22327, 0.010681)]
    [TestCase(3.54, 0.507, 0.88744, 0.6121, 0.089708, -0.036543)]
    [TestCase(3.94, 0.505, 0.87031, 0.56141, 0.035886, -0.03373)]
    [TestCase(4.76, 0.571, 0.82116, 0.43192, -0.034662, -0.0048306)]
    [TestCase(6.386, 0.535, 0.72943, 0.22842, -0.039919, 0.010523)]
    [TestCase(6.8054, 0.605, 0.69327, 0.16913, -0.021772, 0.0031899)]
    public void ReproducesTheCheckValues(double radiusFm, double skinFm, params double[] expected)
    {
        var formFactor = Create(new() { RadiusFm = radiusFm, SkinFm = skinFm }).ForNuclide(TestNuclides.Argon40);
        Assert.That(MomentumTransferGeV.Select(q => formFactor.Evaluate(q * q)), Is.EqualTo(expected).Within(5e-6), "half a unit in the fifth digit of a number below one");
    }

    [Test]
    public void TheRuleOfMagillAndPlestidReproducesTheCheckValuesOfTungsten()
    {
        double[] expected = [0.72961, 0.22805, -0.040218, 0.01071];
        var formFactor = Create(new() { Choice = TwoParameterFermiChoice.MagillPlestid }).ForNuclide(TestNuclides.Create("W", 74, 184));
        Assert.That(MomentumTransferGeV.Select(q => formFactor.Evaluate(q * q)), Is.EqualTo(expected).Within(5e-6), "half a unit in the fifth digit of a number below one");
    }

    [Test]
    public void LovsethRadomskiIsTheDefault()
    {
        var byDefault = Create(new()).ForNuclide(TestNuclides.Argon40).Evaluate(0.01);
        var byName = Create(new() { Choice = TwoParameterFermiChoice.LovsethRadomski }).ForNuclide(TestNuclides.Argon40).Evaluate(0.01);
        Assert.That(byDefault, Is.EqualTo(byName));
    }

    [Test]
    public void RadiusAndSkinHoldForEveryNuclide()
    {
        var model = Create(new() { RadiusFm = 3.54, SkinFm = 0.507 });
        Assert.That(model.ForNuclide(TestNuclides.Iron56).Evaluate(0.01), Is.EqualTo(model.ForNuclide(TestNuclides.Argon40).Evaluate(0.01)));
    }

    [Test]
    public void BecomesTheUniformSphereWithoutSkin()
    {
        // 3 j1(x)/x; a skin s changes it by order (pi s/R)^2 = 4e-11 for these numbers.
        const double SkinEffect = 1e-9;
        var formFactor = Create(new() { RadiusFm = 5.0, SkinFm = 1e-5 }).ForNuclide(TestNuclides.Iron56);
        foreach (var q in MomentumTransferGeV)
        {
            var x = 5.0 * q / Particles.PhysicalConstants.HbarCGeVFm;
            Assert.That(formFactor.Evaluate(q * q), Is.EqualTo(3.0 * (Math.Sin(x) - (x * Math.Cos(x))) / (x * x * x)).Within(SkinEffect));
        }
    }

    [TestCase("Ar", 36, 3.54, 0.507)]
    [TestCase("Au", 197, 6.386, 0.535)]
    [TestCase("U", 238, 6.8054, 0.605)]
    public void FittedIsTheRadiusAndSkinOfTheNuclide(string symbol, int a, double radiusFm, double skinFm)
    {
        var nuclide = TestNuclides.Create(symbol, 1, a);
        var fitted = Create(new() { Choice = TwoParameterFermiChoice.Fitted }).ForNuclide(nuclide);
        var byHand = Create(new() { RadiusFm = radiusFm, SkinFm = skinFm }).ForNuclide(nuclide);
        Assert.That(MomentumTransferGeV.Select(q => fitted.Evaluate(q * q)), Is.EqualTo(MomentumTransferGeV.Select(q => byHand.Evaluate(q * q))));
    }

    [Test]
    public void AnotherFittedSetOfANuclideCanBeChosen()
    {
        var nuclide = TestNuclides.Create("U", 92, 238);
        var chosen = Create(new() { Choice = TwoParameterFermiChoice.Fitted, Set = "U238-2pF-setb" }).ForNuclide(nuclide);
        Assert.That(chosen.Evaluate(0.01), Is.EqualTo(Create(new() { RadiusFm = 6.874, SkinFm = 0.556 }).ForNuclide(nuclide).Evaluate(0.01)));
    }

    [TestCase(TwoParameterFermiChoice.LovsethRadomski, null)]
    [TestCase(null, null)]
    [TestCase(null, 0.5)]
    public void ASetWithoutChoiceFittedIsRefused(TwoParameterFermiChoice? choice, double? skinFm) =>
        Assert.That(
            () => Create(new() { Choice = choice, SkinFm = skinFm, Set = "U238-2pF-setb" }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("a set belongs to choice Fitted; give choice: Fitted with it, or leave it out")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("set"));

    [TestCase(3.5, 0.5)]
    [TestCase(3.5, null)]
    [TestCase(null, 0.5)]
    public void AChoiceWithRadiusOrSkinIsRefused(double? radiusFm, double? skinFm) =>
        Assert.That(
            () => Create(new() { Choice = TwoParameterFermiChoice.MagillPlestid, RadiusFm = radiusFm, SkinFm = skinFm }),
            Throws.TypeOf<PluginParameterException>()
                .With.Message.EqualTo("choice MagillPlestid already fixes the density, so radius and skin cannot be given as well; give either choice, or radius and skin")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("choice"));

    [Test]
    public void SkinAloneIsRefused() =>
        Assert.That(
            () => Create(new() { SkinFm = 0.5 }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("skin is given without radius; give both, or choice")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("radius"));

    [Test]
    public void RadiusAloneIsRefused() =>
        Assert.That(
            () => Create(new() { RadiusFm = 3.5 }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("radius is given without skin; give both, or choice")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("skin"));

    [Test]
    public void AnUndefinedChoiceIsRefused() =>
        Assert.That(
            () => Create(new() { Choice = (TwoParameterFermiChoice)7 }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("7 is not a choice; LovsethRadomski, MagillPlestid and Fitted are"));

    private static INuclearFormFactorModel Create(TwoParameterFermiParameters parameters) => Factory.Create(parameters, NuclearFormFactorCase.Context);
}
