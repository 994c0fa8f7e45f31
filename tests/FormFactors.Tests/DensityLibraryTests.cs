using TridentFramework.NuclearFormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

/// <summary>The tables of the library: that nothing was lost or misprinted on the way, and that every target can be used.</summary>
public sealed class DensityLibraryTests
{
    private static readonly INuclearFormFactorModel DeVries = new DeVriesFactory().Create(new NoParameters(), NuclearFormFactorCase.Context);

    private static readonly double[] MomentumTransferGeV = [0.05, 0.1, 0.2, 0.3];

    /// <summary>
    /// Sets whose rms radius is more than 1 % off the one printed beside them: none. One that comes in has to be listed here, and with its reason in
    /// docs/plugins/nuclear-form-factors.md.
    /// </summary>
    private static readonly string[] SetsOffTheirQuotedRadius = [];

    [TestCase("FourierBessel", 76)]
    [TestCase("SumOfGaussians", 16)]
    [TestCase("TwoParameterFermi", 33)]
    [TestCase("ThreeParameterFermi", 18)]
    [TestCase("ThreeParameterGaussian", 7)]
    [TestCase("HarmonicOscillator", 9)]
    public void HasEverySetOfTheCompilation(string parametrisation, int count) => Assert.That(PublishedSet.Of(parametrisation).ToList(), Has.Count.EqualTo(count));

    [Test]
    public void EverySetHasANameOfItsOwnThatStartsWithTheNuclide()
    {
        Assert.That(PublishedSet.All().Select(static s => s.Id), Is.Unique);
        foreach (var set in PublishedSet.All())
            Assert.That(set.Id, Does.StartWith($"{set.Symbol}{set.A}-"));
    }

    [Test]
    public void EveryElementHasOneCharge()
    {
        var charges = TestTable.Rows("isotopes.csv").DistinctBy(static row => row[1]).ToDictionary(static row => row[1], static row => int.Parse(row[0]), StringComparer.Ordinal);
        var checkedSets = 0;
        foreach (var set in PublishedSet.All().Where(s => charges.ContainsKey(s.Symbol)))
        {
            Assert.That(set.Z, Is.EqualTo(charges[set.Symbol]), set.Id);
            checkedSets++;
        }

        Assert.That(checkedSets, Is.GreaterThan(150), "nearly every element is one of the mass table of targets");
        Assert.That(PublishedSet.All().GroupBy(static s => s.Symbol).Select(static g => g.DistinctBy(static s => s.Z).Count()), Is.All.EqualTo(1));
    }

    /// <summary>4 pi sum_n a_n (-1)^(n+1) R^3/(n pi)^2 = Z: a wrong digit in one of the leading coefficients shows.</summary>
    [TestCaseSource(typeof(PublishedSet), nameof(PublishedSet.Of), new object[] { "FourierBessel" })]
    public void AFourierBesselSeriesHoldsTheChargeOfItsNucleus(PublishedSet set)
    {
        // What the published coefficients, of four to six digits, close to.
        const double PublishedClosure = 2e-4;
        var charge = set.Coefficients().Select((a, i) => (i % 2 == 0 ? a : -a) / ((i + 1.0) * (i + 1.0))).Sum() * 4.0 * Math.Pow(set.Parameter(0), 3) / Math.PI;
        Assert.That(charge / set.Z, Is.EqualTo(1.0).Within(PublishedClosure));
    }

    [TestCaseSource(typeof(PublishedSet), nameof(PublishedSet.Of), new object[] { "SumOfGaussians" })]
    public void TheSharesOfASumOfGaussiansAddUpToOne(PublishedSet set)
    {
        const double PublishedClosure = 0.002;
        Assert.That(set.Gaussians().Sum(static g => g.Share), Is.EqualTo(1.0).Within(PublishedClosure));
    }

    [Test]
    public void EverySetHasTheRmsRadiusCalculatedElsewhere()
    {
        var expected = TestTable.Rows("rms-radii.csv").ToDictionary(static row => row[0], static row => double.Parse(row[1]), StringComparer.Ordinal);
        Assert.That(PublishedSet.All().Select(static s => s.Id), Is.EquivalentTo(expected.Keys));
        foreach (var set in DensityLibrary.Load().Sets)
            Assert.That(set.CreateTransform().RmsRadiusFm, Is.EqualTo(expected[set.Id]).Within(6e-5), $"{set.Id}: half a unit in the fourth decimal");
    }

