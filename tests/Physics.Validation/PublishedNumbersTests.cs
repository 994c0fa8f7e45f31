using TridentFramework.Engine.Estimation;
using TridentFramework.LMuMinusLTau;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>Numbers printed in arXiv:1902.06765 and arXiv:1406.2332.</summary>
public sealed class PublishedNumbersTests
{
    private const string Dimuon = "numu -> numu mu- mu+";

    private const double RelativeError = 1e-3;

    /// <summary>
    /// arXiv:1902.06765 Eq. (15): 1.30e-4 and 2.00e-4 fb on argon. 1.5 %: two digits and a half as printed, and the form factor behind them, tabulated
    /// with a radius about 1 % larger.
    /// </summary>
    [Test]
    public void DuneCrossSectionsOfEquation15()
    {
        var beam = new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, Laboratory.Context);
        var estimate = Laboratory.Integrate(Laboratory.Process(Laboratory.Argon40, "coherent", Dimuon, null, beam.Spectrum(NeutrinoSpecies.NuMu), RelativeError))[0].CrossSections[0];
        TestContext.Out.WriteLine($"VV {estimate.VV.Value:G5} fb, AA {estimate.AA.Value:G5} fb, AA/VV {estimate.AA.Value / estimate.VV.Value:G4}");
        Assert.That(estimate.VV.Value, Is.EqualTo(1.30e-4).Within(1.5).Percent);
        Assert.That(estimate.AA.Value, Is.EqualTo(2.00e-4).Within(1.5).Percent);
        Assert.That(estimate.AA.Value / estimate.VV.Value, Is.EqualTo(1.54).Within(0.01), "Eq. (17)");
    }

    /// <summary>arXiv:1902.06765 Eq. (14): 0.087 and 0.099 fb on iron, two digits; the ratio of Eq. (16) has three.</summary>
    [Test]
    public void CcfrCrossSectionsOfEquation14()
    {
        var spectrum = new CcfrFactory().Create(new NoParameters(), Laboratory.Context).Spectrum(NeutrinoSpecies.NuMu);
        var estimate = Laboratory.Integrate(Laboratory.Process(Laboratory.Iron56, "coherent", Dimuon, null, spectrum, RelativeError))[0].CrossSections[0];
        TestContext.Out.WriteLine($"VV {estimate.VV.Value:G5} fb, AA {estimate.AA.Value:G5} fb, AA/VV {estimate.AA.Value / estimate.VV.Value:G4}");
        Assert.That(estimate.VV.Value, Is.EqualTo(0.087).Within(1.5).Percent);
        Assert.That(estimate.AA.Value, Is.EqualTo(0.099).Within(1.5).Percent);
        Assert.That(estimate.AA.Value / estimate.VV.Value, Is.EqualTo(1.13).Within(0.01), "Eq. (16)");
    }

    /// <summary>
    /// A heavy Z' of L_mu - L_tau, g' = 0.2 at 100 GeV. arXiv:1406.2332 Eq. (11), with arXiv:1902.06765 Eq. (19), gives 1.447 where vector and axial
    /// coefficients are alike, which they become at high energy; at 5 GeV the muon mass keeps it at 1.39.
    /// </summary>
    [TestCase(5.0, 1.39, 0.5)]
    [TestCase(1000.0, 1.447, 1.0)]
    public void AHeavyMediatorRaisesTheCrossSectionByThePublishedRatio(double energyGeV, double expected, double percent)
    {
        var mediator = new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 100.0, Coupling = 0.2 }, Laboratory.Context);
        var process = Laboratory.Process(Laboratory.Argon40, "coherent", Dimuon, energyGeV, null, RelativeError, [], [mediator]);
        var sections = Laboratory.Integrate(process)[0].CrossSections;
        var (ratio, error) = Estimate.Ratio(sections[1].Total, sections[0].Total);
        TestContext.Out.WriteLine($"{energyGeV} GeV: {ratio:G5} +- {error:G2}, VV/AA {sections[0].VV.Value / sections[0].AA.Value:G4}");
        Assert.That(ratio, Is.EqualTo(expected).Within(percent).Percent);
    }

    [Test]
    public void TheRatioOfEquation11FollowsFromTheCouplings()
    {
        var mediator = new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 100.0, Coupling = 0.2 }, Laboratory.Context);
        var standard = StandardModelCouplings.For(Laboratory.Channel(Dimuon), Laboratory.Context.Constants.Sin2ThetaW);
        var shifted = standard + mediator.CouplingShift(Laboratory.Channel(Dimuon), 0.0);
        Assert.That(((shifted.GV * shifted.GV) + (shifted.GA * shifted.GA)) / ((standard.GV * standard.GV) + (standard.GA * standard.GA)), Is.EqualTo(1.447).Within(5e-4));
    }

    /// <summary>arXiv:1902.06765 Table I, and the same for antineutrinos and for tau leptons by the rules behind it.</summary>
    [TestCase("nue -> nue e- e+", 1.0, 4.0, -1.0)]
    [TestCase("nue -> nue mu- mu+", -1.0, 4.0, 1.0)]
    [TestCase("nue -> numu e- mu+", 2.0, 0.0, -2.0)]
    [TestCase("numu -> numu e- e+", -1.0, 4.0, 1.0)]
    [TestCase("numu -> numu mu- mu+", 1.0, 4.0, -1.0)]
    [TestCase("numu -> nue mu- e+", 2.0, 0.0, -2.0)]
    [TestCase("numubar -> numubar mu- mu+", 1.0, 4.0, -1.0)]
    [TestCase("numubar -> nuebar e- mu+", 2.0, 0.0, -2.0)]
    [TestCase("nutau -> nutau tau- tau+", 1.0, 4.0, -1.0)]
    [TestCase("numu -> nutau mu- tau+", 2.0, 0.0, -2.0)]
    [TestCase("numu -> numu tau- tau+", -1.0, 4.0, 1.0)]
    [TestCase("numu -> nue e- mu+", 0.0, 0.0, 0.0)]
    public void CouplingsOfTableI(string channel, double constant, double slope, double axial)
    {
        const double Sin2ThetaW = 0.23129;
        var couplings = StandardModelCouplings.For(Laboratory.Channel(channel), Sin2ThetaW);
        Assert.That(couplings.GV, Is.EqualTo(constant + (slope * Sin2ThetaW)).Within(1e-15));
        Assert.That(couplings.GA, Is.EqualTo(axial));
    }

    /// <summary>At threshold the pair, the neutrino and the target move together: s = (M + m)^2 with s = M^2 + 2 M E and m = m- + m+.</summary>
    [TestCase("numu -> numu mu- mu+", 37.2155)]
    [TestCase("numu -> nutau mu- tau+", 0.93827208816)]
    public void ThresholdIsWhereTheCentreOfMassEnergyIsTheSumOfTheMasses(string channel, double massGeV)
    {
        var parsed = Laboratory.Channel(channel);
        var energy = parsed.ThresholdEnergyGeV(massGeV);
        var root = massGeV + parsed.MinusMassGeV + parsed.PlusMassGeV;
        Assert.That((massGeV * massGeV) + (2.0 * massGeV * energy), Is.EqualTo(root * root).Within(1e-14 * root * root));
    }

    [TestCaseSource(nameof(StandardModelChannels))]
    public void EveryStandardModelChannelHasAPositiveCrossSection(string channel)
    {
        const double EnergyGeV = 100.0;
        const double Rough = 0.1;
        var estimates = Laboratory.Integrate(
            Laboratory.Process(Laboratory.Argon40, "coherent", channel, EnergyGeV, null, Rough),
            Laboratory.Process(Laboratory.Argon40, "proton", channel, EnergyGeV, null, Rough),
            Laboratory.Process(Laboratory.Argon40, "neutron", channel, EnergyGeV, null, Rough));
        foreach (var estimate in estimates)
        {
            Assert.That(estimate.IsConverged, Is.True);
            Assert.That(estimate.CrossSections[0].Total.Value, Is.Positive.And.LessThan(double.PositiveInfinity));
        }
    }

    private static IEnumerable<string> StandardModelChannels() =>
        from incoming in NeutrinoSpeciesExtensions.All
        from outgoing in NeutrinoSpeciesExtensions.All
        where incoming.IsAntineutrino() == outgoing.IsAntineutrino()
        from minus in Enum.GetValues<Flavour>()
        from plus in Enum.GetValues<Flavour>()
        let channel = new TridentChannel(incoming, outgoing, minus, plus)
        where !StandardModelCouplings.For(channel, 0.23129).IsZero
        select channel.ToString();
}
