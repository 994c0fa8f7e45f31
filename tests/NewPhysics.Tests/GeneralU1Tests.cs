using TridentFramework.GeneralU1;
using TridentFramework.LMuMinusLTau;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.NewPhysics.Tests;

public sealed class GeneralU1Tests
{
    /// <summary>A handful of products and quotients.</summary>
    private const double Rounding = 2e-15;

    private const double Vev = 246.22;

    private static readonly TridentChannel Dimuon = Channels.Of("numu -> numu mu- mu+");

    private static INewPhysicsModel Named(U1Symmetry symmetry, double massGeV = 0.1, double coupling = 1e-3, double kineticMixing = 0.0) => Create(
        new GeneralU1Parameters { MassGeV = massGeV, Coupling = coupling, KineticMixing = kineticMixing, Model = symmetry });

    private static INewPhysicsModel Charged(LeptonChargesParameters charges, double massGeV = 0.1, double coupling = 1e-3, double kineticMixing = 0.0) => Create(
        new GeneralU1Parameters { MassGeV = massGeV, Coupling = coupling, KineticMixing = kineticMixing, Charges = charges });

    private static INewPhysicsModel Create(GeneralU1Parameters parameters) => new GeneralU1Factory().Create(parameters, Channels.Context);

    private static FlavourChargeParameters Charge(double left, double? right = null) => new() { Left = left, Right = right };