    [Test]
    public void EveryQuotedRmsRadiusIsThatOfTheParametersWithinOnePerCent()
    {
        const double Closure = 0.01;
        var quoted = DensityLibrary.Load().Sets.Where(static s => s.QuotedRmsRadiusFm is not null).ToList();
        Assert.That(quoted, Has.Count.EqualTo(17), "sixteen sums of Gaussians and the three-parameter Fermi density of argon");
        var off = quoted.Where(static s => Math.Abs((s.CreateTransform().RmsRadiusFm / s.QuotedRmsRadiusFm!.Value) - 1.0) > Closure).Select(static s => s.Id);
        Assert.That(off, Is.EqualTo(SetsOffTheirQuotedRadius));
    }

    [TestCaseSource(nameof(CheckRows))]
    public void TheRecommendedDensityReproducesTheCheckValues(string set, string symbol, int z, int a, double[] expected)
    {
        Assert.That(new DeVriesFactory().DefaultSet(symbol, a)!.Id, Is.EqualTo(set));
        var formFactor = DeVries.ForNuclide(TestNuclides.Create(symbol, z, a));
        Assert.That(MomentumTransferGeV.Select(q => formFactor.Evaluate(q * q)), Is.EqualTo(expected).Within(5.1e-6), "half a unit in the fifth digit of a number below one");
    }

    [Test]
    public void ThereIsOneRecommendedSetForEachNuclide()
    {
        Assert.That(DensityLibrary.Load().Recommended.Select(static s => s.Id), Is.EquivalentTo(TestTable.Rows("form-factor-checks.csv").Select(static row => row[0])));
        Assert.That(new DeVriesFactory().Sets.Select(static s => s.NuclideName), Is.Unique);
    }

    [Test]
    public void EveryNaturalTargetOfACoveredElementWorks()
    {
        var covered = PublishedSet.All().Select(static s => s.Symbol).ToHashSet(StringComparer.Ordinal);
        var isotopes = TestTable.Rows("isotopes.csv").Where(row => covered.Contains(row[1]) && double.Parse(row[3]) > 0.0).ToList();
        Assert.That(isotopes, Has.Count.GreaterThan(100), "the table of isotopes was read");
        foreach (var row in isotopes)
        {
            var nuclide = TestNuclides.Create(row[1], int.Parse(row[0]), int.Parse(row[2]));
            var value = DeVries.ForNuclide(nuclide).Evaluate(1e-3);

            // q = 0.16 fm^-1: F is 1 - q^2 r^2/6 and more, with r from 1.6 fm (helium) to 5.8 fm (uranium).
            Assert.That(value, Is.InRange(0.86, 0.995), nuclide.ToString());
        }
    }

    /// <summary>The table of arXiv:1902.06765, digit for digit: cross sections on argon and iron rest on it.</summary>
    [Test]
    public void ArgonAndIronAreThoseOfTableThree()
    {
        double[] argon = [0.030451, 0.055337, 0.020203, -0.016765, -0.013578, -4.3204e-5, 9.1988e-4, -4.1205e-4, 1.1971e-4, -1.9801e-5, -4.3204e-6, 6.1205e-6, -3.7803e-6, 1.8001e-6, -7.7407e-7];
        double[] iron = [0.042018, 0.062337, 2.3995e-4, -0.032776, -0.0079941, 0.010844, 0.0049123, -0.0022144, -1.8146e-4, 3.7261e-4, -2.3296e-4, 1.1494e-4, -5.0596e-5, 2.0652e-5, -7.9428e-6, 2.8986e-6, -1.0075e-6];
        foreach (var (id, coefficients) in new[] { ("Ar40-FB-Ot82", argon), ("Fe56-FB-Wo76", iron) })
        {
            var set = PublishedSet.Of("FourierBessel").Single(s => s.Id == id);
            Assert.That(set.Parameter(0), Is.EqualTo(9.0));
            Assert.That(set.Coefficients(), Is.EqualTo(coefficients));
        }
    }

    private static IEnumerable<TestCaseData> CheckRows() => TestTable.Rows("form-factor-checks.csv")
        .Select(static row => new TestCaseData(row[0], row[1], int.Parse(row[2]), int.Parse(row[3]), row[4..].Select(double.Parse).ToArray()).SetArgDisplayNames(row[0]));
}
