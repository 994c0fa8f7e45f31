using System.Numerics;
using TridentFramework.Engine.Tests;
using TridentFramework.Kinematics;
using TridentFramework.Particles;
using TridentFramework.Scalar;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>The squared amplitude of scalar exchange against explicit Dirac spinors and matrices.</summary>
public sealed class ScalarAmplitudeTests
{
    private const double MachineEpsilon = 2.2204460492503131e-16;

    private const double Proton = 0.93827208816;

    private const double Vev = 246.22;

    private static readonly FourVector[] Basis = [new(1, 0, 0, 0), new(0, 1, 0, 0), new(0, 0, 1, 0), new(0, 0, 0, 1)];

    private static ScalarMediator Mediator(ScalarParity parity, double massGeV = 0.3, double neutrino = 0.02, double lepton = 0.05) =>
        (ScalarMediator)new ScalarFactory().Create(
            new ScalarParameters { MassGeV = massGeV, NeutrinoCouplings = All(neutrino), LeptonCouplings = All(lepton), Parity = parity },
            Channels.Context);

    private static YukawaCouplingsParameters All(double coupling) => new() { Electron = coupling, Muon = coupling, Tau = coupling };

    private static TridentChannel Diagonal(Flavour lepton) => new(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, lepton, lepton);

    /// <summary>
    /// S1 = 4 K2 sum |Ptilde.M|^2 and S2 = -K2 g^{ab} M_a M_b^*. Rounding: components of M of a size that <see cref="DiracScalarAmplitude.Size"/> gives cancel in the
    /// contraction, and propagators come from rounded momenta.
    /// </summary>
    [Test]
    public void AgreesWithDiracMatrices(
        [Values] ScalarParity parity,
        [Values] Flavour lepton,
        [Values(Proton, 37.2155)] double targetMassGeV,
        [Values(30.0, 1000.0)] double energyGeV)
    {
        var mediator = Mediator(parity);
        var mass = lepton.ChargedLeptonMassGeV();
        foreach (var point in RandomPoints.Of(lepton, targetMassGeV, energyGeV, 200))
        {
            var dirac = new DiracScalarAmplitude(point, mass, parity);
            var structures = mediator.Structures(Diagonal(lepton), point);
            var rounding = Rounding(point);
            var amplitude = dirac.Size * ((2.0 * point.PTilde.E * point.PTilde.E) + (point.PTilde.X * point.PTilde.X));
            var contraction = dirac.Contract(point.PTilde);
            Assert.That(
                structures.S1,
                Is.EqualTo(4.0 * point.KSquared * contraction).Within(4.0 * point.KSquared * ((Math.Sqrt(contraction * amplitude) * rounding) + (amplitude * rounding * rounding))),
                $"S1 at {point}");
            Assert.That(structures.S2, Is.EqualTo(point.KSquared * dirac.MinusTrace()).Within(point.KSquared * dirac.Size * rounding), $"S2 at {point}");
        }
    }

    /// <summary>The same where little cancels, so that every sign and factor is sharp: muons in the middle of phase space.</summary>
    [Test]
    public void AgreesWithDiracMatricesToTenDigitsWhereLittleCancels([Values] ScalarParity parity)
    {
        var mediator = Mediator(parity);
        var sharp = 0;
        foreach (var point in RandomPoints.Of(Flavour.Muon, Proton, 5.0, 500).Where(static point => point.QSquared > 1e-3 && point.SX < 1.0))
        {
            var dirac = new DiracScalarAmplitude(point, Flavour.Muon.ChargedLeptonMassGeV(), parity);
            var structures = mediator.Structures(Diagonal(Flavour.Muon), point);
            var expected = 4.0 * point.KSquared * dirac.Contract(point.PTilde);
            Assert.That(structures.S1, Is.EqualTo(expected).Within(1e-10 * expected), $"S1 at {point}");
            Assert.That(structures.S2, Is.EqualTo(point.KSquared * dirac.MinusTrace()).Within(1e-10 * point.KSquared * dirac.Size), $"S2 at {point}");
            sharp++;
        }

        Assert.That(sharp, Is.GreaterThan(50));
    }

    /// <summary>
    /// The amplitude y_nu y_l/(m^2 + K2) in the normalisation dsigma = 1/(4ME) (G_F^2/2) (4 pi alpha)^2/Q2^2 H^{ab} L_ab, with sqrt2 G_F v^2 = 1. Rounding of spinors of
    /// muons where little cancels.
    /// </summary>
    [Test]
    public void TheExchangeIsNormalisedToTheFermiInteraction()
    {
        const double FermiConstant = 1.0 / (1.4142135623730951 * Vev * Vev);
        var mediator = Mediator(ScalarParity.Scalar);
        var point = RandomPoints.Of(Flavour.Muon, Proton, 5.0, 500).First(static point => point.QSquared > 1e-2 && point.SX < 1.0);
        var dirac = new DiracScalarAmplitude(point, Flavour.Muon.ChargedLeptonMassGeV(), ScalarParity.Scalar);
        var exchange = 0.02 * 0.05 / ((0.3 * 0.3) + point.KSquared);
        var expected = 4.0 * NeutrinoLine(point) * dirac.Contract(point.PTilde) * exchange * exchange / (0.5 * FermiConstant * FermiConstant);
        var evaluated = ((IAmplitudeTerm)mediator).Evaluate(Diagonal(Flavour.Muon), point);
        Assert.That(evaluated.S1, Is.EqualTo(expected).Within(1e-10 * expected));
    }

