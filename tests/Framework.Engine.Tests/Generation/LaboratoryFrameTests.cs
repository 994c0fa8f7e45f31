using TridentFramework.Engine.Generation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests.Generation;

[TestFixtureSource(nameof(Cases))]
public sealed class LaboratoryFrameTests
{
    // Components of the size of E round at 1e-16 of it in each of a dozen operations.
    private const double Balance = 1e-12;

    // Products of two momenta, in units of the product of their energies.
    private const double Rounding = 1e-13;

    private readonly PhaseSpaceCase _sample;
    private readonly LaboratoryMomenta _momenta = new(PhaseSpaceBlock.Length);
    private readonly double _targetMassGeV;

    public LaboratoryFrameTests(PhaseSpaceCase sample)
    {
        _sample = sample;
        _targetMassGeV = sample.At(0).TargetMassGeV;
        LaboratoryFrame.Fill(sample.Block, _targetMassGeV, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, _momenta);
    }

    public static IEnumerable<PhaseSpaceCase> Cases() =>
        PhaseSpaceCase.All().Append(new PhaseSpaceCase("numu -> numu e- e+", 37.2155, 1000.0)).Append(new PhaseSpaceCase("nue -> nue e- e+", 37.2155, 60.0, 1e-6));

    [Test]
    public void MomentumBalances() => ForAllPoints((i, lab) =>
    {
        var rest = lab.K + new FourVector(_targetMassGeV, 0.0, 0.0, 0.0) - (lab.KPrime + lab.PMinus + lab.PPlus + _momenta.Recoil[i]);
        Assert.That(new[] { rest.E, rest.X, rest.Y, rest.Z }, Is.All.EqualTo(0.0).Within(Balance * (lab.K.E + _targetMassGeV)));
    });

    /// <summary>The mass of the nucleus stands beside small energies: without it the balance is that of the leptons alone.</summary>
    [Test]
    public void EnergyOfTheLeptonsBalances() => ForAllPoints((i, lab) =>
        Assert.That(lab.K.E - _momenta.RecoilKineticEnergyGeV[i] - lab.KPrime.E - lab.PMinus.E - lab.PPlus.E, Is.EqualTo(0.0).Within(Balance * lab.K.E)));

    [Test]
    public void MomentaAreOnTheirMassShells() => ForAllPoints((i, lab) =>
    {
        Assert.That(lab.KPrime.Square, Is.EqualTo(0.0).Within(Rounding * lab.KPrime.E * lab.KPrime.E));
        Assert.That(lab.PMinus.Square, Is.EqualTo(Math.Pow(_sample.Channel.MinusMassGeV, 2)).Within(Rounding * lab.PMinus.E * lab.PMinus.E));
        Assert.That(lab.PPlus.Square, Is.EqualTo(Math.Pow(_sample.Channel.PlusMassGeV, 2)).Within(Rounding * lab.PPlus.E * lab.PPlus.E));
        Assert.That(_momenta.Recoil[i].Square, Is.EqualTo(_targetMassGeV * _targetMassGeV).Within(Rounding * Math.Pow(_momenta.Recoil[i].E, 2)));
    });

    [Test]
    public void InvariantsAreThoseOfTheBlock() => ForAllPoints((i, lab) =>
    {
        var block = _sample.Block;
        var square = lab.K.E * lab.K.E * Rounding;
        Assert.That(-lab.Q.Square, Is.EqualTo(block.QSquared[i]).Within(Rounding * ((lab.Q.X * lab.Q.X) + (lab.Q.Z * lab.Q.Z))));
        Assert.That(-(lab.K - lab.KPrime).Square, Is.EqualTo(block.KSquared[i]).Within(square));
        Assert.That((lab.PMinus + lab.PPlus).Square, Is.EqualTo(block.L2[i]).Within(square));
        Assert.That((lab.K + lab.Q).Square, Is.EqualTo(block.SX[i]).Within(square));
        var photon = Rounding * lab.K.E * (Math.Abs(lab.Q.E) + Math.Abs(lab.Q.X) + Math.Abs(lab.Q.Z));
        Assert.That(block.QSquared[i] + (2.0 * lab.PMinus.Dot(lab.Q)), Is.EqualTo(block.MinusD1[i]).Within(photon));
        Assert.That(block.QSquared[i] + (2.0 * lab.PPlus.Dot(lab.Q)), Is.EqualTo(block.MinusD2[i]).Within(photon));
    });

