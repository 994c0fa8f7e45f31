using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>Mistakes in print and in public codes: what each would do to the cross section.</summary>
public sealed class KnownMistakeTests
{
    // Shares of cross sections from 2^18 points are good to a few per cent of themselves.
    private const double ShareTolerance = 0.1;

    // Near the mean energy of the beam at the DUNE near detector.
    private const double DuneEnergyGeV = 2.7;

    /// <summary>|D2| = Q2 + 2 q.p+ is below Q2 where q.p+ is negative: 10 % of e e and 17 % of e mu at 5 GeV, more at lower energies.</summary>
    [TestCase("numu -> numu e- e+", 0.10)]
    [TestCase("numu -> nue mu- e+", 0.17)]
    public void PointsWithNegativeProductOfPhotonAndPositiveLeptonBelongToTheCrossSection(string channel, double share)
    {
        var (lower, higher) = (ShareOfNegativeProduct(channel, DuneEnergyGeV), ShareOfNegativeProduct(channel, 5.0));
        TestContext.Out.WriteLine($"{channel} on argon: share of q.p+ < 0 is {lower:P1} at {DuneEnergyGeV} GeV, {higher:P1} at 5 GeV");
        Assert.That(higher, Is.EqualTo(share).Within(ShareTolerance * share));
        Assert.That(lower, Is.GreaterThan(higher).And.LessThan(1.5 * higher));
    }

    private static double ShareOfNegativeProduct(string channel, double energyGeV)
    {
        var couplings = StandardModelCouplings.For(ArgonCase.Channel(channel), ArgonCase.Constants.Sin2ThetaW);
        var charge = new GaussianCharge(3.42);
        var sums = PhaseSpaceIntegral.Of(ArgonCase.Channel(channel), ArgonCase.Nuclide.NuclearMassGeV, energyGeV, (block, i) =>
        {
            var weight = Math.Pow(charge.Evaluate(block.QSquared[i]), 2) * S1(block, i).With(couplings);
            return [weight, block.MinusD2[i] < block.QSquared[i] ? weight : 0.0];
        });
        return sums[1] / sums[0];
    }

    [Test]
    public void AnAntineutrinoChannelEqualsItsMirror()
    {
        var neutrino = ArgonCase.Integrate(ArgonCase.Process("numu -> nue mu- e+", DuneEnergyGeV, 5e-4)).CrossSections[0];
        var antineutrino = ArgonCase.Integrate(ArgonCase.Process("numubar -> nuebar e- mu+", DuneEnergyGeV, 5e-4)).CrossSections[0];
        var unmirrored = ArgonCase.Integrate(ArgonCase.Process("numubar -> nuebar mu- e+", DuneEnergyGeV, 5e-4, ArgonCase.With(new ChargedCurrent()))).CrossSections[0];
        // 5 standard deviations of Student's t: 2e-5 for each of three comparisons.
        foreach (var (one, other) in new[] { (neutrino.Total, antineutrino.Total), (neutrino.VV, antineutrino.VV), (neutrino.VA, antineutrino.VA) })
            Assert.That(one.Value, Is.EqualTo(other.Value).Within(5.0 * Math.Sqrt((one.Error * one.Error) + (other.Error * other.Error))));
        TestContext.Out.WriteLine($"with the masses not exchanged: {unmirrored.Total.Value / neutrino.Total.Value:G4} of the cross section");
        Assert.That(unmirrored.Total.Value / neutrino.Total.Value, Is.LessThan(0.7));
    }

    /// <summary>numu -> mu mu on nucleons reaches beyond Q2 = 1 GeV^2: no cut there.</summary>
    [TestCase(Nucleon.Proton, 0.010)]
    [TestCase(Nucleon.Neutron, 0.026)]
    public void NucleonsAreProbedBeyondOneGeVSquared(Nucleon nucleon, double share)
    {
        var sums = NucleonSums(nucleon, 5.0);
        TestContext.Out.WriteLine($"{nucleon} at 5 GeV: share of Q2 > 1 GeV^2 is {sums[2] / sums[0]:P2}");
        Assert.That(sums[2] / sums[0], Is.EqualTo(share).Within(0.3 * share), "form factors of dipole shape instead of the fit behind the number");
    }

