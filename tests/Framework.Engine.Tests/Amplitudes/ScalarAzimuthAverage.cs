using System.Numerics;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>
/// Scalar reference of the structures averaged over both azimuths: 2x2 matrices V0 -+ V.sigma of the compact amplitude for photons of helicity
/// +, - and along k, traced one by one, at the angles 30, 90 and 150 degrees of the pair. Complex arithmetic, no vectors.
/// </summary>
internal sealed class ScalarAzimuthAverage(TridentChannel channel, double targetMassGeV)
{
    public (CouplingCoefficients S1, CouplingCoefficients S2) At(PhaseSpaceBlock block, int i)
    {
        var (q2, sX, l2, k2) = (block.QSquared[i], block.SX[i], block.L2[i], block.KSquared[i]);
        var x = sX + q2;
        var w = Math.Sqrt(sX);
        var complement = block.KSquaredRange[i] - k2;
        var (n, a1) = (Math.Sqrt(k2), Math.Sqrt(complement));
        var (lPlus, lMinus, lX) = (w - (w / x * k2), w - (w / x * complement), -w / x * n * a1);
        var (qPlus, qMinus) = (w, -q2 / w);
        var (mMinus, mPlus) = (channel.MinusMassGeV, channel.PlusMassGeV);
        var delta = (mMinus - mPlus) * (mMinus + mPlus) / l2;
        var qL = 0.5 * (l2 + k2 - q2);
        var root2 = (qL * qL) + (q2 * l2);
        var (d1, d2) = (-block.MinusD1[i], -block.MinusD2[i]);
        var bCos = 0.5 * (d1 - d2 + (delta * 2.0 * qL));
        var along = 0.5 * bCos / root2;
        var inPair = (0.5 * (1.0 + delta)) - (along * qL);
        var transverse = 0.5 * Math.Sqrt(Math.Max((block.MinusD1[i] - block.MinusD1Low[i]) * (block.MinusD2[i] - block.MinusD2Low[i]), 0.0) * l2 / root2);
        var turn = transverse / Math.Sqrt(root2);
        var (kAbs, q0) = (0.5 * x / w, 0.5 * (sX - q2) / w);
        var transverseSum = default(CouplingCoefficients);
        var alongSum = default(CouplingCoefficients);
        foreach (var angle in new[] { Math.PI / 6.0, Math.PI / 2.0, 5.0 * Math.PI / 6.0 })
        {
            var minus = new LightCone(
                (inPair * lPlus) + (along * l2 * qPlus) + (turn * Math.Cos(angle) * lX * w),
                (inPair * lMinus) + (along * l2 * qMinus) + (turn * Math.Cos(angle) * lX * q2 / w),
                (inPair * lX) + (turn * Math.Cos(angle) * 0.5 * ((lPlus * q2 / w) + (lMinus * w))),
                transverse * Math.Sin(angle));
            var plus = new LightCone(lPlus - minus.Plus, lMinus - minus.Minus, lX - minus.X, -minus.Y);
            foreach (var helicity in new[] { 1, -1 })
            {
                // eps = (x + i h y)/sqrt(2): E +- iB = (q0 -+ h |k|) eps, and eps.sigma is sqrt(2) times a raising or lowering matrix.
                var root = Math.Sqrt(2.0);
                var alpha = -root * new Complex((minus.X / d1) - (plus.X / d2), helicity * ((minus.Y / d1) - (plus.Y / d2)));
                var sigma = helicity > 0 ? new Matrix2(0.0, root, 0.0, 0.0) : new Matrix2(0.0, 0.0, root, 0.0);
                transverseSum = Add(transverseSum, Trace(alpha, sigma, q0 - (helicity * kAbs), q0 + (helicity * kAbs), n, a1, d1, d2, minus, plus, mMinus * mPlus), 1.0 / 3.0);
            }

            var longitudinal = (((2.0 * kAbs * minus.Plus) - (kAbs * w)) / d1) - (((2.0 * kAbs * plus.Plus) - (kAbs * w)) / d2);
            alongSum = Add(alongSum, Trace(longitudinal, new Matrix2(1.0, 0.0, 0.0, -1.0), -kAbs * w, -kAbs * w, n, a1, d1, d2, minus, plus, mMinus * mPlus), 1.0 / 3.0);
        }

        var alphaK = q2 * ((4.0 * targetMassGeV * block.EnergyGeV[i] / x) - 1.0) / x;
        var s1 = Add(Add(default, alongSum, 4.0 * alphaK * alphaK), transverseSum, 2.0 * block.TransverseTargetSquared[i]);
        var s2 = Add(transverseSum, alongSum, -4.0 * q2 / (x * x));
        var sign = channel.IsAntineutrino ? -1.0 : 1.0;
        return (s1 with { VA = sign * s1.VA }, s2 with { VA = sign * s2.VA });
    }

