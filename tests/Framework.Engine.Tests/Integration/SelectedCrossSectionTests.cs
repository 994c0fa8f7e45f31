using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Integration;

public sealed class SelectedCrossSectionTests
{
    // Sums of the same points, whose weights differ by nothing but rounding.
    private const double CommonPoints = 1e-12;

    private const double FiveSigma = 5.0;

    [TestCase("qSquared", 1e-3)]
    [TestCase("kSquared", 0.05)]
    [TestCase("pairMass", 0.3)]
    [TestCase("openingAngle", 0.15)]
    [TestCase("minusEnergy", 1.5)]
    [TestCase("recoilAngle", 1.2)]
    public void ASelectionAndItsComplementMakeUpTheWhole(string name, double border)
    {
        var (below, above) = (Select(name, double.NegativeInfinity, border), Select(name, border, double.PositiveInfinity));
        var totals = Totals("numu -> numu mu- mu+", ArgonCase.StandardModel, ArgonCase.StandardModel with { Selection = below }, ArgonCase.StandardModel with { Selection = above });
        Assert.That(totals[1].Value + totals[2].Value, Is.EqualTo(totals[0].Value).Within(CommonPoints * totals[0].Value));
        Assert.That(totals[1].Value / totals[0].Value, Is.InRange(0.02, 0.98), "both parts are there");
    }

    /// <summary>A form factor that ends at the border does the same as the cut.</summary>
    [Test]
    public void ACutOnTheVirtualityIsAFormFactorThatEndsThere()
    {
        var ending = new Hypothesis(new CoherentTensor(new SteppedCharge(2e-3), 18), ArgonCase.Constants, [], null);
        var totals = Totals("numu -> numu mu- mu+", ArgonCase.StandardModel with { Selection = Select("qSquared", 0.0, 2e-3) }, ending, ArgonCase.StandardModel);
        Assert.That(totals[0].Value, Is.EqualTo(totals[1].Value).Within(CommonPoints * totals[1].Value));
        Assert.That(totals[0].Value, Is.LessThan(0.9 * totals[2].Value));
    }

    /// <summary>Couplings that vanish beyond the border do the same as the cut.</summary>
    [Test]
    public void ACutOnTheMomentumTransferIsACouplingThatEndsThere()
    {
        var totals = Totals("numu -> numu mu- mu+", ArgonCase.StandardModel with { Selection = Select("kSquared", 0.0, 0.05) }, ArgonCase.With(new EndOfCouplings(0.05)), ArgonCase.StandardModel);
        Assert.That(totals[0].Value, Is.EqualTo(totals[1].Value).Within(CommonPoints * totals[1].Value));
        Assert.That(totals[0].Value, Is.LessThan(0.9 * totals[2].Value));
    }

    [Test]
    public void ASelectionCutsMediatorsToo()
    {
        var mediator = ArgonCase.With(new VectorMediator(0.05, 1e-2));
        var totals = Totals("numu -> numu mu- mu+", mediator, mediator with { Selection = Select("minusEnergy", 0.0, 1.0) }, mediator with { Selection = Select("minusEnergy", 1.0, double.PositiveInfinity) });
        Assert.That(totals[1].Value + totals[2].Value, Is.EqualTo(totals[0].Value).Within(CommonPoints * totals[0].Value));
        Assert.That(totals[1].Value / totals[0].Value, Is.InRange(0.02, 0.98));
    }

    /// <summary>Independent points, and laboratory energies and angles from invariants of the frame k + q = 0: E = P.p/M with P = Ptilde + (P.k/k.q) q.</summary>
    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> nue mu- e+")]
    public void TheAcceptanceIsThatOfPointsCountedByHand(string channel)
    {
        const double Mass = 37.2155;
        var selection = new Selection([new Cut(ObservableCatalogue.Find("minusEnergy")!, 0.8, 2.5), new Cut(ObservableCatalogue.Find("openingAngle")!, 0.05, 0.3)]);
        var totals = Totals(channel, ArgonCase.StandardModel, ArgonCase.StandardModel with { Selection = selection });
        var (acceptance, error) = Estimate.Ratio(totals[1], totals[0]);

        var couplings = StandardModelCouplings.For(ArgonCase.Channel(channel), ArgonCase.Constants.Sin2ThetaW);
        var formFactor = new GaussianCharge(3.42);
        var batches = new List<double>();
        for (var batch = 0; batch < 20; batch++)
        {
            var (passed, all) = (0.0, 0.0);
            for (var block = 0; block < 40; block++)
            {
                var sample = new PhaseSpaceCase(channel, Mass, 5.0, seed: (ulong)((batch * 40) + block + 1000));
                for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                {
                    var b = sample.Block;
                    var f = formFactor.Evaluate(b.QSquared[i]);
                    var weight = b.Weight[i] * f * f * ((couplings.GV * couplings.GV * b.S1VV[i]) + (couplings.GA * couplings.GA * b.S1AA[i]) + (couplings.GV * couplings.GA * b.S1VA[i]));
                    var p = sample.At(i);
                    var target = p.PTilde + (Mass * 5.0 / p.K.Dot(p.Q) * p.Q);
                    var (minus, plus) = (target.Dot(p.PMinus) / Mass, target.Dot(p.PPlus) / Mass);
                    var momenta = Math.Sqrt(((minus * minus) - p.PMinus.Square) * ((plus * plus) - p.PPlus.Square));
                    var angle = Math.Acos(Math.Clamp(((minus * plus) - p.PMinus.Dot(p.PPlus)) / momenta, -1.0, 1.0));
                    all += weight;
                    if (minus >= 0.8 && minus < 2.5 && angle >= 0.05 && angle < 0.3)
                        passed += weight;
                }
            }

            batches.Add(passed / all);
        }

        var mean = batches.Average();
        var spread = Math.Sqrt(batches.Sum(a => (a - mean) * (a - mean)) / batches.Count / (batches.Count - 1));
        TestContext.Out.WriteLine($"{acceptance:G4} +- {error:G2}, by hand {mean:G4} +- {spread:G2}");
        Assert.That(acceptance, Is.EqualTo(mean).Within(FiveSigma * Math.Sqrt((spread * spread) + (error * error))));
        Assert.That(spread / mean, Is.LessThan(0.03), "else the comparison says nothing");
    }

