using TridentFramework.Engine.Constraints;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Constraints;

public sealed class BorexinoScatteringTests
{
    private const double Rounding = 1e-12;
    private const double ElectronMassGeV = 0.51099895e-3;
    private const double EnergyGeV = 0.862e-3;
    private const double Highest = 1.24;

    private static readonly PhysicalConstants Constants = new();
    private static readonly BorexinoScattering Scattering = new(Constants, new BorexinoConditions());

    [TestCase(Flavour.Electron, 0.5)]
    [TestCase(Flavour.Muon, -0.5)]
    [TestCase(Flavour.Tau, -0.5)]
    public void IsTheTextbookCrossSection(Flavour flavour, double isospin)
    {
        // 2 G_F^2 m_e E/pi [gL^2 + gR^2 (1-y)^2 - gL gR m_e y/E] with gL = +-1/2 + sin^2 theta_W, gR = sin^2 theta_W.
        var (left, right) = (isospin + Constants.Sin2ThetaW, Constants.Sin2ThetaW);
        foreach (var y in new[] { 0.01, 0.22, 0.5, 0.77 })
        {
            var textbook = 2.0 * Constants.FermiConstant * Constants.FermiConstant * ElectronMassGeV * EnergyGeV / Math.PI
                * ((left * left) + (right * right * (1.0 - y) * (1.0 - y)) - (left * right * ElectronMassGeV * y / EnergyGeV)) * PhysicalConstants.FemtobarnPerInverseGeVSquared;
            Assert.That(Scattering.DifferentialCrossSectionFb(flavour, y, 0.1, 0.0) / textbook, Is.EqualTo(1.0).Within(Rounding));
        }
    }

    [Test]
    public void TheCrossSectionIsTheIntegralOfTheDifferentialOne()
    {
        // Simpson's rule with 2000 intervals; the differential cross section of the Standard Model is a polynomial of second degree, for which it is exact.
        const int Intervals = 2000;
        var (first, step) = (0.22, (Scattering.LargestRecoilShare - 0.22) / Intervals);
        var sum = Enumerable.Range(0, Intervals + 1)
            .Sum(i => (i is 0 or Intervals ? 1.0 : i % 2 == 1 ? 4.0 : 2.0) * Scattering.DifferentialCrossSectionFb(Flavour.Muon, first + (i * step), 0.1, 0.0));
        Assert.That(Scattering.CrossSectionFb(Flavour.Muon, 0.1, 0.0) / (sum * step / 3.0), Is.EqualTo(1.0).Within(Rounding));
    }

    [Test]
    public void TheStandardModelHasThePrintedRatioOfFlavours()
    {
        // Eq. (C3): 4.7 : 1 : 1, two digits.
        const double HalfOfTheLastDigit = 0.05;
        var muon = Scattering.CrossSectionFb(Flavour.Muon, 0.1, 0.0);
        Assert.Multiple(() =>
        {
            Assert.That(Scattering.CrossSectionFb(Flavour.Electron, 0.1, 0.0) / muon, Is.EqualTo(4.7).Within(HalfOfTheLastDigit));
            Assert.That(Scattering.CrossSectionFb(Flavour.Tau, 0.1, 0.0), Is.EqualTo(muon));
        });
    }

    [Test]
    public void ThePrintedLargestRecoilIsReproduced() => Assert.That(Scattering.LargestRecoilShare, Is.EqualTo(0.77).Within(0.005), "two digits are printed");

    [Test]
    public void TheMixingIsOneSeventiethOfTheCoupling()
    {
        // The number that arXiv:1901.02010 and others quote; it has two digits.
        Assert.That(1.0 / Scattering.KineticMixingPerCoupling, Is.EqualTo(70.0).Within(1.0));
    }

    [Test]
    public void TheShiftIsTheExchangeOfTheBosonThroughTheMixing()
    {
        // An electron charge of epsilon e seen by a boson that couples to neutrinos with g': 2 v^2 g' epsilon e/(m^2 + 2 m_e y E), as gV of tridents shifts by 2 v^2 g'^2/(m^2 + K2).
        const double MassGeV = 0.01;
        const double Coupling = 1e-3;
        const double Y = 0.5;
        var charge = Math.Sqrt(4.0 * Math.PI * Constants.Alpha);
        var exchange = 2.0 * Constants.HiggsVev * Constants.HiggsVev * Coupling * Coupling * Scattering.KineticMixingPerCoupling * charge
            / ((MassGeV * MassGeV) + (2.0 * ElectronMassGeV * Y * EnergyGeV));
        var shift = Scattering.Couplings(Flavour.Muon, Y, MassGeV, Coupling).GV - Scattering.Couplings(Flavour.Muon, Y, MassGeV, 0.0).GV;
        Assert.That(shift / exchange, Is.EqualTo(-1.0).Within(Rounding));
    }

    [Test]
    public void ElectronNeutrinosFeelNothing() =>
        Assert.That(Scattering.CrossSectionFb(Flavour.Electron, 0.01, 1e-3), Is.EqualTo(Scattering.CrossSectionFb(Flavour.Electron, 0.01, 0.0)));

