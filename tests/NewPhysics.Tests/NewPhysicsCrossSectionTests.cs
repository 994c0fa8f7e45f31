using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Tests;
using TridentFramework.FourFermion;
using TridentFramework.GeneralU1;
using TridentFramework.LMuMinusLTau;
using TridentFramework.NeutrinoNsi;
using TridentFramework.Particles;
using TridentFramework.Scalar;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>Physics statements about all plugins, through the integration: coherent on argon-40, 5 GeV.</summary>
public sealed class NewPhysicsCrossSectionTests
{
    private const string Dimuon = "numu -> numu mu- mu+";

    private const double EnergyGeV = 5.0;

    // The spread of 32 randomisations follows Student's t with 31 degrees of freedom: 5 standard deviations have a chance of 2e-5.
    private const double FiveSigma = 5.0;

    private static readonly double[] MassesGeV = [1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0];

    private static INewPhysicsModel ZPrime(double massGeV, double coupling) =>
        new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = massGeV, Coupling = coupling }, Channels.Context);

    private static INewPhysicsModel U1(double massGeV, double coupling, double left, double right) => new GeneralU1Factory().Create(
        new GeneralU1Parameters { MassGeV = massGeV, Coupling = coupling, Charges = new() { Muon = new() { Left = left, Right = right } } },
        Channels.Context);

    private static INewPhysicsModel Shift(string channel, LeptonCouplings shift) =>
        new FourFermionFactory().Create(new FourFermionParameters { Shifts = new Dictionary<string, CouplingShiftParameters> { [channel] = new() { GV = shift.GV, GA = shift.GA } } }, Channels.Context);

    private static INewPhysicsModel Nsi(string pair, double left, double right) =>
        new NeutrinoNsiFactory().Create(new NeutrinoNsiParameters { Muon = new Dictionary<string, NsiParameters> { [pair] = new() { Left = left, Right = right } } }, Channels.Context);

    private static INewPhysicsModel Phi(double massGeV, double neutrino, double lepton, ScalarParity parity = ScalarParity.Scalar) => new ScalarFactory().Create(
        new ScalarParameters { MassGeV = massGeV, NeutrinoCouplings = new() { Muon = neutrino }, LeptonCouplings = new() { Muon = lepton }, Parity = parity },
        Channels.Context);

    private static IReadOnlyList<CrossSectionEstimate> Integrate(string channel, double relativeError, params Hypothesis[] hypotheses) =>
        ArgonCase.Integrate(ArgonCase.Process(channel, EnergyGeV, relativeError, hypotheses)).CrossSections;

    /// <summary>K2 is below 10 GeV^2 at 5 GeV wherever the form factor lives: at 10 TeV the propagator differs from a contact by less than 1e-7.</summary>
    [TestCase(1.0, 1.0)]
    [TestCase(1.0, 0.0)]
    public void AHeavyVectorBosonIsAFourFermionInteraction(double left, double right)
    {
        var heavy = U1(1e4, 50.0, left, right);
        var contact = Shift(Dimuon, heavy.CouplingShift(Channels.Of(Dimuon), 0.0));
        var sections = Integrate(Dimuon, 1e-2, ArgonCase.With(contact), ArgonCase.With(heavy));
        var (ratio, error) = Estimate.Ratio(sections[1].Total, sections[0].Total);
        Assert.That(ratio, Is.EqualTo(1.0).Within(1e-7));
        Assert.That(error, Is.LessThan(1e-7));
    }

    [Test]
    public void WithoutCouplingAllModelsHaveTheBitsOfTheStandardModel()
    {
        INewPhysicsModel[] models = [ZPrime(0.1, 0.0), U1(0.1, 0.0, 1.0, 0.0), Nsi("mu mu", 0.0, 0.0), Phi(0.1, 0.0, 1.0), Phi(0.1, 1.0, 0.0), Shift(Dimuon, default)];
        var alone = Integrate(Dimuon, 1e-2, ArgonCase.StandardModel)[0].Total.Replicates;
        foreach (var model in models)
            Assert.That(Integrate(Dimuon, 1e-2, ArgonCase.With(model))[0].Total.Replicates, Is.EqualTo(alone), model.ToString());
    }

    [Test]
    public void WithoutChargeOnTheLeptonAllModelsHaveTheBitsOfTheStandardModel()
    {
        const string Dielectron = "numu -> numu e- e+";
        INewPhysicsModel[] models = [ZPrime(0.1, 1.0), U1(0.1, 1.0, 1.0, 0.0), Nsi("mu mu", 1.0, 1.0), Phi(0.1, 1.0, 1.0), Shift(Dimuon, new LeptonCouplings(1.0, 1.0))];
        var alone = Integrate(Dielectron, 1e-2, ArgonCase.StandardModel)[0].Total.Replicates;
        foreach (var model in models)
            Assert.That(Integrate(Dielectron, 1e-2, ArgonCase.With(model))[0].Total.Replicates, Is.EqualTo(alone), model.ToString());
    }

    /// <summary>Constructive interference and a propagator: the lighter the boson, the larger the cross section, down to the Standard Model for a heavy one.</summary>
    [Test]
    public void VectorBosonsFromOneMegaelectronvoltToOneHundredGigaelectronvoltOnlyAdd()
    {
        const double Coupling = 1e-3;
        Hypothesis[] hypotheses = [.. MassesGeV.Select(m => ArgonCase.With(ZPrime(m, Coupling))), ArgonCase.StandardModel];
        var sections = Integrate(Dimuon, 1e-2, hypotheses);
        Assert.That(sections.Select(c => c.IsConverged), Is.All.True);
        Assert.That(sections.Select(c => c.Total.Value), Is.Ordered.Descending);
        var (ratio, _) = Estimate.Ratio(sections[^2].Total, sections[^1].Total);
        Assert.That(ratio - 1.0, Is.Positive.And.LessThan(2e-5), "at 100 GeV dgV is 1.2e-5");
    }

    /// <summary>A boson that couples to right-handed muons alone meets half of the vector and half of the axial interference, with opposite signs.</summary>
    [Test]
    public void VectorBosonsOfAllMassesWithAxialCouplingsConverge([Values(0.0, 1.0)] double left)
    {
        Hypothesis[] hypotheses = [.. MassesGeV.Select(m => ArgonCase.With(U1(m, 3e-3, left, 1.0 - left)))];
        foreach (var section in Integrate(Dimuon, 1e-2, hypotheses))
        {
            Assert.That(section.IsConverged, Is.True);
            Assert.That(section.Total.Value, Is.Positive);
        }
    }

    [Test]
    public void GeneralU1HasTheBitsOfLMuMinusLTau()
    {
        var general = new GeneralU1Factory().Create(new GeneralU1Parameters { MassGeV = 0.05, Coupling = 1e-3, Model = U1Symmetry.LMuMinusLTau }, Channels.Context);
        var sections = Integrate(Dimuon, 1e-2, ArgonCase.With(ZPrime(0.05, 1e-3)), ArgonCase.With(general));
        Assert.That(sections[1].Total.Replicates, Is.EqualTo(sections[0].Total.Replicates));
    }

    /// <summary>
    /// numu -> nutau mu- mu+, which the Standard Model lacks, with the chiral couplings that it gives to numu -> numu mu- mu+: neutrinos are massless, so that it is the same
    /// cross section, at the same points. Sums of rounded products.
    /// </summary>
    [Test]
    public void ANeutrinoThatChangesFlavourHasTheCrossSectionOfItsCouplingsAlone()
    {
        var standardModel = StandardModelCouplings.For(Channels.Of(Dimuon), ArgonCase.Constants.Sin2ThetaW);
        var changing = AtTheSamePoints("numu -> nutau mu- mu+", ArgonCase.With(Nsi("mu tau", 0.25 * standardModel.GL, 0.25 * standardModel.GR)));
        var expected = AtTheSamePoints(Dimuon, ArgonCase.StandardModel);
        Assert.That(changing.IsConverged, Is.True);
        Assert.That(changing.Total.Value, Is.EqualTo(expected.Total.Value).Within(1e-12 * expected.Total.Value));

        var rightHanded = Integrate("numu -> nutau mu- mu+", 1e-2, ArgonCase.With(Nsi("mu tau", 0.0, 0.5)))[0];
        Assert.That(rightHanded.Total.Value, Is.EqualTo(rightHanded.VV.Value + rightHanded.AA.Value + rightHanded.VA.Value).Within(1e-12 * rightHanded.Total.Value), "gV = gA = 1");

        // Points follow from the name of a process.
        static CrossSectionEstimate AtTheSamePoints(string channel, Hypothesis hypothesis) =>
            ArgonCase.Integrate(ArgonCase.Process(channel, EnergyGeV, 1e-2, hypothesis) with { Name = Dimuon }).CrossSections[0];
    }

    [Test]
    public void TheCrossSectionOfAScalarAddsToThatOfTheStandardModel([Values] ScalarParity parity)
    {
        var phi = Phi(0.1, 2e-3, 2e-3, parity);
        var sections = Integrate(Dimuon, 1e-2, ArgonCase.StandardModel, ArgonCase.With(phi), ArgonCase.With(new WithoutStandardModel(phi)));
        var (standardModel, together, alone) = (sections[0].Total.Value, sections[1].Total.Value, sections[2].Total.Value);
        TestContext.Out.WriteLine($"{parity}: Standard Model {standardModel:G5} fb, scalar {alone:G5} fb");
        Assert.That(alone / standardModel, Is.GreaterThan(0.1).And.LessThan(10.0), "enough to see, and not all");
        Assert.That(together, Is.EqualTo(standardModel + alone).Within(1e-12 * together), "the same points: rounding of sums");
    }

    /// <summary>Cross sections of the same points fall with the mass; between 10 and 100 GeV with its fourth power, up to K2/m^2 of 1e-2.</summary>
    [Test]
    public void ScalarsFromOneMegaelectronvoltToOneHundredGigaelectronvoltOnlyAdd([Values] ScalarParity parity)
    {
        Hypothesis[] hypotheses = [.. MassesGeV.Select(m => ArgonCase.With(new WithoutStandardModel(Phi(m, 0.03, 0.03, parity))))];
        var sections = Integrate(Dimuon, 3e-2, hypotheses);
        TestContext.Out.WriteLine(string.Join(", ", sections.Select((c, i) => $"{MassesGeV[i]} GeV: {c.Total.Value:G4} +- {c.Total.Error:G2} fb")));
        Assert.That(sections.Select(c => c.IsConverged), Is.All.True);
        Assert.That(sections.Select(c => c.Total.Value), Is.Ordered.Descending.And.All.Positive);
        Assert.That(sections[^2].Total.Value / sections[^1].Total.Value, Is.EqualTo(1e4).Within(1).Percent);
    }

    /// <summary>Scalar and pseudoscalar differ by the relative sign of two chiralities, which do not interfere for massless leptons: the two agree up to the electron mass, far below one percent at 100 MeV.</summary>
    [Test]
    public void ParityDoesNotMatterForElectrons()
    {
        static INewPhysicsModel Electronic(ScalarParity parity) => new WithoutStandardModel(new ScalarFactory().Create(
            new ScalarParameters { MassGeV = 0.1, NeutrinoCouplings = new() { Muon = 1e-3 }, LeptonCouplings = new() { Electron = 1e-3 }, Parity = parity },
            Channels.Context));
        var sections = Integrate("numu -> numu e- e+", 1e-2, ArgonCase.With(Electronic(ScalarParity.Scalar)), ArgonCase.With(Electronic(ScalarParity.Pseudoscalar)));
        var (ratio, _) = Estimate.Ratio(sections[1].Total, sections[0].Total);
        TestContext.Out.WriteLine($"pseudoscalar over scalar: {ratio:G6}");
        Assert.That(ratio, Is.EqualTo(1.0).Within(1).Percent);
        Assert.That(ratio, Is.Not.EqualTo(1.0));
    }

    /// <summary>A scalar does not see the difference of neutrino and antineutrino, of p- and p+.</summary>
    [Test]
    public void AScalarAddsAsMuchForAntineutrinos()
    {
        var phi = new WithoutStandardModel(Phi(0.1, 0.03, 0.03));
        var neutrino = Integrate(Dimuon, 1e-2, ArgonCase.With(phi))[0].Total;
        var antineutrino = Integrate("numubar -> numubar mu- mu+", 1e-2, ArgonCase.With(phi))[0].Total;
        Assert.That(antineutrino.Value, Is.EqualTo(neutrino.Value).Within(FiveSigma * Math.Sqrt((neutrino.Error * neutrino.Error) + (antineutrino.Error * antineutrino.Error))));
    }

    /// <summary>The two contractions of the leptonic tensor give a positive cross section on nucleons too, where the magnetic part counts.</summary>
    [TestCase(Nucleon.Proton)]
    [TestCase(Nucleon.Neutron)]
    public void AScalarAddsOnNucleons(Nucleon nucleon)
    {
        var tensor = new NucleonTensor(nucleon, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 1.0)]);
        Hypothesis hypothesis = new(tensor, ArgonCase.Constants, [new WithoutStandardModel(Phi(0.1, 0.03, 0.03))], null);
        var process = ArgonCase.Process(Dimuon, EnergyGeV, 3e-2, hypothesis) with { TargetMassGeV = nucleon.MassGeV() };
        var section = ArgonCase.Integrate(process).CrossSections[0];
        Assert.That(section.IsConverged, Is.True);
        Assert.That(section.Total.Value, Is.Positive);
    }
}
