using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

/// <summary>Which set a nuclide gets, and what is said where there is none.</summary>
public sealed class DensitySelectionTests
{
    private const string FormulaModels = "Helm, KleinNystrand, TwoParameterFermi and Exponential are good for every nuclide";

    private static readonly PluginContext Context = NuclearFormFactorCase.Context;

    private static readonly INuclideCatalogue[] Catalogues =
    [
        new DeVriesFactory(), new FourierBesselFactory(), new SumOfGaussiansFactory(), new TwoParameterFermiFactory(), new ThreeParameterFermiFactory(), new ThreeParameterGaussianFactory(),
        new HarmonicOscillatorFactory(),
    ];

    /// <summary>Own set; nearest isotope; two equally near; Table III of arXiv:1902.06765 for argon and iron.</summary>
    [TestCase("FourierBessel", "Pb", 208, "Pb208-FB-Eu78")]
    [TestCase("FourierBessel", "Pb", 206, "Pb206-FB-Eu78")]
    [TestCase("FourierBessel", "Pb", 210, "Pb208-FB-Eu78")]
    [TestCase("FourierBessel", "Ca", 43, "Ca40-FB-Em83b")]
    [TestCase("FourierBessel", "Ca", 44, "Ca40-FB-Em83b")]
    [TestCase("FourierBessel", "Ca", 46, "Ca48-FB-Em83b")]
    [TestCase("FourierBessel", "Ni", 60, "Ni60-FB-Wo76")]
    [TestCase("FourierBessel", "Ar", 36, "Ar40-FB-Ot82")]
    [TestCase("FourierBessel", "Fe", 54, "Fe56-FB-Wo76")]
    [TestCase("FourierBessel", "Fe", 58, "Fe56-FB-Wo76")]
    [TestCase("DeVries", "Fe", 54, "Fe54-FB-Wo76")]
    [TestCase("DeVries", "Fe", 57, "Fe56-FB-Wo76")]
    [TestCase("DeVries", "Ar", 36, "Ar36-2pF")]
    [TestCase("DeVries", "Ar", 38, "Ar36-2pF")]
    [TestCase("DeVries", "Ar", 39, "Ar40-FB-Ot82")]
    [TestCase("DeVries", "W", 184, "W186-2pF-TGlauberMC")]
    [TestCase("SumOfGaussians", "Sn", 119, "Sn116-SOG-Ca82a")]
    [TestCase("SumOfGaussians", "Sn", 120, "Sn116-SOG-Ca82a")]
    [TestCase("SumOfGaussians", "Sn", 121, "Sn124-SOG-Ca82a")]
    [TestCase("ThreeParameterFermi", "Ca", 44, "Ca40-3pF")]
    [TestCase("ThreeParameterGaussian", "S", 34, "S32-3pG")]
    [TestCase("TwoParameterFermi", "U", 235, "U238-2pF-seta")]
    [TestCase("HarmonicOscillator", "Li", 6, "Li7-HO")]
    public void ANuclideGetsTheSetOfTheNearestIsotope(string plugin, string symbol, int a, string set)
    {
        var catalogue = Catalogues.Single(c => ((IPluginFactory)c).Name == plugin);
        Assert.That(catalogue.DefaultSet(symbol, a)!.Id, Is.EqualTo(set));
        var parametrisation = PublishedSet.All().Single(s => s.Id == set);
        Assert.That(Create(plugin, null).ForNuclide(TestNuclides.Create(symbol, 1, a)).Evaluate(0.01), Is.EqualTo(parametrisation.FormFactor().Evaluate(0.01)));
    }

    [Test]
    public void ASetThatIsNamedHoldsForEveryIsotopeOfItsElement()
    {
        var model = Create("FourierBessel", "Pb208-FB-Fr77b");
        var expected = PublishedSet.All().Single(static s => s.Id == "Pb208-FB-Fr77b").FormFactor().Evaluate(0.01);
        foreach (var a in new[] { 204, 206, 207, 208 })
            Assert.That(model.ForNuclide(TestNuclides.Create("Pb", 82, a)).Evaluate(0.01), Is.EqualTo(expected));
        Assert.That(Create("FourierBessel", null).ForNuclide(TestNuclides.Create("Pb", 82, 208)).Evaluate(0.01), Is.Not.EqualTo(expected));
    }

    [TestCase("FourierBessel", "U", 92, 238, "FourierBessel has no set for U, so none for U238; for U there are TwoParameterFermi with choice Fitted: U238-2pF-seta, U238-2pF-setb; " + FormulaModels)]
    [TestCase("ThreeParameterGaussian", "Ar", 18, 40, "ThreeParameterGaussian has no set for Ar, so none for Ar40; for Ar there are FourierBessel: Ar40-FB-Ot82; TwoParameterFermi with choice Fitted: Ar36-2pF, Ar40-2pF; ThreeParameterFermi: Ar40-3pF; " + FormulaModels)]
    [TestCase("ThreeParameterFermi", "Fe", 26, 56, "ThreeParameterFermi has no set for Fe, so none for Fe56; for Fe there are FourierBessel: Fe54-FB-Wo76, Fe56-FB-Wo76, Fe58-FB-Wo76; TwoParameterFermi with choice Fitted: Fe54-2pF, Fe58-2pF; " + FormulaModels)]
    [TestCase("DeVries", "Kr", 36, 84, "DeVries has no set for Kr, so none for Kr84; no parametrisation has one; " + FormulaModels)]
    public void AnElementWithoutSetIsRefusedWithWhatThereIsForIt(string plugin, string symbol, int z, int a, string message) =>
        Assert.That(() => Create(plugin, null).ForNuclide(TestNuclides.Create(symbol, z, a)), Throws.TypeOf<UnsupportedNuclideException>().With.Message.EqualTo(message));

