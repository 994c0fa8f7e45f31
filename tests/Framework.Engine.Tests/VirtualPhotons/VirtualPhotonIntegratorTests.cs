using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>The table of nu gamma* -> nu' l- l+ is a second way to every cross section; it shares the kernel of the amplitude with the walk through phase space and nothing else.</summary>
public sealed class VirtualPhotonIntegratorTests
{
    private const double RelativeError = 1e-3;

    // fb: a tau pair at 5 GeV needs a Q2 at which no nucleus is left. Such numbers have no relative error.
    private const double Negligible = 1e-15;

    private static readonly string[] Channels =
        ["numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+", "numubar -> nuebar e- mu+", "nutau -> nutau tau- tau+", "nue -> nutau e- tau+"];

    private static readonly double[] EnergiesGeV = [0.25, 1.0, 5.0, 30.0, 200.0];

    private static readonly HistogramSpectrum Beam = new([0.1, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 40.0], [0.2, 0.5, 1.0, 2.0, 1.5, 0.3, 0.01]);

    private static readonly FermiGasBlocking Blocking = new();

    private static readonly DipoleNucleons Nucleons = new();

    private IReadOnlyList<TridentProcess> _processes = [];
    private IReadOnlyList<ProcessEstimate> _walk = [];
    private IReadOnlyList<IReadOnlyList<QuadratureEstimate?>> _table = [];