    [Test]
    public void InvariantsStandBesideTheMomenta()
    {
        Assert.That(_momenta.NeutrinoEnergyGeV, Is.EqualTo(_sample.Block.EnergyGeV));
        Assert.That(_momenta.QSquared, Is.EqualTo(_sample.Block.QSquared));
        Assert.That(_momenta.KSquared, Is.EqualTo(_sample.Block.KSquared));
        Assert.That(_momenta.L2, Is.EqualTo(_sample.Block.L2));
        Assert.That(_momenta.RecoilKineticEnergyGeV, Is.EqualTo(_sample.Block.QSquared.Select(q2 => 0.5 * q2 / _targetMassGeV)));
    }

    [Test]
    public void TheRecoilLiesInThePlaneOfXAndZ()
    {
        Assert.That(_momenta.Recoil.X, Is.All.Positive);
        Assert.That(_momenta.Recoil.Y, Is.All.Zero);
    }

    /// <summary>Products with the target momentum know the azimuth of the target: Ptilde = P - (P.k/k.q) q has the same ones in both frames.</summary>
    [Test]
    public void ProductsWithTheTargetAreThoseOfTheOtherFrame() => ForAllPoints((i, lab) =>
    {
        var other = _sample.At(i);
        var c = 2.0 * _targetMassGeV * lab.K.E / (other.SX + other.QSquared);
        foreach (var (here, there) in new[] { (lab.KPrime, other.KPrime), (lab.PMinus, other.PMinus), (lab.PPlus, other.PPlus) })
        {
            var scale = (_targetMassGeV * here.E) + (c * (Math.Abs(lab.Q.X) + Math.Abs(lab.Q.Z)) * here.E)
                + ((Math.Abs(other.PTilde.E) + Math.Abs(other.PTilde.X) + Math.Abs(other.PTilde.Y)) * other.K.E);
            Assert.That((_targetMassGeV * here.E) - (c * lab.Q.Dot(here)), Is.EqualTo(other.PTilde.Dot(there)).Within(1e-11 * scale), "1e-11: both sides are differences of such products");
        }
    });

    /// <summary>A reflection keeps all products but turns the sign of eps(k, q, k', p-) and of eps(k, q, p-, P): both signs are those of the other frame.</summary>
    [Test]
    public void OrientationIsThatOfTheOtherFrame()
    {
        var compared = 0;
        ForAllPoints((i, lab) =>
        {
            var other = _sample.At(i);
            var target = new FourVector(_targetMassGeV, 0.0, 0.0, 0.0);
            foreach (var (here, there) in new[]
            {
                (Epsilon(lab.K, lab.Q, lab.KPrime, lab.PMinus), Epsilon(other.K, other.Q, other.KPrime, other.PMinus)),
                (Epsilon(lab.K, lab.Q, lab.PMinus, target), Epsilon(other.K, other.Q, other.PMinus, other.PTilde)),
            })
            {
                // Points in or near a plane have no orientation beyond rounding.
                if (Math.Abs(here.Value) < 1e-9 * here.Scale)
                    continue;
                compared++;
                Assert.That(here.Value, Is.EqualTo(there.Value).Within(1e-11 * here.Scale), "1e-11: rounding of 24 products of four components");
            }
        });
        Assert.That(compared, Is.GreaterThan(PhaseSpaceBlock.Length / 2));
    }

    private void ForAllPoints(Action<int, (FourVector K, FourVector Q, FourVector KPrime, FourVector PMinus, FourVector PPlus)> check)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var energy = _sample.Block.EnergyGeV[i];
            var recoil = _momenta.Recoil[i];
            var q = new FourVector(-_momenta.RecoilKineticEnergyGeV[i], -recoil.X, -recoil.Y, -recoil.Z);
            check(i, (new FourVector(energy, 0.0, 0.0, energy), q, _momenta.KPrime[i], _momenta.PMinus[i], _momenta.PPlus[i]));
        }
    }

    /// <summary>Determinant of four vectors, and the sum of the absolute values of its terms.</summary>
    private static (double Value, double Scale) Epsilon(FourVector a, FourVector b, FourVector c, FourVector d)
    {
        double[][] rows = [[a.E, a.X, a.Y, a.Z], [b.E, b.X, b.Y, b.Z], [c.E, c.X, c.Y, c.Z], [d.E, d.X, d.Y, d.Z]];
        var (value, scale) = (0.0, 0.0);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                for (var k = 0; k < 4; k++)
                {
                    var l = 6 - i - j - k;
                    if (i == j || i == k || j == k)
                        continue;
                    var sign = Math.Sign((j - i) * (k - i) * (l - i) * (k - j) * (l - j) * (l - k));
                    var term = rows[0][i] * rows[1][j] * rows[2][k] * rows[3][l];
                    value += sign * term;
                    scale += Math.Abs(term);
                }
            }
        }

        return (value, scale);
    }
}
