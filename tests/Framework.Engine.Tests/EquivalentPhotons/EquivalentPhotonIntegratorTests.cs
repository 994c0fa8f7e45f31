using MathNet.Numerics.Integration;
using TridentFramework.Engine.EquivalentPhotons;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>The field of a nucleus as a beam of photons.</summary>
public sealed class EquivalentPhotonIntegratorTests
{
    private const string Dimuon = "numu -> numu mu- mu+";

    private static readonly HistogramSpectrum Beam = new([0.1, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 40.0], [0.2, 0.5, 1.0, 2.0, 1.5, 0.3, 0.01]);

    // Written again from the formula, with other variables and rules: sigma at every node, no table.
    [TestCase(Dimuon, 5.0)]
    [TestCase("numu -> numu e- e+", 2.0)]
    [TestCase("numu -> nue mu- e+", 50.0)]
    public void IsTheDoubleIntegralOfEquations2And3(string name, double energyGeV)
    {
        var process = ArgonCase.Process(name, energyGeV, 1e-3);
        var photon = new RealPhotonCrossSection(process.Channel, ArgonCase.Constants, []);
        var charge = new GaussianCharge(3.42);
        var most = 2.0 * energyGeV * Math.Sqrt(PhotonProfile.QSquaredEnds(process.Channel, process.TargetMassGeV, energyGeV).Highest);
        var rule = new GaussLegendreRule(0.0, 1.0, 24);
        var integral = 0.0;
        const int Pieces = 3;
        var logRange = Math.Log(most / photon.ThresholdGeV2) / Pieces;
        for (var i = 0; i < 24 * Pieces; i++)
        {
            var s = photon.ThresholdGeV2 * Math.Exp(logRange * ((i / 24) + rule.GetAbscissa(i % 24)));
            var lowest = Math.Pow(s / (2.0 * energyGeV), 2);

            // A Gaussian in Q, in ln Q2 from where it is one to where it is nothing.
            var q2Range = Math.Log(1.0 / lowest);
            var inner = 0.0;
            if (q2Range > 0.0)
            {
                for (var j = 0; j < 24 * 8; j++)
                {
                    var q2 = lowest * Math.Exp(q2Range * ((j / 24) + rule.GetAbscissa(j % 24)) / 8.0);
                    inner += q2Range / 8.0 * rule.GetWeight(j % 24) * Math.Pow(charge.Evaluate(q2), 2);
                }
            }

            integral += logRange * rule.GetWeight(i % 24) * photon.At(s).Value * inner;
        }

        var expected = 18.0 * 18.0 * ArgonCase.Constants.Alpha / Math.PI * integral;
        var estimate = Integrate(process)[0][0].CrossSection;
        using (Assert.EnterMultipleScope())
        {
            // 72 nodes in s follow a threshold of the power 7/2 to better than 1e-5.
            Assert.That(estimate.Value, Is.EqualTo(expected).Within(0.005).Percent);
            Assert.That(estimate.Error, Is.LessThan(1e-3 * expected));
        }
    }

    [TestCase(1e5, 0.0005)]
    [TestCase(1e7, 0.0005)]
    public void WithTheEndOfTheSpectrumItIsExactWhereTheFormFactorKeepsQSquaredBelowAllMasses(double energyGeV, double tolerance)
    {
        // A charge of 300 fm: Q2 stays below 1e-5 GeV^2, a few millionths of the tau's mass squared.
        var soft = new Hypothesis(new CoherentTensor(new GaussianCharge(300.0), 18), ArgonCase.Constants, [], null);
        var process = ArgonCase.Process("nutau -> nutau tau- tau+", energyGeV, 1e-3, soft);
        var (estimate, exact) = (Integrate(process)[0][0], Exact(process));
        TestContext.Out.WriteLine($"{energyGeV:G1} GeV: with the end of the spectrum {estimate.WithSpectrumEnd.Value / exact:F5}, without {estimate.CrossSection.Value / exact:F5} of the exact cross section");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.WithSpectrumEnd.Value, Is.EqualTo(exact).Within(100.0 * tolerance).Percent, "the interpolation of both tables; Q2/m^2 is 3e-6");