    [TestCase(1e-4)]
    [TestCase(0.01)]
    [TestCase(1.0)]
    public void MuonNeutrinosInterfereConstructivelyAndTauNeutrinosDestructively(double massGeV)
    {
        // So small that the square does not matter.
        var coupling = 0.05 * Scattering.CouplingsAt(massGeV, Highest)[0];
        var standard = Scattering.CrossSectionFb(Flavour.Muon, massGeV, 0.0);
        Assert.Multiple(() =>
        {
            Assert.That(Scattering.CrossSectionFb(Flavour.Muon, massGeV, coupling), Is.GreaterThan(standard));
            Assert.That(Scattering.CrossSectionFb(Flavour.Tau, massGeV, coupling), Is.LessThan(standard));
        });
    }

    [TestCase(1e-9, 1e-6)]
    [TestCase(1e-3, 1e-5)]
    [TestCase(0.01, 6e-4)]
    [TestCase(10.0, 0.5)]
    public void TheRateRatioIsThatOfTheCrossSections(double massGeV, double coupling)
    {
        double Rate(double g) => (0.54 * Scattering.CrossSectionFb(Flavour.Electron, massGeV, g))
            + (0.20 * Scattering.CrossSectionFb(Flavour.Muon, massGeV, g)) + (0.26 * Scattering.CrossSectionFb(Flavour.Tau, massGeV, g));
        Assert.That(Scattering.RateRatio(massGeV, coupling) / (Rate(coupling) / Rate(0.0)), Is.EqualTo(1.0).Within(Rounding));
    }

    [Test]
    public void TheRatioFirstFallsAndThenRises()
    {
        // More tau than muon neutrinos arrive, so that destructive interference wins while the coupling is small, by a tenth of a percent.
        var coupling = Scattering.CouplingsAt(0.01, Highest)[0];
        var ratios = Enumerable.Range(0, 1001).Select(i => Scattering.RateRatio(0.01, coupling * i / 1000.0)).ToList();
        var least = ratios.Min();
        Assert.Multiple(() =>
        {
            Assert.That(least, Is.EqualTo(0.99902).Within(5e-6), "the value that the documentation gives, to its last digit");
            Assert.That(ratios[1], Is.LessThan(1.0));
            Assert.That(ratios[^1], Is.EqualTo(Highest).Within(Rounding));
        });
    }

    [TestCase(1e-9)]
    [TestCase(1e-3)]
    [TestCase(0.1)]
    [TestCase(100.0)]
    public void OnlyTheUpperEndOfTheAllowedRangeIsEverReached(double massGeV)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Scattering.CouplingsAt(massGeV, 0.88), Is.Empty);
            Assert.That(Scattering.CouplingsAt(massGeV, Highest), Has.Count.EqualTo(1));
        });
    }

    // docs/overlays.md; an independent program, Gauss-Legendre in y and bisection in g', gives the same four digits.
    [TestCase(1e-6, 3.298e-5)]
    [TestCase(1e-5, 3.298e-5)]
    [TestCase(1e-4, 3.356e-5)]
    [TestCase(1e-3, 6.744e-5)]
    [TestCase(0.01, 5.759e-4)]
    [TestCase(0.1, 5.748e-3)]
    public void TheBoundIsThatOfTheDocumentation(double massGeV, double coupling)
    {
        const double FourDigits = 1.6e-4;
        Assert.That(Scattering.CouplingsAt(massGeV, Highest).Single() / coupling, Is.EqualTo(1.0).Within(FourDigits));
    }

    [Test]
    public void ADeficitIsFoundAtTwoCouplingsWhereTauNeutrinosDominate()
    {
        var taus = new BorexinoScattering(Constants, new BorexinoConditions { ElectronShare = 0.0, MuonShare = 0.0, TauShare = 1.0 });
        var couplings = taus.CouplingsAt(0.01, 0.88);
        Assert.Multiple(() =>
        {
            Assert.That(couplings, Has.Count.EqualTo(2).And.Ordered);
            Assert.That(couplings.Select(coupling => taus.RateRatio(0.01, coupling)), Is.All.EqualTo(0.88).Within(Rounding));
            Assert.That(taus.RateRatio(0.01, 0.5 * (couplings[0] + couplings[1])), Is.LessThan(0.88));
        });
    }

    [Test]
    public void ALightBosonHasAConstantBound()
    {
        // m^2 against 2 m_e y E of at least 1.9e-7 GeV^2.
        Assert.That(Scattering.CouplingsAt(1e-6, Highest)[0] / Scattering.CouplingsAt(1e-9, Highest)[0], Is.EqualTo(1.0).Within(1e-5));
    }

    [Test]
    public void TheBoundOnAHeavyBosonGrowsWithItsMass() =>
        Assert.That(Scattering.CouplingsAt(100.0, Highest)[0] / Scattering.CouplingsAt(10.0, Highest)[0], Is.EqualTo(10.0).Within(1e-7), "2 m_e y E/m^2 is below 1e-8");

    [TestCase(0.0)]
    [TestCase(0.9)]
    public void RefusesALeastRecoilOutOfRange(double leastRecoilShare) =>
        Assert.That(() => new BorexinoScattering(Constants, new BorexinoConditions { LeastRecoilShare = leastRecoilShare }), Throws.ArgumentException.With.Message.Contains("0.7714"));

    [Test]
    public void RefusesSharesThatAreAllZero() =>
        Assert.That(() => new BorexinoScattering(Constants, new BorexinoConditions { ElectronShare = 0.0, MuonShare = 0.0, TauShare = 0.0 }), Throws.ArgumentException.With.Message.Contains("shares"));
}