    [Test]
    public void OtherHypothesesDoNotNoticeASelectionBesideThem()
    {
        var totals = Totals("numu -> numu mu- mu+", ArgonCase.StandardModel, ArgonCase.StandardModel with { Selection = Select("minusEnergy", 1.0, 2.0) });
        var alone = Totals("numu -> numu mu- mu+", ArgonCase.StandardModel)[0];
        Assert.That(totals[0].Value, Is.EqualTo(alone.Value).Within(FiveSigma * (totals[0].Error + alone.Error)));
    }

    /// <summary>A selection that keeps a few thousandths has an error and a sample to believe.</summary>
    [Test]
    public void ARareSelectionConverges()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 5e-3, ArgonCase.StandardModel with { Selection = Select("openingAngle", 0.8, double.PositiveInfinity) });
        var (first, second) = (ArgonCase.Integrate(process), ArgonCase.Integrate(process, seed: 7));
        TestContext.Out.WriteLine($"{first.CrossSections[0].Total.Value} +- {first.CrossSections[0].Total.Error}, {first.Evaluations} points, {first.Quality}");
        Assert.That(first.IsConverged, Is.True);
        var (one, two) = (first.CrossSections[0].Total, second.CrossSections[0].Total);
        Assert.That(one.Value, Is.EqualTo(two.Value).Within(FiveSigma * Math.Sqrt((one.Error * one.Error) + (two.Error * two.Error))));
    }

    /// <summary>No lepton has more energy than the beam.</summary>
    [Test]
    public void ASelectionThatNothingPassesIsZeroOnlyAfterMillionsOfPoints()
    {
        var nothing = ArgonCase.StandardModel with { Selection = Select("minusEnergy", 5.0, double.PositiveInfinity) };
        var result = ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, nothing));
        Assert.That((result.CrossSections[0].Total.Value, result.IsConverged), Is.EqualTo((0.0, true)));
        Assert.That(result.Evaluations, Is.GreaterThan(4_000_000));
    }

    [Test]
    public void NothingInAFewPointsIsNotBelieved()
    {
        var nothing = ArgonCase.StandardModel with { Selection = Select("minusEnergy", 5.0, double.PositiveInfinity) };
        var few = new CrossSectionIntegrator(new IntegrationOptions(1, 60_000, 1)).Integrate([ArgonCase.Process("numu -> numu mu- mu+", 5.0, 0.5, nothing)], null, default)[0];
        Assert.That(few.IsConverged, Is.False);
        Assert.That(few.Quality.Doubt, Does.Contain("none of its points is in the selection"));
    }

    [Test]
    public void TablesOfVirtualPhotonsDoNotCoverASelection()
    {
        var selected = ArgonCase.StandardModel with { Selection = Select("minusEnergy", 1.0, double.PositiveInfinity) };
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, ArgonCase.StandardModel, selected);
        Assert.That((VirtualPhotonIntegrator.Covers(process, process.Hypotheses[0]), VirtualPhotonIntegrator.Covers(process, selected)), Is.EqualTo((true, false)));
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([process], default)[0];
        Assert.That(estimates[0], Is.Not.Null);
        Assert.That(estimates[1], Is.Null);
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeABit()
    {
        var process = ArgonCase.Process("numu -> numu e- e+", 3.0, 1e-2, ArgonCase.StandardModel with { Selection = Select("openingAngle", 0.01, 0.1) });
        var replicates = new[] { 1, 3 }.Select(threads =>
            new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, threads)).Integrate([process], null, default)[0].CrossSections[0].Total.Replicates).ToList();
        Assert.That(replicates[1], Is.EqualTo(replicates[0]));
    }

    private static Selection Select(string name, double minimum, double maximum) => new([new Cut(ObservableCatalogue.Find(name)!, minimum, maximum)]);

    private static Estimate[] Totals(string channel, params Hypothesis[] hypotheses) =>
        [.. ArgonCase.Integrate(ArgonCase.Process(channel, 5.0, 1e-2, hypotheses)).CrossSections.Select(static c => c.Total)];

    private sealed class EndOfCouplings(double kSquaredGeV2) : INewPhysicsModel
    {
        public bool Contributes(TridentChannel channel) => true;

        public bool DependsOnKSquared => true;

        public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared)
        {
            var whole = StandardModelCouplings.For(channel, ArgonCase.Constants.Sin2ThetaW);
            return kSquared < kSquaredGeV2 ? new LeptonCouplings(0.0, 0.0) : new LeptonCouplings(-whole.GV, -whole.GA);
        }
    }
}
