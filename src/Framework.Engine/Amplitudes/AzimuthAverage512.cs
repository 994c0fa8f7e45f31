using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.PhaseSpace;
using static System.Runtime.Intrinsics.Vector512;

namespace TridentFramework.Engine.Amplitudes;

/// <summary>
/// Structures S1 and S2 averaged over both azimuths, exactly: that of the target momentum in closed form, that of the pair by three nodes.
/// </summary>
/// <remarks>
/// In the frame k + q = 0 of <see cref="AmplitudeKernel"/> the neutrino current is a product of two Weyl spinors, and so is almost every
/// matrix V0 -+ V.sigma of the compact amplitude for a photon of helicity +, - or along k. With light-cone components p^+- = E +- p_z and
/// c = 4|k||k'| - K2, n = sqrt(K2 c), j = 1/|D|, w = sqrt(sX), p- = (x, y), p+ = (z, -y) in the transverse plane,
/// alpha = (x j1 - z j2) + i y (j1 + j2), S = c p-^+ + K2 p-^- - 2 n x, u = n p-^- - c x, t = n p-^+ - K2 x, b = w j1, r = w j2, beta = Q2 j1/w
///   (LL(+) + LL(-))/8 = p+^+ [2|alpha|^2 S + 2b (Re alpha u - Im alpha c y) + c b^2 p-^- - 2 beta (Re alpha t - Im alpha K2 y) + K2 beta^2 p-^+]
///                     + r [S (r p+^- + 2 (Re alpha z - Im alpha y)) - 2 beta (t z + K2 y^2)],
///   LL(k)/(16|k|^2) = p+^+ [c A^2 p-^+ + K2 B^2 p-^- - 2 n A B x],  A = (p+^+ + kappa) j1 - (p-^+ + kappa) j2,  B = -p-^+ j1 - (p-^+ + kappa) j2,
/// kappa = k'^+ = w K2/(sX + Q2); RR is LL with the leptons exchanged, and
///   (LR(+) + LR(-))/8 = 4 m- m+ [K2 |alpha|^2 - c b r + K2 Q2 (j1^2 + j2^2)/2],  LR(k)/(16|k|^2) = 2 m- m+ K2 B B'.
/// With Ptilde = alpha_k k + P_T the average over its azimuth is S1 = 4 [alpha_k^2 |k.A|^2 + P_T^2/2 (|+.A|^2 + |-.A|^2)], and
/// S2 = |+.A|^2 + |-.A|^2 - 4 Q2/(sX + Q2)^2 |k.A|^2. Both are even polynomials in the azimuth of the pair, of degree four in its cosine: the three
/// nodes 30, 90 and 150 degrees integrate them exactly. A complex conjugate neutrino current exchanges LL and RR.
/// </remarks>
internal static class AzimuthAverage512
{
    private static ReadOnlySpan<double> NodeCosines => [0.8660254037844386, 0.0, -0.8660254037844386];

    private static ReadOnlySpan<double> NodeSineSquares => [0.25, 1.0, 0.25];

    /// <summary>Fills the structures of a block; S2 only if it is asked for.</summary>
    /// <param name="block">Block with invariants and propagators.</param>
    /// <param name="targetMassGeV">Mass M of the target, GeV.</param>
    /// <param name="massMinus">m-, GeV.</param>
    /// <param name="massPlus">m+, GeV.</param>
    /// <param name="sign">+1 for neutrinos, -1 for antineutrinos.</param>
    /// <param name="magnetic">Also S2.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(PhaseSpaceBlock block, double targetMassGeV, double massMinus, double massPlus, double sign, bool magnetic)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512<double>.One;
        var two = Create(2.0);
        var minusTwo = Create(-2.0);
        var half = Create(0.5);
        var fourMass = Create(4.0 * targetMassGeV);
        var massProduct = Create(massMinus * massPlus);
        var massDifference = Create((massMinus - massPlus) * (massMinus + massPlus));
        var sixteenThirds = Create(16.0 / 3.0);
        var eightThirds = Create(8.0 / 3.0);
        var twoSigned = Create(2.0 * sign);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var q2 = Load(block.QSquared, i);
            var l2 = Load(block.L2, i);
            var k2 = Load(block.KSquared, i);
            var inverseSX = Load(block.InverseSX, i);
            var inverseX = Load(block.InverseX, i);
            var w = Sqrt(Load(block.SX, i));
            var q2OverW = q2 * w * inverseSX;
            var kw = w * inverseX;

