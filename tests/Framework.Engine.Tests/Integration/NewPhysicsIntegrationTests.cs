using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

public sealed class NewPhysicsIntegrationTests
{
    private const string Channel = "numu -> numu mu- mu+";

    // The spread of 32 randomisations follows Student's t with 31 degrees of freedom: 5 standard deviations have a chance of 2e-5.
    private const double FiveSigma = 5.0;

    /// <summary>K2 is at most sX, below 10 GeV^2 at 5 GeV wherever the form factor lives: the propagator differs from a contact by less than 1e-7.</summary>
    [Test]
    public void AHeavyMediatorIsAFourFermionInteraction()
    {
        const double Mass = 1e4;
        var heavy = ArgonCase.With(new VectorMediator(Mass, 0.5 * Mass * Mass));
        var contact = ArgonCase.With(new ConstantShift(0.5));
        var result = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, contact, heavy));
        var (ratio, error) = Estimate.Ratio(result.CrossSections[1].Total, result.CrossSections[0].Total);
        Assert.That(ratio, Is.EqualTo(1.0).Within(1e-7));
        Assert.That(error, Is.LessThan(1e-7));
        Assert.That(result.CrossSections.Select(c => c.CouplingsAreConstant), Is.EqualTo(new[] { true, false }));
    }

    /// <summary>The same with integrals of their own, where K2 is sampled with the scale of the heavy mediator.</summary>
    [TestCase("numu -> numu mu- mu+", 1e2)]
    [TestCase("numu -> numu e- e+", 1e2)]
    [TestCase("numu -> numu e- e+", 1e4)]
    public void AHeavyMediatorAloneIsAFourFermionInteraction(string channel, double massGeV)
    {
        var heavy = ArgonCase.Integrate(ArgonCase.Process(channel, 1.0, 1e-3, ArgonCase.With(new VectorMediator(massGeV, 0.5 * massGeV * massGeV)))).CrossSections[0].Total;
        var contact = ArgonCase.Integrate(ArgonCase.Process(channel, 1.0, 1e-3, ArgonCase.With(new ConstantShift(0.5))), seed: 2).CrossSections[0].Total;
        Assert.That(heavy.Value, Is.EqualTo(contact.Value).Within(FiveSigma * Math.Sqrt((heavy.Error * heavy.Error) + (contact.Error * contact.Error))));
    }

    [Test]
    public void AConstantShiftShiftsTheVectorCoupling()
    {
        var estimate = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2, ArgonCase.With(new ConstantShift(0.5)))).CrossSections[0];
        var couplings = StandardModelCouplings.For(ArgonCase.Channel(Channel), ArgonCase.Constants.Sin2ThetaW) + new LeptonCouplings(0.5, 0.0);
        var expected = new CouplingCoefficients(estimate.VV.Value, estimate.AA.Value, estimate.VA.Value).With(couplings);
        Assert.That(estimate.Total.Value, Is.EqualTo(expected).Within(1e-13 * expected));
    }

    [Test]
    public void AZeroCouplingKeepsTheBitsOfTheStandardModel()
    {
        var alone = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2)).CrossSections[0].Total.Replicates;
        var zero = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2, ArgonCase.With(new VectorMediator(0.1, 0.0)))).CrossSections[0].Total.Replicates;
        Assert.That(zero, Is.EqualTo(alone));
    }

    [Test]
    public void AModelOfOtherChannelsKeepsTheBitsOfTheStandardModel()
    {
        var alone = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2)).CrossSections[0].Total.Replicates;
        var other = ArgonCase.With(new VectorMediator(0.1, 1.0, NeutrinoSpecies.NuTau));
        Assert.That(ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2, other)).CrossSections[0].Total.Replicates, Is.EqualTo(alone));
    }

    [Test]
    public void BesideALightMediatorAZeroCouplingIsStillTheStandardModel()
    {
        Hypothesis[] hypotheses = [ArgonCase.StandardModel, ArgonCase.With(new VectorMediator(0.1, 0.0)), ArgonCase.With(new VectorMediator(0.1, 0.01))];
        var totals = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-2, hypotheses)).CrossSections;
        Assert.That(totals[1].Total.Replicates, Is.EqualTo(totals[0].Total.Replicates));
        Assert.That(totals[2].Total.Value, Is.GreaterThan(totals[0].Total.Value));
    }

    /// <summary>The propagator at work: at fixed strength over mass squared a light mediator does less than a contact interaction.</summary>
    [Test]
    public void AMediatorLightAgainstTheMomentumTransferIsSuppressed()
    {
        Hypothesis[] hypotheses = [ArgonCase.StandardModel, .. new[] { 10.0, 0.3, 0.03 }.Select(m => ArgonCase.With(new VectorMediator(m, 0.5 * m * m)))];
        var totals = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, hypotheses)).CrossSections.Select(c => c.Total.Value).ToArray();
        Assert.That(totals[1], Is.GreaterThan(totals[2]).And.GreaterThan(totals[3]));
        Assert.That(totals[2], Is.GreaterThan(totals[3]));
        Assert.That(totals[3], Is.GreaterThan(totals[0]));
    }

    /// <summary>
    /// An amplitude term made of Dirac matrices that adds the Standard Model again: twice the cross section, point by point, on a nucleus and on a
    /// nucleon. Dirac matrices keep ten digits or more at the points of these channels.
    /// </summary>
    [TestCase("numu -> numu mu- mu+", true)]
    [TestCase("numubar -> nuebar e- mu+", true)]
    [TestCase("numu -> numu mu- mu+", false)]
    [TestCase("numu -> nue mu- e+", false)]
    public void AnAmplitudeTermThatIsTheStandardModelAgainDoublesTheCrossSection(string channel, bool isCoherent)
    {
        HadronicTensor tensor = isCoherent ? ArgonCase.Coherent : new NucleonTensor(Nucleon.Proton, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 1.0)]);
        Hypothesis Hypothesis(params INewPhysicsModel[] models) => new(tensor, ArgonCase.Constants, models, null);
        var process = ArgonCase.Process(channel, 5.0, 3e-2, Hypothesis(), Hypothesis(new StandardModelAgain(ArgonCase.Constants.Sin2ThetaW, 1.0, _ => true)));
        if (!isCoherent)
            process = process with { TargetMassGeV = Nucleon.Proton.MassGeV() };
        var result = ArgonCase.Integrate(process);
        var (ratio, error) = Estimate.Ratio(result.CrossSections[1].Total, result.CrossSections[0].Total);
        Assert.That(ratio, Is.EqualTo(2.0).Within(1e-8));
        Assert.That(error, Is.LessThan(1e-8));
    }

    /// <summary>A squared amplitude cannot be negative: whatever its spread, such a result is not one to trust.</summary>
    [Test]
    public void ANegativeCrossSectionIsNeverConvergedAndDoesNotSpoilTheOthers()
    {
        var negative = ArgonCase.With(new StandardModelAgain(ArgonCase.Constants.Sin2ThetaW, -3.0, _ => true));
        var process = ArgonCase.Process(Channel, 5.0, 5e-2, ArgonCase.StandardModel, negative);
        var result = new CrossSectionIntegrator(new IntegrationOptions(1, 60_000, 2)).Integrate([process], null, CancellationToken.None)[0];
        Assert.That(result.CrossSections[1].Total.Value, Is.Negative);
        Assert.That(result.CrossSections[1].IsConverged, Is.False);
        Assert.That(result.CrossSections[0].IsConverged, Is.True);
        Assert.That(result.IsConverged, Is.False);
    }

    /// <summary>Even and logarithmic sampling of K2 are two integrals of the same thing.</summary>
    [TestCase(0.001)]
    [TestCase(0.01)]
    [TestCase(0.1)]
    public void LogarithmicSamplingOfTheMomentumTransferDoesNotChangeTheCrossSection(double massGeV)
    {
        const double Strength = 0.03;
        var logarithmic = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, ArgonCase.With(new VectorMediator(massGeV, Strength)))).CrossSections[0].Total;
        var flat = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 3e-3, ArgonCase.With(new FlatlySampledMediator(massGeV, Strength))), seed: 2).CrossSections[0].Total;
        TestContext.Out.WriteLine($"{massGeV} GeV: {logarithmic.Value:G6} +- {logarithmic.Error:G2} fb and {flat.Value:G6} +- {flat.Error:G2} fb");
        Assert.That(logarithmic.Value, Is.EqualTo(flat.Value).Within(FiveSigma * Math.Sqrt((logarithmic.Error * logarithmic.Error) + (flat.Error * flat.Error))));
    }

    [Test]
    public void HypothesesBesideItMoveALightMediatorWithinItsErrorOnly()
    {
        Hypothesis Light(double mass) => ArgonCase.With(new VectorMediator(mass, 0.03));
        var together = ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, ArgonCase.StandardModel, Light(0.001), Light(0.01), Light(100.0)));
        foreach (var (h, hypothesis) in new[] { ArgonCase.StandardModel, Light(0.001), Light(0.01), Light(100.0) }.Index())
        {
            var (alone, beside) = (ArgonCase.Integrate(ArgonCase.Process(Channel, 5.0, 1e-3, hypothesis), seed: 2).CrossSections[0].Total, together.CrossSections[h].Total);
            Assert.That(beside.Value, Is.EqualTo(alone.Value).Within(FiveSigma * Math.Sqrt((alone.Error * alone.Error) + (beside.Error * beside.Error))));
        }
    }
}