    // fieldPlus and fieldMinus: E + iB and E - iB in units of the polarisation.
    private static CouplingCoefficients Trace(
        Complex alpha, Matrix2 sigma, double fieldPlus, double fieldMinus, double n, double a1, double d1, double d2, LightCone minus, LightCone plus, double massProduct)
    {
        // The current as J0 + J.sigma and as J0 - J.sigma.
        var upper = new Matrix2(0.0, 2.0 * n, 0.0, 2.0 * a1);
        var lower = new Matrix2(2.0 * a1, -2.0 * n, 0.0, 0.0);
        var left = (alpha * upper) + ((fieldPlus / d2) * (upper * sigma)) - ((fieldMinus / d1) * (sigma * upper));
        var right = (alpha * lower) - ((fieldMinus / d2) * (lower * sigma)) + ((fieldPlus / d1) * (sigma * lower));
        var ll = (left * plus.Lower * left.Adjoint * minus.Lower).TraceReal;
        var rr = (right * plus.Upper * right.Adjoint * minus.Upper).TraceReal;
        var lr = -4.0 * massProduct * 0.5 * (left * right.Adjoint).TraceReal;
        return CouplingCoefficients.FromChiral(ll, rr, lr);
    }

    private static CouplingCoefficients Add(CouplingCoefficients sum, CouplingCoefficients term, double factor) =>
        new(sum.VV + (factor * term.VV), sum.AA + (factor * term.AA), sum.VA + (factor * term.VA));

    private readonly record struct LightCone(double Plus, double Minus, double X, double Y)
    {
        /// <summary>p0 + p.sigma.</summary>
        public Matrix2 Upper => new(Plus, new(X, -Y), new(X, Y), Minus);

        /// <summary>p0 - p.sigma.</summary>
        public Matrix2 Lower => new(Minus, new(-X, Y), new(-X, -Y), Plus);
    }

    private readonly record struct Matrix2(Complex A, Complex B, Complex C, Complex D)
    {
        public Matrix2 Adjoint => new(
            Complex.Conjugate(A), Complex.Conjugate(C), Complex.Conjugate(B), Complex.Conjugate(D));

        public double TraceReal => (A + D).Real;

        public static Matrix2 operator *(Matrix2 l, Matrix2 r) =>
            new((l.A * r.A) + (l.B * r.C), (l.A * r.B) + (l.B * r.D), (l.C * r.A) + (l.D * r.C), (l.C * r.B) + (l.D * r.D));

        public static Matrix2 operator *(Complex f, Matrix2 m) => new(f * m.A, f * m.B, f * m.C, f * m.D);

        public static Matrix2 operator +(Matrix2 l, Matrix2 r) => new(l.A + r.A, l.B + r.B, l.C + r.C, l.D + r.D);

        public static Matrix2 operator -(Matrix2 l, Matrix2 r) => new(l.A - r.A, l.B - r.B, l.C - r.C, l.D - r.D);
    }
}