    /// <summary>sum |ubar(k') P_L u(k)|^2 = 2 k.k'. A massless v is as good as u: both sum to kslash.</summary>
    [Test]
    public void TheNeutrinoLineIsKSquared()
    {
        foreach (var point in RandomPoints.Of(Flavour.Muon, Proton, 5.0, 100))
            Assert.That(NeutrinoLine(point), Is.EqualTo(point.KSquared).Within(1e-13 * point.K.E * point.KPrime.E));
    }

    /// <summary>
    /// sum over helicities of [ubar(k') P_L u(k)] [ubar(k') gamma^mu P_L u(k)]^*: the scalar flips the helicity of a massless neutrino and the V-A current keeps it.
    /// </summary>
    [Test]
    public void NothingInterferesWithTheCurrentOfTheStandardModel()
    {
        foreach (var point in RandomPoints.Of(Flavour.Muon, Proton, 5.0, 100))
        {
            for (var mu = 0; mu < 4; mu++)
            {
                var (cross, vector) = (Complex.Zero, 0.0);
                foreach (var (uBar, u) in NeutrinoSpins(point))
                {
                    var current = DiracSpinors.Times(DiracSpinors.Times(uBar, DiracSpinors.GammaLower(mu)), LeftHanded(u));
                    cross += DiracSpinors.Times(uBar, LeftHanded(u)) * Complex.Conjugate(current);
                    vector += current.Magnitude * current.Magnitude;
                }

                Assert.That(cross.Magnitude, Is.LessThan(100.0 * MachineEpsilon * 4.0 * point.K.E * point.KPrime.E));
                Assert.That(vector, Is.Positive);
            }
        }
    }

    /// <summary>eps -> eps + lambda q changes neither a nor h; 1e-8: digits that propagators of rounded momenta keep at these points, and some cancellation.</summary>
    [Test]
    public void AShiftAlongThePhotonChangesNothing([Values] ScalarParity parity)
    {
        foreach (var point in RandomPoints.Of(Flavour.Muon, Proton, 5.0, 200))
        {
            var pair = new ScalarPair(point, Flavour.Muon.ChargedLeptonMassGeV(), parity);
            var size = Basis.Sum(pair.SpinSum);
            foreach (var eps in Basis)
            {
                var shifted = eps + (0.7 / point.Q.Z * point.Q);
                Assert.That(pair.SpinSum(shifted), Is.EqualTo(pair.SpinSum(eps)).Within(1e-8 * size));
            }
        }
    }

    /// <summary>A sum of squares, and little cancels in the closed form: not even rounding turns its sign.</summary>
    [Test]
    public void IsNowhereNegative([Values] ScalarParity parity, [Values] Flavour lepton, [Values(30.0, 1000.0)] double energyGeV)
    {
        foreach (var point in RandomPoints.Of(lepton, 37.2155, energyGeV, 500))
            Assert.That(Mediator(parity).Structures(Diagonal(lepton), point).S1, Is.GreaterThanOrEqualTo(0.0), $"{point}");
    }

    /// <summary>Charge conjugation: p- and p+ may be exchanged. Sums of the same terms in another order.</summary>
    [Test]
    public void ExchangeOfTheLeptonsChangesNothing([Values] ScalarParity parity)
    {
        foreach (var point in RandomPoints.Of(Flavour.Muon, Proton, 5.0, 100))
        {
            var structures = Mediator(parity).Structures(Diagonal(Flavour.Muon), point);
            var exchanged = Mediator(parity).Structures(Diagonal(Flavour.Muon), point with { PMinus = point.PPlus, PPlus = point.PMinus });
            Assert.That(exchanged.S1, Is.EqualTo(structures.S1).Within(1e-12 * structures.S1));
            Assert.That(exchanged.S2, Is.EqualTo(structures.S2).Within(1e-12 * Math.Abs(structures.S2)));
        }
    }

    // Each contraction and propagator loses this relative part of the amplitude, and q, whose components cancel in Q2, loses its own.
    private static double Rounding(TridentKinematics point)
    {
        var smallest = Math.Min(Math.Abs(point.QSquared + (2.0 * point.PMinus.Dot(point.Q))), Math.Abs(point.QSquared + (2.0 * point.PPlus.Dot(point.Q))));
        var propagators = (point.PMinus.E + point.PPlus.E) * (Math.Abs(point.Q.E) + point.Q.Z) / smallest;
        return 1000.0 * MachineEpsilon * (1.0 + propagators + (point.Q.Z * point.Q.Z / point.QSquared));
    }

    private static double NeutrinoLine(TridentKinematics point) =>
        NeutrinoSpins(point).Sum(static spins => Math.Pow(DiracSpinors.Times(spins.UBar, LeftHanded(spins.U)).Magnitude, 2));

    private static IEnumerable<(Complex[] UBar, Complex[] U)> NeutrinoSpins(TridentKinematics point) =>
        from uBar in DiracSpinors.UBar(point.KPrime, 0.0)
        from u in DiracSpinors.V(point.K, 0.0)
        select (uBar, u);

    // P_L = (1 - gamma5)/2 with gamma5 = diag(-1, -1, 1, 1).
    private static Complex[] LeftHanded(Complex[] spinor) => [spinor[0], spinor[1], 0.0, 0.0];
}