    [OneTimeSetUp]
    public void IntegrateBothWays()
    {
        double?[] energies = [.. EnergiesGeV, null];
        _processes = [.. from channel in Channels from energy in energies from process in new[] { OnNucleus(channel, energy), OnProton(channel, energy) } select process];
        _walk = new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2)).Integrate(_processes, null, CancellationToken.None);
        _table = new VirtualPhotonIntegrator(2).CrossSections(_processes, CancellationToken.None);
    }

    [Test]
    public void CrossSectionsAgreeWithTheWalkThroughPhaseSpace()
    {
        // Four standard errors of 120 comparisons at a fixed seed, and twice the difference of the two quadrature rules.
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < _processes.Count; i++)
            {
                for (var h = 0; h < _processes[i].Hypotheses.Count; h++)
                {
                    var (walk, table) = (_walk[i].CrossSections[h].Total, _table[i][h]!.Value);
                    Assert.That(table.Value, Is.EqualTo(walk.Value).Within((4.0 * walk.Error) + (2.0 * table.Error)), $"{_processes[i].Name}, hypothesis {h}");
                    Assert.That(table.Error, Is.LessThanOrEqualTo((3e-3 * table.Value) + Negligible), $"{_processes[i].Name}, hypothesis {h}");
                }
            }
        }
    }

    [Test]
    public void RatiosAgreeWithThoseOfCommonPointsAndAreFiftyTimesMorePreciseThanCrossSections()
    {
        var gains = new List<(double Gain, string Name)>();
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < _processes.Count; i++)
            {
                if (_walk[i].CrossSections[0].Total.Value < Negligible)
                    continue;
                for (var h = 1; h < _processes[i].Hypotheses.Count; h++)
                {
                    var (common, commonError) = Estimate.Ratio(_walk[i].CrossSections[h].Total, _walk[i].CrossSections[0].Total);
                    var (ratio, error) = QuadratureEstimate.Ratio(_table[i][h]!.Value, _table[i][0]!.Value);
                    Assert.That(ratio, Is.EqualTo(common).Within((4.0 * commonError) + error), $"{_processes[i].Name}, hypothesis {h}");
                    gains.Add((_walk[i].CrossSections[h].Total.RelativeError * ratio / error, _processes[i].Name));
                }
            }
        }

        gains.Sort();
        TestContext.Out.WriteLine($"error of a cross section over that of its ratio: smallest {string.Join(", ", gains.Take(4).Select(static g => $"{g.Gain:F0} ({g.Name})"))}; median {gains[gains.Count / 2].Gain:F0}, of {gains.Count}");
        Assert.That(gains[gains.Count / 10].Gain, Is.GreaterThan(50.0), "nine of ten");
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeABit()
    {
        TridentProcess[] processes = [OnNucleus("numu -> numu mu- mu+", 5.0), OnNucleus("numu -> numu mu- mu+", null), OnProton("numu -> numu e- e+", 1.0)];
        var one = new VirtualPhotonIntegrator(1).CrossSections(processes, CancellationToken.None);
        var three = new VirtualPhotonIntegrator(3).CrossSections(processes, CancellationToken.None);
        Assert.That(three.SelectMany(static e => e), Is.EqualTo(one.SelectMany(static e => e)));
    }

    [Test]
    public void AStepInAFormFactorShowsInTheErrorOfTheRatio()
    {
        var step = new Hypothesis(new CoherentTensor(new SteppedCharge(0.01), 18), ArgonCase.Constants, [], null);
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([ArgonCase.Process("numu -> numu mu- mu+", 5.0, RelativeError, ArgonCase.StandardModel, step)], CancellationToken.None)[0];
        var (ratio, error) = QuadratureEstimate.Ratio(estimates[1]!.Value, estimates[0]!.Value);
        var walk = ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, RelativeError, ArgonCase.StandardModel, step));
        var (common, commonError) = Estimate.Ratio(walk.CrossSections[1].Total, walk.CrossSections[0].Total);
        Assert.That(error, Is.GreaterThan(1e-4), "the rules differ where the form factor jumps");
        Assert.That(ratio, Is.EqualTo(common).Within((4.0 * commonError) + (3.0 * error)));
    }

    [Test]
    public void ABeamWithinAThousandthOfAnEnergyHasTheCrossSectionOfThatEnergy([ValueSource(nameof(Channels))] string channel)
    {
        var beam = new Hypothesis(ArgonCase.Coherent, ArgonCase.Constants, [], new HistogramSpectrum([29.985, 30.015], [1.0]));
        var process = new TridentProcess(channel, ArgonCase.Channel(channel), ArgonCase.Nuclide.NuclearMassGeV, null, [beam], RelativeError);
        var average = new VirtualPhotonIntegrator(2).CrossSections([process], CancellationToken.None)[0][0]!.Value;
        var fixedEnergy = new VirtualPhotonIntegrator(2).CrossSections([ArgonCase.Process(channel, 30.0, RelativeError)], CancellationToken.None)[0][0]!.Value;

        // The curvature of the steepest, a tau pair, is 60/E^2: the mean over +-5e-4 E is off by 60 (5e-4)^2/6. The two tables differ by less than 1e-5.
        Assert.That(average.Value, Is.EqualTo(fixedEnergy.Value).Within(2e-5 * fixedEnergy.Value));
    }

    [Test]
    public void MomentumTransfersUpToTheEndOfPhaseSpaceCount()
    {
        var pointNucleus = new Hypothesis(new CoherentTensor(new PointCharge(), 18), ArgonCase.Constants, [], null);
        var process = ArgonCase.Process("numu -> numu mu- mu+", 1000.0, RelativeError, ArgonCase.StandardModel, pointNucleus);
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([process], CancellationToken.None)[0];
        var walk = ArgonCase.Integrate(process);
        var (ratio, error) = QuadratureEstimate.Ratio(estimates[1]!.Value, estimates[0]!.Value);
        var (common, commonError) = Estimate.Ratio(walk.CrossSections[1].Total, walk.CrossSections[0].Total);
        Assert.That(ratio, Is.EqualTo(common).Within((4.0 * commonError) + error), "without a form factor, Q2 above 100 GeV^2 holds some per cent");
    }

    [Test]
    public void AStepInAFormFactorShowsInTheErrorJustAboveThreshold()
    {
        // A range of Q2 as short as one piece of the quadrature.
        var threshold = ArgonCase.Channel("numu -> numu mu- mu+").ThresholdEnergyGeV(ArgonCase.Nuclide.NuclearMassGeV);
        var step = new Hypothesis(new CoherentTensor(new SteppedCharge(0.045), 18), ArgonCase.Constants, [], null);
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([ArgonCase.Process("numu -> numu mu- mu+", 1.01 * threshold, RelativeError, ArgonCase.StandardModel, step)], CancellationToken.None)[0];
        var (ratio, error) = QuadratureEstimate.Ratio(estimates[1]!.Value, estimates[0]!.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ratio, Is.InRange(0.1, 0.9), "the step lies inside the range");
            Assert.That(error, Is.GreaterThan(1e-3), "the rules differ where the form factor jumps");
        }
    }

    [Test]
    public void CouplingsThatDependOnTheMomentumTransferAreNotCovered()
    {
        var light = ArgonCase.With(new VectorMediator(0.01, 1e-4));
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, RelativeError, ArgonCase.StandardModel, light, ArgonCase.With(new VectorMediator(0.01, 0.0)));
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([process], CancellationToken.None)[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimates[1], Is.Null);
            Assert.That(VirtualPhotonIntegrator.Covers(process, light), Is.False);
            Assert.That(estimates[2], Is.EqualTo(estimates[0]), "a mediator without coupling is the Standard Model");
        }
    }

    [Test]
    public void BelowThresholdEverythingIsExactlyZero()
    {
        var estimates = new VirtualPhotonIntegrator(2).CrossSections([OnNucleus("numu -> numu mu- mu+", 0.2)], CancellationToken.None)[0];
        Assert.That(estimates, Is.All.EqualTo(default(QuadratureEstimate)));
    }

    private static TridentProcess OnNucleus(string channel, double? energyGeV) => new(
        $"{channel} | Ar40 | {energyGeV}",
        ArgonCase.Channel(channel),
        ArgonCase.Nuclide.NuclearMassGeV,
        energyGeV,
        [
            new Hypothesis(ArgonCase.Coherent, ArgonCase.Constants, [], energyGeV is null ? Beam : null),
            new Hypothesis(new CoherentTensor(new GaussianCharge(3.6), 18), ArgonCase.Constants, [], energyGeV is null ? Beam : null),
        ],
        RelativeError);

    private static TridentProcess OnProton(string channel, double? energyGeV)
    {
        var tensor = new NucleonTensor(Nucleon.Proton, Nucleons, Blocking, [new NucleonCount(ArgonCase.Nuclide, 18.0)]);
        var spectrum = energyGeV is null ? Beam : null;
        return new TridentProcess(
            $"{channel} | p | {energyGeV}",
            ArgonCase.Channel(channel),
            Nucleon.Proton.MassGeV(),
            energyGeV,
            [new Hypothesis(tensor, ArgonCase.Constants, [], spectrum), new Hypothesis(tensor, ArgonCase.Constants with { Sin2ThetaW = 0.23868 }, [], spectrum)],
            RelativeError);
    }
}
