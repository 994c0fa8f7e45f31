using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

[TestFixtureSource(typeof(PhaseSpaceCase), nameof(PhaseSpaceCase.All))]
public sealed class TridentPhaseSpaceTests(PhaseSpaceCase sample)
{
    // Momenta are sums of a few terms of the size of sqrt(sX); squares and products of them round at this share of sX.
    private const double Rounding = 1e-12;

    [Test]
    public void MomentumIsConserved() => ForAllPoints(p =>
    {
        var rest = p.K + p.Q - (p.KPrime + p.PMinus + p.PPlus);
        Assert.That(new[] { rest.E, rest.X, rest.Y, rest.Z }, Is.All.EqualTo(0.0).Within(Rounding * (p.K.E + Math.Abs(p.Q.E))));
    });

    [Test]
    public void ThePointThatStandsForAnAverageIsOnItsMassShells()
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var p = sample.WithoutAzimuthsAt(i);
            Assert.That(p.PMinus.Square, Is.EqualTo(Math.Pow(sample.Channel.MinusMassGeV, 2)).Within(Rounding * p.SX));
            Assert.That(p.PPlus.Square, Is.EqualTo(Math.Pow(sample.Channel.PlusMassGeV, 2)).Within(Rounding * p.SX));
            Assert.That(p.PMinus.Y, Is.Positive, "at 90 degrees");
        }
    }

    [Test]
    public void MomentaAreOnTheirMassShells() => ForAllPoints(p =>
    {
        Assert.That(p.K.Square, Is.EqualTo(0.0).Within(Rounding * p.SX));
        Assert.That(p.KPrime.Square, Is.EqualTo(0.0).Within(Rounding * p.SX));
        Assert.That(p.PMinus.Square, Is.EqualTo(Math.Pow(sample.Channel.MinusMassGeV, 2)).Within(Rounding * p.SX));
        Assert.That(p.PPlus.Square, Is.EqualTo(Math.Pow(sample.Channel.PlusMassGeV, 2)).Within(Rounding * p.SX));
        Assert.That(new[] { p.KPrime.E, p.PMinus.E, p.PPlus.E }, Is.All.Positive);
    });

    [Test]
    public void InvariantsAreThoseOfTheMomenta() => ForAllPoints(p =>
    {
        var photon = (p.Q.E * p.Q.E) + (p.Q.Z * p.Q.Z);
        Assert.That(-p.Q.Square, Is.EqualTo(p.QSquared).Within(Rounding * photon));
        Assert.That(2.0 * p.K.Dot(p.KPrime), Is.EqualTo(p.KSquared).Within(Rounding * p.SX));
        Assert.That((p.K + p.Q).Square, Is.EqualTo(p.SX).Within(Rounding * p.SX));
        Assert.That((p.PMinus + p.PPlus).Square, Is.EqualTo(p.L2).Within(Rounding * p.SX));
    });

    [Test]
    public void PropagatorsAreThoseOfTheMomenta()
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var p = sample.At(i);
            var scale = Rounding * (p.QSquared + (2.0 * (p.PMinus.E + p.PPlus.E) * (Math.Abs(p.Q.E) + p.Q.Z)));
            Assert.That(p.QSquared + (2.0 * p.PMinus.Dot(p.Q)), Is.EqualTo(sample.Block.MinusD1[i]).Within(scale), () => p.ToString());
            Assert.That(p.QSquared + (2.0 * p.PPlus.Dot(p.Q)), Is.EqualTo(sample.Block.MinusD2[i]).Within(scale), () => p.ToString());
            Assert.That(sample.Block.MinusD1[i] + sample.Block.MinusD2[i], Is.EqualTo(p.QSquared + p.L2 + p.KSquared).Within(1e-14 * (p.QSquared + p.L2 + p.KSquared)));
        }
    }

    /// <summary>Ptilde = P - c q with c = P.k/k.q, P.k = M E and P.q = -Q2/2: fixes its products with k and q and its square.</summary>
    [Test]
    public void TheGaugeShiftedTargetMomentumHasTheProductsOfTheTargetAtRest() => ForAllPoints(p =>
    {
        var (mass, energy) = (p.TargetMassGeV, p.NeutrinoEnergyGeV);
        var c = 2.0 * mass * energy / (p.SX + p.QSquared);
        Assert.That(p.PTilde.Dot(p.K), Is.EqualTo(0.0).Within(Rounding * Math.Abs(p.PTilde.E) * p.K.E));
        Assert.That(p.PTilde.Dot(p.Q), Is.EqualTo(p.QSquared * (c - 0.5)).Within(Rounding * p.QSquared * c));
        Assert.That(p.PTilde.Square, Is.EqualTo((mass * mass) + (c * p.QSquared * (1.0 - c))).Within(1e-10 * (mass * mass + (c * c * p.QSquared))), "P_T^2 as a factorised form");
    });

    [Test]
    public void WeightsAndSquaresArePositive()
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var block = sample.Block;
            Assert.That(block.Weight[i], Is.Positive.And.LessThan(double.PositiveInfinity), () => sample.At(i).ToString());
            Assert.That(new[] { block.S1VV[i], block.S1AA[i] }, Is.All.Not.Negative.And.All.LessThan(double.PositiveInfinity), () => sample.At(i).ToString());
            Assert.That(Math.Abs(block.S1VA[i]), Is.LessThanOrEqualTo(2.0 * Math.Sqrt(block.S1VV[i] * block.S1AA[i]) * (1.0 + 1e-9)), "inequality of Cauchy and Schwarz");
            Assert.That(new[] { block.S2VV[i], block.S2AA[i], block.S2VA[i] }, Is.All.Not.NaN.And.All.InRange(-double.MaxValue, double.MaxValue));
        }
    }

    private void ForAllPoints(Action<TridentKinematics> check)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            check(sample.At(i));
    }
}