    /// <summary>
    /// The last term of H^{ab} is -g^{ab} Q2 GM^2. With the plus sign of arXiv:1902.06765 Eq. (6) the neutron cross section is too small by a factor of
    /// about six and the proton one by about 30 %.
    /// </summary>
    [TestCase(Nucleon.Proton, 0.70, 0.05)]
    [TestCase(Nucleon.Neutron, 1.0 / 6.0, 0.03)]
    public void ThePrintedSignOfTheMagneticTermLosesCrossSection(Nucleon nucleon, double printedOverCorrected, double tolerance)
    {
        var sums = NucleonSums(nucleon, 5.0);
        TestContext.Out.WriteLine($"{nucleon} at 5 GeV: printed over corrected sign {sums[1] / sums[0]:G4}");
        Assert.That(sums[1] / sums[0], Is.EqualTo(printedOverCorrected).Within(tolerance), "form factors of dipole shape instead of the fit behind the number");
    }

    /// <summary>The corrected sign is what the nucleon tensor uses: its cross section is the sum with the minus sign.</summary>
    [TestCase(Nucleon.Proton)]
    [TestCase(Nucleon.Neutron)]
    public void TheNucleonTensorHasTheCorrectedSign(Nucleon nucleon)
    {
        var tensor = new NucleonTensor(nucleon, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 1.0)]);
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 2e-3, new Hypothesis(tensor, ArgonCase.Constants, [], null)) with { TargetMassGeV = nucleon.MassGeV() };
        var constants = ArgonCase.Constants;
        var unit = Math.Pow(constants.FermiConstant * constants.Alpha, 2) * PhysicalConstants.FemtobarnPerInverseGeVSquared;
        Assert.That(ArgonCase.Integrate(process).CrossSections[0].Total.Value, Is.EqualTo(unit * NucleonSums(nucleon, 5.0)[0]).Within(ShareTolerance * unit * NucleonSums(nucleon, 5.0)[0]));
    }

    [Test]
    public void OneInverseGeVSquaredIsTheSquareOfHbarC()
    {
        // 1 fm^2 = 10 mb and 1 mb = 1e12 fb.
        var femtobarn = PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm * 10.0 * 1e12;
        Assert.That(femtobarn, Is.EqualTo(PhysicalConstants.FemtobarnPerInverseGeVSquared).Within(1e-7).Percent, "hbar c has ten digits");
    }

    private static CouplingCoefficients S1(PhaseSpaceBlock block, int i) => new(block.S1VV[i], block.S1AA[i], block.S1VA[i]);

    // Corrected sign, printed sign, and the part of the first beyond 1 GeV^2.
    private static double[] NucleonSums(Nucleon nucleon, double energyGeV)
    {
        var channel = ArgonCase.Channel("numu -> numu mu- mu+");
        var couplings = StandardModelCouplings.For(channel, ArgonCase.Constants.Sin2ThetaW);
        var (formFactors, blocking) = (new DipoleNucleons(), new FermiGasBlocking());
        var mass = nucleon.MassGeV();
        return PhaseSpaceIntegral.Of(channel, mass, energyGeV, (block, i) =>
        {
            var q2 = block.QSquared[i];
            var (electric, magnetic) = formFactors.Evaluate(nucleon, q2);
            var theta = blocking.SuppressionFactor(ArgonCase.Nuclide, nucleon, Math.Sqrt(q2 + Math.Pow(q2 / (2.0 * mass), 2)));
            var first = theta * ((4.0 * mass * mass * electric * electric) + (q2 * magnetic * magnetic)) / ((4.0 * mass * mass) + q2) * S1(block, i).With(couplings);
            var second = theta * q2 * magnetic * magnetic * new CouplingCoefficients(block.S2VV[i], block.S2AA[i], block.S2VA[i]).With(couplings);
            return [first + second, first - second, q2 > 1.0 ? first + second : 0.0];
        });
    }

    // The couplings that the mirrored channel has, given to the channel with the charges as they were.
    private sealed class ChargedCurrent : INewPhysicsModel
    {
        public bool DependsOnKSquared => false;

        public bool Contributes(TridentChannel channel) => true;

        public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(2.0, -2.0);
    }
}