    [Test]
    public void LMuMinusLTauHasTheBitsOfItsOwnPlugin()
    {
        var general = Named(U1Symmetry.LMuMinusLTau, 0.37, 1.3e-3);
        var own = new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 0.37, Coupling = 1.3e-3 }, Channels.Context);
        double[] kSquared = [.. Enumerable.Range(0, 41).Select(i => Math.Pow(10.0, (0.2 * i) - 6.0))];
        foreach (var channel in Channels.All)
        {
            Assert.That(general.Contributes(channel), Is.EqualTo(own.Contributes(channel)));
            Assert.That(kSquared.Select(k => general.CouplingShift(channel, k).GV), Is.EqualTo(kSquared.Select(k => own.CouplingShift(channel, k).GV)));
            Assert.That(kSquared.Select(k => general.CouplingShift(channel, k).GA), Is.All.Zero);
            var (vector, axial, expected) = (new double[kSquared.Length], new double[kSquared.Length], new double[kSquared.Length]);
            general.AddCouplingShift(channel, kSquared, vector, axial);
            own.AddCouplingShift(channel, kSquared, expected, new double[kSquared.Length]);
            Assert.That(vector, Is.EqualTo(expected));
            Assert.That(axial, Is.All.Zero);
        }
    }

    /// <summary>Written with chiral couplings: gL = gV - gA shifts by 2 v^2 g'^2 x_nu 2 x_L/(2 (m^2 + K2)), and gR by the same with x_R.</summary>
    [TestCase(1.0, 0.0)]
    [TestCase(0.0, 1.0)]
    [TestCase(-2.0, 3.0)]
    public void LeftAndRightHandedLeptonsCoupleWithTheirOwnCharges(double left, double right)
    {
        const double NeutrinoCharge = 0.5;
        var shift = Charged(new LeptonChargesParameters { Electron = Charge(NeutrinoCharge), Muon = Charge(left, right) }).CouplingShift(Channels.Of("nue -> nue mu- mu+"), 0.03);
        const double Exchange = 2.0 * Vev * Vev * 1e-6 / (0.01 + 0.03);
        Assert.That(shift.GL, Is.EqualTo(Exchange * NeutrinoCharge * left).Within(Rounding * Exchange));
        Assert.That(shift.GR, Is.EqualTo(Exchange * NeutrinoCharge * right).Within(Rounding * Exchange));
    }

    [Test]
    public void RightHandedLeptonsHaveTheChargeOfTheLeftHandedUnlessTheirOwnIsGiven()
    {
        var channel = Channels.Of("nutau -> nutau tau- tau+");
        var vectorLike = Charged(new LeptonChargesParameters { Tau = Charge(2.0) });
        Assert.That(vectorLike.CouplingShift(channel, 1.0), Is.EqualTo(Charged(new LeptonChargesParameters { Tau = Charge(2.0, 2.0) }).CouplingShift(channel, 1.0)));
        Assert.That(vectorLike.CouplingShift(channel, 1.0).GA, Is.Zero);
    }

    [TestCase(U1Symmetry.BMinusL, -1, -1, -1)]
    [TestCase(U1Symmetry.LE, 1, 0, 0)]
    [TestCase(U1Symmetry.LMu, 0, 1, 0)]
    [TestCase(U1Symmetry.LTau, 0, 0, 1)]
    [TestCase(U1Symmetry.LEMinusLMu, 1, -1, 0)]
    [TestCase(U1Symmetry.LEMinusLTau, 1, 0, -1)]
    [TestCase(U1Symmetry.LMuMinusLTau, 0, 1, -1)]
    [TestCase(U1Symmetry.DarkPhoton, 0, 0, 0)]
    public void ASymmetryWithANameHasItsCharges(U1Symmetry symmetry, int electron, int muon, int tau)
    {
        int[] charges = [electron, muon, tau];
        var unit = Named(U1Symmetry.LMu).CouplingShift(Dimuon, 0.2).GV;
        foreach (var channel in Channels.All)
        {
            var isDiagonal = channel.Incoming == channel.Outgoing && channel.Minus == channel.Plus;
            var expected = isDiagonal ? charges[(int)channel.Incoming.Flavour()] * charges[(int)channel.Minus] : 0;
            Assert.That(Named(symmetry).CouplingShift(channel, 0.2), Is.EqualTo(new LeptonCouplings(expected * unit, 0.0)), channel.ToString());
            Assert.That(Named(symmetry).Contributes(channel), Is.EqualTo(expected != 0));
        }
    }

    /// <summary>
    /// arXiv:1902.06765 Eqs. (C4) and (C5): with the mixing from loops of muon and tau, the couplings to electrons of numu and nutau shift by -+ e^2 g'^2/(6 pi^2)
    /// ln(m_tau^2/m_mu^2) v^2/(m^2 + 2 m_e y E), where 2 m_e y E is K2 of the scattering on an electron at rest; nue has none.
    /// </summary>
    [Test]
    public void LoopInducedMixingReproducesTheCouplingsOfBorexino()
    {
        const double MassGeV = 0.02;
        const double Coupling = 5e-4;
        const double KSquared = 2.0 * 0.51099895e-3 * 0.4 * 0.862e-3;
        var eSquared = 4.0 * Math.PI * Channels.Context.Constants.Alpha;
        var logarithm = Math.Log(Math.Pow(Flavour.Tau.ChargedLeptonMassGeV() / Flavour.Muon.ChargedLeptonMassGeV(), 2));
        var mixing = Math.Sqrt(eSquared) * Coupling / (12.0 * Math.PI * Math.PI) * logarithm;
        Assert.That(Coupling / mixing, Is.EqualTo(70.0).Within(1.0), "the mixing is about g'/70");

        var published = eSquared * Coupling * Coupling / (6.0 * Math.PI * Math.PI) * logarithm * Vev * Vev / ((MassGeV * MassGeV) + KSquared);
        var model = Named(U1Symmetry.LMuMinusLTau, MassGeV, Coupling, mixing);
        Assert.That(model.CouplingShift(Channels.Of("numu -> numu e- e+"), KSquared).GV, Is.EqualTo(-published).Within(Rounding * published), "Eq. (C4)");
        Assert.That(model.CouplingShift(Channels.Of("nutau -> nutau e- e+"), KSquared).GV, Is.EqualTo(published).Within(Rounding * published), "Eq. (C5)");
        Assert.That(model.Contributes(Channels.Of("nue -> nue e- e+")), Is.False);
    }

    [Test]
    public void MixingIsAVectorCouplingOfAllChargedLeptonsAlike()
    {
        var model = Charged(new LeptonChargesParameters { Muon = Charge(1.0, 0.0) }, kineticMixing: 1e-4);
        var withoutMixing = Charged(new LeptonChargesParameters { Muon = Charge(1.0, 0.0) });
        var onElectrons = model.CouplingShift(Channels.Of("numu -> numu e- e+"), 0.1);
        Assert.That(onElectrons.GV, Is.Negative, "positive mixing acts against positive charges: electrons couple with -eps e");
        Assert.That(onElectrons.GA, Is.Zero);
        Assert.That(model.CouplingShift(Channels.Of("numu -> numu tau- tau+"), 0.1), Is.EqualTo(onElectrons));
        var onMuons = model.CouplingShift(Dimuon, 0.1);
        var muonsAlone = withoutMixing.CouplingShift(Dimuon, 0.1);
        Assert.That(onMuons.GV - muonsAlone.GV, Is.EqualTo(onElectrons.GV).Within(Rounding * muonsAlone.GV));
        Assert.That(onMuons.GA, Is.EqualTo(muonsAlone.GA));
    }

    [Test]
    public void ADarkPhotonLeavesTridentsAlone() =>
        Assert.That(Channels.All.Where(Named(U1Symmetry.DarkPhoton, 0.01, 1.0, 0.1).Contributes), Is.Empty, "neutrinos have no charge");

    [Test]
    public void ALeptonWithoutChargeIsThatOfTheStandardModel()
    {
        var model = Charged(new LeptonChargesParameters { Electron = Charge(0.0), Muon = Charge(1.0) });
        Assert.That(Channels.All.Where(c => c.Minus != Flavour.Muon || c.Plus != Flavour.Muon).Where(model.Contributes), Is.Empty);
        Assert.That(Channels.All.Where(c => c.Incoming.Flavour() != Flavour.Muon).Where(model.Contributes), Is.Empty);
    }

    [Test]
    public void ZeroCouplingIsTheStandardModelWhateverTheMixing() =>
        Assert.That(Channels.All.Where(Named(U1Symmetry.LMuMinusLTau, 0.1, 0.0, 0.5).Contributes), Is.Empty);

    // arXiv:1902.06765 Eq. (19): dgV = 2 v^2 g'^2 / m^2, up to K2/m^2 = 1e-4 here.
    [Test]
    public void ReducesToFermiTheoryForAHeavyMediator()
    {
        const double Expected = 2.0 * Vev * Vev * 0.04 / 1e4;
        var shift = Named(U1Symmetry.LMuMinusLTau, 100.0, 0.2).CouplingShift(Dimuon, 1.0);
        Assert.That(shift.GV, Is.EqualTo(Expected).Within(1.1e-4 * Expected));
        Assert.That(shift.GA, Is.Zero);
    }

    /// <summary>
    /// arXiv:1902.06765 Eq. (20): CCFR, 0.82 +- 0.28 of the Standard Model, allows g' &lt; 0.2 (m/100 GeV); with the ratio of Eq. (16), its coefficient 1.13 and 1.96
    /// standard deviations. One digit is printed.
    /// </summary>
    [Test]
    public void ReproducesTheBoundOfCcfrOnAHeavyMediator()
    {
        const double Largest = 0.82 + (1.96 * 0.28);
        Assert.That(Ratio(0.15), Is.LessThan(Largest));
        Assert.That(Ratio(0.25), Is.GreaterThan(Largest));

        static double Ratio(double coupling)
        {
            var standardModel = StandardModelCouplings.For(Dimuon, Channels.Context.Constants.Sin2ThetaW);
            return Rate(standardModel + Named(U1Symmetry.LMuMinusLTau, 100.0, coupling).CouplingShift(Dimuon, 0.0)) / Rate(standardModel);
        }

        static double Rate(LeptonCouplings couplings) => (couplings.GV * couplings.GV) + (1.13 * couplings.GA * couplings.GA);
    }

    [Test]
    public void NeitherModelNorChargesIsAnError() => Assert.That(
        () => Create(new GeneralU1Parameters { MassGeV = 0.1, Coupling = 1e-3 }),
        Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("model").And.Message.EqualTo(
            "the charges are missing: give the symmetry, such as 'model: l-mu-minus-l-tau', or the charges, such as 'charges: {muon: {left: 1}, tau: {left: -1}}'"));

    [Test]
    public void BothModelAndChargesIsAnError() => Assert.That(
        () => Create(new GeneralU1Parameters { MassGeV = 0.1, Coupling = 1e-3, Model = U1Symmetry.LMu, Charges = new LeptonChargesParameters { Muon = Charge(1.0) } }),
        Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("charges").And.Message.Contains("both given"));

    [Test]
    public void NoChargeAtAllIsAnError() => Assert.That(
        () => Charged(new LeptonChargesParameters()),
        Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("charges").And.Message.Contains("at least one"));
}