    [Test]
    public void ASetOfAnotherElementIsRefusedWithTheSetsOfTheNuclide()
    {
        Assert.That(
            () => Create("FourierBessel", "Pb208-FB-Fr77b").ForNuclide(TestNuclides.Iron56),
            Throws.TypeOf<UnsupportedNuclideException>().With.Message.EqualTo("set Pb208-FB-Fr77b is one of Pb, not of Fe56; FourierBessel has Fe54-FB-Wo76, Fe56-FB-Wo76, Fe58-FB-Wo76 for Fe"));
        Assert.That(
            () => Create("HarmonicOscillator", "Li7-HO").ForNuclide(TestNuclides.Create("Au", 79, 197)),
            Throws.TypeOf<UnsupportedNuclideException>().With.Message.EqualTo(
                "set Li7-HO is one of Li, not of Au197; HarmonicOscillator has no set for Au; for Au there are TwoParameterFermi with choice Fitted: Au197-2pF; " + FormulaModels));
    }

    [Test]
    public void AnUnknownSetIsRefusedWithTheNearestNames() =>
        Assert.That(
            () => Create("FourierBessel", "pb208-FB-Fr77"),
            Throws.TypeOf<PluginParameterException>().With.Message.StartsWith("FourierBessel has no set 'pb208-FB-Fr77'; nearest: Pb208-FB-Fr77b, Pb208-FB-Eu78, ")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("set"));

    [TestCase("FourierBessel", "Ca40-3pF", "'Ca40-3pF' is a set of ThreeParameterFermi, not of FourierBessel, which has Ca40-FB-Em83b, Ca48-FB-Em83b for Ca")]
    [TestCase("SumOfGaussians", "Fe56-FB-Wo76", "'Fe56-FB-Wo76' is a set of FourierBessel, not of SumOfGaussians, which has no set for Fe")]
    [TestCase("TwoParameterFermi", "Fe56-FB-Wo76", "'Fe56-FB-Wo76' is a set of FourierBessel, not of TwoParameterFermi with choice Fitted, which has Fe54-2pF, Fe58-2pF for Fe")]
    public void ASetOfAnotherParametrisationIsRefusedWithItsOwn(string plugin, string set, string message) =>
        Assert.That(() => Create(plugin, set), Throws.TypeOf<PluginParameterException>().With.Message.EqualTo(message));

    [Test]
    public void TheCatalogueListsWhatTheModelsUse()
    {
        var recommended = new DeVriesFactory().Sets;
        foreach (var catalogue in Catalogues)
        {
            Assert.That(catalogue.Sets, Is.Not.Empty);
            Assert.That(catalogue.SelectionRule, Does.Contain("nearest isotope").And.EndsWith("."));
            foreach (var entry in catalogue.Sets)
            {
                var set = PublishedSet.All().Single(s => s.Id == entry.Id);
                Assert.That((entry.Symbol, entry.Z, entry.A, entry.NuclideName), Is.EqualTo((set.Symbol, set.Z, set.A, $"{set.Symbol}{set.A}")));
                Assert.That(entry.RmsRadiusFm, Is.EqualTo(Math.Sqrt(set.Reference.Moment(2))).Within(1e-9), "both are good to rounding");
                Assert.That(entry.Reference, Does.StartWith(set.Id.EndsWith("TGlauberMC") ? "TGlauberMC (Loizides 2018)" : "De Vries 1987"));
                Assert.That(entry.IsRecommended, Is.EqualTo(recommended.Any(r => r.Id == entry.Id)), entry.Id);
            }
        }
    }

    /// <summary>The rms radius of the density of argon as every parametrisation of it sees it.</summary>
    [Test]
    public void DeVriesIsTheFourierBesselSeriesForArgon()
    {
        const double QSquared = 1e-8;
        var oneMinusF = 1.0 - Create("DeVries", null).ForNuclide(TestNuclides.Argon40).Evaluate(QSquared);
        Assert.That(Math.Sqrt(6.0 * oneMinusF / QSquared) * PhysicalConstants.HbarCGeVFm, Is.EqualTo(3.4235).Within(6e-5), "four decimals, and 1e-5 of the next order");
    }

    private static INuclearFormFactorModel Create(string plugin, string? set) => plugin switch
    {
        "DeVries" => new DeVriesFactory().Create(new NoParameters(), Context),
        "TwoParameterFermi" => new TwoParameterFermiFactory().Create(new() { Choice = TwoParameterFermiChoice.Fitted, Set = set }, Context),
        "FourierBessel" => new FourierBesselFactory().Create(new() { Set = set }, Context),
        "SumOfGaussians" => new SumOfGaussiansFactory().Create(new() { Set = set }, Context),
        "ThreeParameterFermi" => new ThreeParameterFermiFactory().Create(new() { Set = set }, Context),
        "ThreeParameterGaussian" => new ThreeParameterGaussianFactory().Create(new() { Set = set }, Context),
        "HarmonicOscillator" => new HarmonicOscillatorFactory().Create(new() { Set = set }, Context),
        _ => throw new InvalidOperationException(plugin),
    };
}