            // A cross section that grows like s: int ds/int ds (1 - s^2/smax^2) = 3/2, more with the logarithm.
            Assert.That(estimate.CrossSection.Value / exact, Is.InRange(1.5, 3.0));
        }
    }

    [Test]
    public void OverestimatesElectronPairsByFactorsAndMuonPairsByParts()
    {
        double Ratio(string channel, double energy)
        {
            var process = ArgonCase.Process(channel, energy, 1e-3);
            return Integrate(process)[0][0].CrossSection.Value / Exact(process);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ratio("numu -> numu e- e+", 5.0), Is.GreaterThan(3.0));
            Assert.That(Ratio(Dimuon, 100.0), Is.InRange(1.5, 2.0));
        }
    }

    [Test]
    public void AMediatorsColumnHasTheContactInteractionAsItsHeavyLimit()
    {
        const double Mass = 1e5;
        var process = ArgonCase.Process(Dimuon, 5.0, 1e-3, ArgonCase.With(new ConstantShift(0.3)), ArgonCase.With(new VectorMediator(Mass, 0.3 * Mass * Mass)), ArgonCase.StandardModel, ArgonCase.With(new VectorMediator(0.01, 1e-4)));
        var estimates = Integrate(process)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimates[1].CrossSection.Value, Is.EqualTo(estimates[0].CrossSection.Value).Within(0.001).Percent, "two rules, each good to 1e-6");
            Assert.That(estimates[1].CouplingsAreConstant, Is.False);
            Assert.That(estimates[1].LeadingLogarithm, Is.Null);
            Assert.That(estimates[0].CrossSection.Value, Is.GreaterThan(1.1 * estimates[2].CrossSection.Value));
            Assert.That(estimates[3].CrossSection.Value, Is.GreaterThan(1.001 * estimates[2].CrossSection.Value));
        }
    }

    [Test]
    public void CoefficientsAddUpToTheCrossSection()
    {
        var estimate = Integrate(ArgonCase.Process(Dimuon, 5.0, 1e-3))[0][0];
        var (gV, gA) = StandardModelCouplings.For(ArgonCase.Channel(Dimuon), ArgonCase.Constants.Sin2ThetaW);

        // Six products and sums.
        Assert.That((gV * gV * estimate.VV.Value) + (gA * gA * estimate.AA.Value) + (gV * gA * estimate.VA.Value), Is.EqualTo(estimate.CrossSection.Value).Within(1e-10).Percent);
    }

    [Test]
    public void ABeamWithinAThousandthOfAnEnergyHasTheCrossSectionOfThatEnergy()
    {
        var beam = new Hypothesis(ArgonCase.Coherent, ArgonCase.Constants, [], new HistogramSpectrum([29.985, 30.015], [1.0]));
        var average = new TridentProcess(Dimuon, ArgonCase.Channel(Dimuon), ArgonCase.Nuclide.NuclearMassGeV, null, [beam], 1e-3);
        var estimates = Integrate(average, ArgonCase.Process(Dimuon, 30.0, 1e-3));

        // The mean over +-5e-4 E of a function that rises like E^1.5 differs by less than 1e-6.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimates[0][0].CrossSection.Value, Is.EqualTo(estimates[1][0].CrossSection.Value).Within(1e-4).Percent);
            Assert.That(estimates[0][0].LeadingLogarithm!.Value.Value, Is.EqualTo(estimates[1][0].LeadingLogarithm!.Value.Value).Within(1e-4).Percent);
        }
    }

    [Test]
    public void ProtonsHaveTheElectricPartOfTheirTensor()
    {
        var tensor = new NucleonTensor(Nucleon.Proton, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 18.0)]);
        var process = new TridentProcess("p", ArgonCase.Channel(Dimuon), Nucleon.Proton.MassGeV(), 20.0, [new Hypothesis(tensor, ArgonCase.Constants, [], null)], 1e-3);
        var ratio = Integrate(process)[0][0].CrossSection.Value / Exact(process);
        TestContext.Out.WriteLine($"proton, 20 GeV: {ratio:F3}");
        Assert.That(ratio, Is.InRange(1.5, 5.0), "more than for a nucleus: Q2 of nucleons is no longer below the mass of the muon squared");
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeABit()
    {
        var average = new TridentProcess(Dimuon, ArgonCase.Channel(Dimuon), ArgonCase.Nuclide.NuclearMassGeV, null, [new Hypothesis(ArgonCase.Coherent, ArgonCase.Constants, [], Beam)], 1e-3);
        TridentProcess[] processes = [average, ArgonCase.Process(Dimuon, 5.0, 1e-3), ArgonCase.Process("numu -> numu e- e+", 0.5, 1e-3)];
        var one = new EquivalentPhotonIntegrator(1).CrossSections(processes, CancellationToken.None);
        var three = new EquivalentPhotonIntegrator(3).CrossSections(processes, CancellationToken.None);
        Assert.That(three.SelectMany(static e => e), Is.EqualTo(one.SelectMany(static e => e)));
    }

    [Test]
    public void BelowThresholdEverythingIsExactlyZero()
    {
        var estimate = Integrate(ArgonCase.Process(Dimuon, 0.2, 1e-3))[0][0];
        Assert.That(new[] { estimate.CrossSection, estimate.LeadingLogarithm!.Value, estimate.VV }, Is.All.EqualTo(default(QuadratureEstimate)));
    }

    [Test]
    public void SelectionsAndAmplitudesOfTheirOwnAreRefused()
    {
        var selected = ArgonCase.StandardModel with { Selection = new Selection([new Cut(ObservableCatalogue.All[0], 0.0, 1.0)]) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Integrate(ArgonCase.Process(Dimuon, 5.0, 1e-3, selected)), Throws.ArgumentException.With.Message.Contains("selects events, which equivalent photons do not have"));
            Assert.That(() => Integrate(ArgonCase.Process(Dimuon, 5.0, 1e-3, ArgonCase.With(new TwistedTerm(1.0)))), Throws.ArgumentException.With.Message.Contains("TwistedTerm adds an amplitude of its own"));
        }
    }

    private static IReadOnlyList<IReadOnlyList<EquivalentPhotonEstimate>> Integrate(params TridentProcess[] processes) => new EquivalentPhotonIntegrator(2).CrossSections(processes, CancellationToken.None);

    private static double Exact(TridentProcess process) => new VirtualPhotonIntegrator(2).CrossSections([process], CancellationToken.None)[0][0]!.Value.Value;
}