            // The pair: L^+ = w - k'^+, L^- = w - k'^-, L_x = -k'_x.
            var c = Load(block.KSquaredRange, i) - k2;
            var n = Sqrt(k2 * c);
            var kappa = kw * k2;
            var lPlus = w - kappa;
            var lMinus = w - (kw * c);
            var lX = -(kw * n);

            // p- = cL L + cq q + cv v + cy y in the pair's own axes: z* along q, x* in the plane of L and q, y* = y.
            var d1 = Load(block.MinusD1, i);
            var d2 = Load(block.MinusD2, i);
            var delta = massDifference * Load(block.InverseL2, i);
            var lkq = l2 + k2 - q2;
            var bCos = half * FusedMultiplyAdd(delta, lkq, d2 - d1);
            var inverseRoot2 = Load(block.InversePhotonRootSquared, i);
            var along = half * bCos * inverseRoot2;
            var cq = along * l2;
            var cL = half * FusedMultiplyAdd(-along, lkq, one + delta);
            var sin2 = MaxNative((d1 - Load(block.MinusD1Low, i)) * (d2 - Load(block.MinusD2Low, i)), zero);
            var tau = half * Sqrt(sin2 * l2 * inverseRoot2);
            var tauOverRoot = tau * (Load(block.PhotonRoot, i) * inverseRoot2);
            var basePlus = FusedMultiplyAdd(cL, lPlus, cq * w);
            var baseMinus = FusedMultiplyAdd(cL, lMinus, -(cq * q2OverW));
            var baseX = cL * lX;
            var turnPlus = tauOverRoot * lX * w;
            var turnMinus = tauOverRoot * lX * q2OverW;
            var turnX = tauOverRoot * half * FusedMultiplyAdd(lPlus, q2OverW, lMinus * w);

            // What the nodes share, with signs that leave only fused products and sums to them.
            var j1 = Load(block.InverseMinusD1, i);
            var j2 = Load(block.InverseMinusD2, i);
            var minusJ1 = -j1;
            var minusJ2 = -j2;
            var minusC = -c;
            var minusK2 = -k2;
            var minusTwoN = n * minusTwo;
            var b = w * j1;
            var r = w * j2;
            var minusR = -r;
            var minusBeta1 = q2OverW * minusJ1;
            var beta2 = q2OverW * j2;
            var minusTwoBeta1 = minusBeta1 + minusBeta1;
            var minusTwoBeta2 = beta2 * minusTwo;
            var cb2 = c * b * b;
            var cr2 = c * r * r;
            var kBeta1 = k2 * minusBeta1 * minusBeta1;
            var kBeta2 = k2 * beta2 * beta2;
            var jSum = j1 + j2;
            var tau2 = tau * tau;
            var k2Tau2 = k2 * tau2;
            var tau2J = tau2 * jSum;
            var tau2J2 = tau2J * jSum;

