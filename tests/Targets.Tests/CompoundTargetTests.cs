using TridentFramework.Materials;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Targets.Tests;

public sealed class CompoundTargetTests
{
    [Test]
    public void SilicaIsOnePartSiliconAndTwoPartsOxygen()
    {
        var target = Create(new() { Formula = "SiO2", Density = 2.65 });
        Assert.That(target.Name, Is.EqualTo("SiO2"));
        Assert.That(FractionOf(target, "Si"), Is.EqualTo(1.0 / 3.0).Within(1e-15), "rounding");
        Assert.That(FractionOf(target, "O"), Is.EqualTo(2.0 / 3.0).Within(1e-15), "rounding");
        Assert.That(target.Composition, Has.Exactly(6).Items);
        Assert.That(target.MeanAtomicMassU, Is.EqualTo((28.085 + (2.0 * 15.999)) / 3.0).Within(1e-3), "natural silicon varies from 28.084 to 28.086 u");
        Assert.That(target.DensityGramsPerCubicCentimetre, Is.EqualTo(2.65));
    }

    [Test]
    public void MassFractionsOfSilicaGiveItsAtomFractions()
    {
        // Four digits of a mass fraction are 1e-4 of an atom fraction.
        var target = Create(new() { MassFractions = new Dictionary<string, double> { ["Si"] = 0.4674, ["O"] = 0.5326 } });
        Assert.That(target.Name, Is.EqualTo("Si-O"));
        Assert.That(FractionOf(target, "Si"), Is.EqualTo(1.0 / 3.0).Within(1e-4));
        Assert.That(FractionOf(target, "O"), Is.EqualTo(2.0 / 3.0).Within(1e-4));
        Assert.That(target.DensityGramsPerCubicCentimetre, Is.Null);
    }

    [Test]
    public void MassFractionsAreNormalised()
    {
        var exact = Create(new() { MassFractions = new Dictionary<string, double> { ["Fe"] = 0.5, ["C"] = 0.5 } });
        var low = Create(new() { MassFractions = new Dictionary<string, double> { ["Fe"] = 0.4996, ["C"] = 0.4996 } });
        Assert.That(low.Composition.Select(static c => c.AtomFraction), Is.EqualTo(exact.Composition.Select(static c => c.AtomFraction)).Within(1e-15), "rounding");
    }

    [TestCase("SiO2")]
    [TestCase("H2O")]
    [TestCase("C10H11")]
    [TestCase("CaMg(CO3)2")]
    [TestCase("CH3COOH")]
    [TestCase("CH1.5")]
    [TestCase("Bi4(Ge[O4])3")]
    public void AtomFractionsSumToOne(string formula) =>
        Assert.That(Create(new() { Formula = formula }).Composition.Sum(static c => c.AtomFraction), Is.EqualTo(1.0).Within(1e-15), "rounding");

    [TestCase("CaMg(CO3)2", "O", 0.6)]
    [TestCase("CaMg(CO3)2", "C", 0.2)]
    [TestCase("Bi4(Ge[O4])3", "O", 12.0 / 19.0)]
    [TestCase("CH3COOH", "C", 0.25)]
    [TestCase("CH1.5", "H", 0.6)]
    [TestCase("((H2)2O)2", "H", 0.8)]
    [TestCase("Ar", "Ar", 1.0)]
    public void GroupsAndCountsMultiply(string formula, string symbol, double fraction) =>
        Assert.That(FractionOf(Create(new() { Formula = formula }), symbol), Is.EqualTo(fraction).Within(1e-15), "rounding");

    [Test]
    public void AnElementNamedTwiceIsCountedOnce() =>
        Assert.That(Create(new() { Formula = "CH3COOH" }).Composition.Select(static c => c.Nuclide.ToString()), Is.Unique);

    [Test]
    public void ANameOfOnesOwnWins() => Assert.That(Create(new() { Formula = "C10H11", Name = "scintillator" }).Name, Is.EqualTo("scintillator"));

    [TestCase("", "at character 1, an element symbol is missing")]
    [TestCase("2SiO", "at character 1, '2' does not start an element symbol")]
    [TestCase("sio2", "at character 1, 's' does not start an element symbol")]
    [TestCase("Si O2", "at character 3, ' ' does not start an element symbol")]
    [TestCase("Ca(OH", "at character 6, ')' is missing")]
    [TestCase("Ca(OH]2", "at character 6, ']' closes nothing")]
    [TestCase("CaOH)2", "at character 5, ')' closes nothing")]
    [TestCase("Ca()2", "at character 4, an element symbol is missing")]
    [TestCase("SiO0", "at character 4, '0' is not a positive number of atoms")]
    [TestCase("SiO1.2.3", "at character 4, '1.2.3' is not a positive number of atoms")]
    public void AFormulaThatCannotBeReadIsExplained(string formula, string what) =>
        AssertRefused(new() { Formula = formula }, "formula", $"'{formula}' is not a chemical formula: {what}; write it like SiO2 or CaMg(CO3)2");

    [Test]
    public void AnUnknownElementInAFormulaIsRefusedWithTheNearest() =>
        Assert.That(
            static () => Create(new() { Formula = "SiOx2" }),
            Throws.TypeOf<PluginParameterException>().With.Message.StartsWith("'Ox' is not an element of the mass table; nearest: O, ")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("formula"));

    [Test]
    public void NeitherFormulaNorMassFractionsIsRefused() =>
        AssertRefused(new(), "formula", "a compound needs formula, such as SiO2, or massFractions, such as {Si: 0.4674, O: 0.5326}");

    [Test]
    public void FormulaAndMassFractionsTogetherAreRefused() =>
        AssertRefused(
            new() { Formula = "SiO2", MassFractions = new Dictionary<string, double> { ["Si"] = 1.0 } },
            "massFractions",
            "formula and massFractions are both given; give one of them");

    [Test]
    public void MassFractionsThatDoNotSumToOneAreRefused() =>
        AssertRefused(
            new() { MassFractions = new Dictionary<string, double> { ["Si"] = 0.4674, ["O"] = 0.6 } },
            "massFractions",
            "the mass fractions sum to 1.0674; they must sum to 1 within 0.001");

    [TestCase(0.0, "0")]
    [TestCase(-0.5, "-0.5")]
    [TestCase(1.5, "1.5")]
    [TestCase(double.NaN, "NaN")]
    public void AMassFractionThatIsNoFractionIsRefused(double fraction, string shown) =>
        AssertRefused(
            new() { MassFractions = new Dictionary<string, double> { ["Si"] = fraction, ["O"] = 1.0 } },
            "massFractions",
            $"the mass fraction of Si is {shown}; it must be above 0 and at most 1");

    [Test]
    public void NoMassFractionsAtAllAreRefused() =>
        AssertRefused(new() { MassFractions = new Dictionary<string, double>() }, "massFractions", "the mass fractions sum to 0; they must sum to 1 within 0.001");

    private static double FractionOf(ITarget target, string symbol) => target.Composition.Where(c => c.Nuclide.Symbol == symbol).Sum(static c => c.AtomFraction);

    private static void AssertRefused(CompoundTargetParameters parameters, string parameter, string message) =>
        Assert.That(() => Create(parameters), Throws.TypeOf<PluginParameterException>().With.Message.EqualTo(message).And.Property(nameof(PluginParameterException.Parameter)).EqualTo(parameter));

    private static ITarget Create(CompoundTargetParameters parameters) => new CompoundTargetFactory().Create(parameters, new PluginContext(new PhysicalConstants(), "."));
}