            var (pLeft, pRight, alphaSum) = (zero, zero, zero);
            var (zLeft, zRight, zMixed) = (zero, zero, zero);
            for (var node = 0; node < 3; node++)
            {
                var cos = Create(NodeCosines[node]);
                var sin2OfNode = Create(NodeSineSquares[node]);
                var minusP = FusedMultiplyAdd(cos, turnPlus, basePlus);
                var minusM = FusedMultiplyAdd(cos, turnMinus, baseMinus);
                var x = FusedMultiplyAdd(cos, turnX, baseX);
                var plusP = lPlus - minusP;
                var plusM = lMinus - minusM;
                var z = lX - x;

                var alphaR = FusedMultiplyAdd(x, j1, z * minusJ2);
                var alpha2 = FusedMultiplyAdd(alphaR, alphaR, sin2OfNode * tau2J2);
                alphaSum += alpha2;
                var alphaY = sin2OfNode * tau2J;
                var kY2 = sin2OfNode * k2Tau2;
                var minusTwoAlphaY = minusTwo * alphaY;

                var sMinus = FusedMultiplyAdd(c, minusP, FusedMultiplyAdd(k2, minusM, minusTwoN * x));
                var uMinus = FusedMultiplyAdd(n, minusM, minusC * x);
                var tMinus = FusedMultiplyAdd(n, minusP, minusK2 * x);
                var first = FusedMultiplyAdd(b, FusedMultiplyAdd(alphaR, uMinus, minusC * alphaY), minusBeta1 * FusedMultiplyAdd(alphaR, tMinus, minusK2 * alphaY));
                first = FusedMultiplyAdd(two, FusedMultiplyAdd(alpha2, sMinus, first), FusedMultiplyAdd(cb2, minusM, kBeta1 * minusP));
                var second = FusedMultiplyAdd(minusTwoBeta1, FusedMultiplyAdd(tMinus, z, kY2), sMinus * FusedMultiplyAdd(r, plusM, FusedMultiplyAdd(alphaR + alphaR, z, minusTwoAlphaY)));
                pLeft = FusedMultiplyAdd(plusP, first, FusedMultiplyAdd(r, second, pLeft));

                // The other chirality: leptons exchanged, signs of alpha with them.
                var sPlus = FusedMultiplyAdd(c, plusP, FusedMultiplyAdd(k2, plusM, minusTwoN * z));
                var uPlus = FusedMultiplyAdd(n, plusM, minusC * z);
                var tPlus = FusedMultiplyAdd(n, plusP, minusK2 * z);
                first = FusedMultiplyAdd(minusR, FusedMultiplyAdd(alphaR, uPlus, c * alphaY), beta2 * FusedMultiplyAdd(alphaR, tPlus, k2 * alphaY));
                first = FusedMultiplyAdd(two, FusedMultiplyAdd(alpha2, sPlus, first), FusedMultiplyAdd(cr2, plusM, kBeta2 * plusP));
                second = FusedMultiplyAdd(minusTwoBeta2, FusedMultiplyAdd(tPlus, x, kY2), sPlus * FusedMultiplyAdd(b, minusM, FusedMultiplyAdd(minusTwo * alphaR, x, minusTwoAlphaY)));
                pRight = FusedMultiplyAdd(minusP, first, FusedMultiplyAdd(b, second, pRight));

                // The photon along k.
                var minusPk = minusP + kappa;
                var a = FusedMultiplyAdd(plusP + kappa, j1, minusPk * minusJ2);
                var bLeft = FusedMultiplyAdd(minusP, minusJ1, minusPk * minusJ2);
                var bRight = FusedMultiplyAdd(plusP, jSum, kappa * j1);
                var minusTwoNA = minusTwoN * a;
                var ca2 = c * a * a;
                zLeft = FusedMultiplyAdd(plusP, FusedMultiplyAdd(ca2, minusP, bLeft * FusedMultiplyAdd(k2 * bLeft, minusM, minusTwoNA * x)), zLeft);
                zRight = FusedMultiplyAdd(minusP, FusedMultiplyAdd(ca2, plusP, bRight * FusedMultiplyAdd(k2 * bRight, plusM, minusTwoNA * z)), zRight);
                zMixed = FusedMultiplyAdd(bLeft, bRight, zMixed);
            }

            var pMixed = Create(4.0) * massProduct * FusedMultiplyAdd(k2, alphaSum, Create(1.5) * (k2 * q2) * FusedMultiplyAdd(j1, j1, j2 * j2) - (Create(3.0) * c * b * r));
            zMixed *= two * massProduct * k2;

            var pSum = pLeft + pRight;
            var zSum = zLeft + zRight;
            var energy = Load(block.EnergyGeV, i);
            var f = q2 * FusedMultiplyAdd(fourMass * energy, inverseX, -one);
            var ofK = sixteenThirds * f * f * inverseSX;
            var ofT = sixteenThirds * Load(block.TransverseTargetSquared, i);
            Store(FusedMultiplyAdd(ofK, zSum + zMixed, ofT * (pSum + pMixed)), block.S1VV, i);
            Store(FusedMultiplyAdd(ofK, zSum - zMixed, ofT * (pSum - pMixed)), block.S1AA, i);
            Store(twoSigned * FusedMultiplyAdd(ofK, zRight - zLeft, ofT * (pRight - pLeft)), block.S1VA, i);
            if (magnetic)
            {
                ofK = minusTwo * q2 * inverseSX;
                Store(eightThirds * FusedMultiplyAdd(ofK, zSum + zMixed, pSum + pMixed), block.S2VV, i);
                Store(eightThirds * FusedMultiplyAdd(ofK, zSum - zMixed, pSum - pMixed), block.S2AA, i);
                Store(eightThirds * twoSigned * FusedMultiplyAdd(ofK, zRight - zLeft, pRight - pLeft), block.S2VA, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(double[] column, int i) => LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> value, double[] column, int i) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);
}
