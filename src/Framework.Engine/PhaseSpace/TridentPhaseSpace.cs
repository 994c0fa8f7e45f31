using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.Amplitudes;
using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// Phase space of nu + N -> nu l- l+ N for one channel and one target mass: from seven numbers in (0, 1) to kinematics, weight and
/// squared amplitude.
/// </summary>
/// <remarks>
/// dPhi_4 = dQ2/(8 pi (s-M^2)) dsX/(2 pi) dL2/(2 pi) (1/8pi)(1 - L2/sX) dOmega_k'/4pi (1/8pi) sqrt(lambda)/L2 dOmega_-/4pi, in the order
/// log Q2 between the roots of P_T^2 = 0 at threshold;
/// sX between (m- + m+)^2 and 4 M E/(1 + sqrt(1 + 4 M^2/Q2)) - Q2, which is P_T = 0 at this Q2;
/// L2 between (m- + m+)^2 and sX; K2 between 0 and (sX+Q2)(1 - L2/sX), linear or logarithmic above a mediator scale;
/// ln(D2/D1), which is flat across the collinear peaks of both lepton propagators; two azimuths.
/// Differences that vanish at an edge (sX_max - sX, sX - L2, L2 - threshold, |D| - |D|_min) are carried along, never recomputed.
/// </remarks>
internal sealed class TridentPhaseSpace
{
    /// <summary>Index of the beam energy among the coordinates; the others follow.</summary>
    public const int EnergyDimension = 0;

    // Stands in for an empty K2 range, whose points have weight zero: 0/0 is avoided, scale over this stays finite.
    private const double SmallestRange = 1e-290;

    private readonly double _mass;
    private readonly double _massMinus;
    private readonly double _massPlus;
    private readonly double _pairThreshold;
    private readonly double _sign;
    private readonly double _kSquaredScale;
    private readonly bool _magnetic;

    /// <summary>Creates the phase space.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="magnetic">Also evaluate S2, needed for nucleons.</param>
    /// <param name="kSquaredScale">Scale of a light mediator, GeV^2: K2 is sampled logarithmically above it; infinite for contact interactions.</param>
    public TridentPhaseSpace(TridentChannel channel, double targetMassGeV, bool magnetic, double kSquaredScale)
    {
        _mass = targetMassGeV;
        _massMinus = channel.MinusMassGeV;
        _massPlus = channel.PlusMassGeV;
        _pairThreshold = (_massMinus + _massPlus) * (_massMinus + _massPlus);
        _sign = channel.IsAntineutrino ? -1.0 : 1.0;
        _kSquaredScale = kSquaredScale;
        _magnetic = magnetic;
    }

    /// <summary>Fills kinematics, weight and structures of a block whose coordinates and energies are set.</summary>
    public void Evaluate(PhaseSpaceBlock block)
    {
        SampleQSquared(block);
        SampleInvariants(block);
        SampleAngles(block);
        if (_magnetic)
            EvaluateAmplitude<Magnetic>(block);
        else
            EvaluateAmplitude<Electric>(block);
    }

    /// <summary>Invariants and momenta of one point of an evaluated block, for error messages, amplitude terms and tests.</summary>
    public TridentKinematics KinematicsAt(PhaseSpaceBlock block, int i)
    {
        var (q2, sX, l2, k2) = (block.QSquared[i], block.SX[i], block.L2[i], block.KSquared[i]);
        var x = sX + q2;
        var w = Math.Sqrt(sX);
        var kAbs = 0.5 * x / w;
        var k = new FourVector(kAbs, 0.0, 0.0, -kAbs);
        var q = new FourVector(0.5 * (sX - q2) / w, 0.0, 0.0, kAbs);
        var kRange = block.KSquaredRange[i];
        var kPrimeE = 0.5 * kRange * w / x;
        var fraction = block.KFraction[i];
        var kPrime = new FourVector(kPrimeE, 2.0 * kPrimeE * Math.Sqrt(fraction * (1.0 - fraction)), 0.0, kPrimeE * ((2.0 * fraction) - 1.0));
        var pair = new FourVector(w - kPrimeE, -kPrime.X, 0.0, -kPrime.Z);
        var qL = 0.5 * (l2 + k2 - q2);
        var root2 = (qL * qL) + (q2 * l2);
        var delta = (_massMinus - _massPlus) * (_massMinus + _massPlus) / l2;
        var bCos = 0.5 * (block.MinusD2[i] - block.MinusD1[i] + (delta * (l2 + k2 - q2)));
        var sin2 = Math.Max((block.MinusD1[i] - block.MinusD1Low[i]) * (block.MinusD2[i] - block.MinusD2Low[i]), 0.0);
        var along = 0.5 * bCos * l2 / root2;
        var transverse = 0.5 * Math.Sqrt(sin2 * l2 / root2);
        var normal = new FourVector(pair.X * kAbs, (pair.E * kAbs) - (pair.Z * q.E), 0.0, pair.X * q.E);
        var minus = (((0.5 * (1.0 + delta)) - (along * qL / l2)) * pair) + (along * q)
            + (transverse * block.CosPair[i] / Math.Sqrt(root2) * normal) + new FourVector(0.0, 0.0, transverse * block.SinPair[i], 0.0);
        var energy = block.EnergyGeV[i];
        var alpha = q2 * ((4.0 * _mass * energy / x) - 1.0) / x;
        var pT = block.TransverseTarget[i];
        return new TridentKinematics
        {
            NeutrinoEnergyGeV = energy,
            TargetMassGeV = _mass,
            QSquared = q2,
            KSquared = k2,
            SX = sX,
            L2 = l2,
            K = k,
            KPrime = kPrime,
            PMinus = minus,
            PPlus = pair - minus,
            Q = q,
            PTilde = (alpha * k) + new FourVector(0.0, pT * block.CosTarget[i], pT * block.SinTarget[i], 0.0),
        };
    }

    private void SampleQSquared(PhaseSpaceBlock block)
    {
        // M^2 (th + Q2)^2 + 2 M E Q2 (th + Q2) - 4 M^2 E^2 Q2 = 0 as s Q2^2 - 2 M E b Q2 + M^2 th^2 = 0 with the discriminant factorised at threshold.
        var mass = Vector256.Create(_mass);
        var th = Vector256.Create(_pairThreshold);
        var rootTh = Vector256.Create(Math.Sqrt(_pairThreshold));
        var two = Vector256.Create(2.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var energy = Load(block.EnergyGeV, i);
            var twoME = two * mass * energy;
            var s = (mass * mass) + twoME;
            var aboveThreshold = twoME - th - (two * mass * rootTh);
            var half = energy * Vector256.Sqrt(Vector256.Max(aboveThreshold * (twoME - th + (two * mass * rootTh)), Vector256<double>.Zero));
            var middle = (twoME * energy) - ((mass + energy) * th);
            var high = mass * (middle + half) / s;
            var low = mass * th * th / (middle + half);
            var logRange = ElementaryFunctions.Log(high / low);
            Store(logRange, block.LogQSquaredRange, i);
            Store(low * ElementaryFunctions.Exp(logRange * Load(block.Coordinate[1], i)), block.QSquared, i);
        }
    }

    private void SampleInvariants(PhaseSpaceBlock block)
    {
        var mass = Vector256.Create(_mass);
        var th = Vector256.Create(_pairThreshold);
        var one = Vector256<double>.One;
        var two = Vector256.Create(2.0);
        var four = Vector256.Create(4.0);
        var isLogarithmic = !double.IsPositiveInfinity(_kSquaredScale);
        var scale = Vector256.Create(_kSquaredScale);
        var smallest = Vector256.Create(SmallestRange);
        var constant = Vector256.Create(8.0 * Math.PI * Math.PI / (8.0 * Math.PI) / Math.Pow(2.0 * Math.PI, 2) / Math.Pow(8.0 * Math.PI, 2));
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var energy = Load(block.EnergyGeV, i);
            var q2 = Load(block.QSquared, i);
            var me = mass * energy;
            var xMax = four * me / (one + Vector256.Sqrt(one + (four * mass * mass / q2)));
            var range = Vector256.Max(xMax - q2 - th, Vector256<double>.Zero);
            var u = Load(block.Coordinate[2], i);
            var aboveTh = range * u;
            var sX = th + aboveTh;
            var x = sX + q2;

            // P_T^2 = M^2 (X+ - X)(X + 4 E^2 Q2/X+)/X^2 with X = sX + Q2.
            var pT2 = mass * mass * range * (one - u) * (x + (four * energy * energy * q2 / xMax)) / (x * x);
            var v = Load(block.Coordinate[3], i);
            var pairAboveTh = aboveTh * v;
            var l2 = th + pairAboveTh;
            var missing = aboveTh * (one - v) / sX;
            Store(sX, block.SX, i);
            Store(l2, block.L2, i);
            Store(pairAboveTh, block.L2AboveThreshold, i);
            Store(Vector256.Sqrt(pT2), block.TransverseTarget, i);
            var kRange = x * missing;
            Store(kRange, block.KSquaredRange, i);
            var weight = constant / (four * me * (me + me) * q2) * Load(block.LogQSquaredRange, i) * range * aboveTh * missing * Load(block.EnergyJacobian, i);
            var k2 = kRange * Load(block.Coordinate[4], i);
            var fraction = Load(block.Coordinate[4], i);
            if (isLogarithmic)
            {
                // K2 = K0 ((1 + K2max/K0)^x - 1): flat below the scale K0, logarithmic above.
                var divisor = Vector256.Max(kRange, smallest);
                var logK = ElementaryFunctions.LogOnePlus(kRange / scale);
                k2 = Vector256.Min(scale * ElementaryFunctions.ExpMinusOne(logK * fraction), divisor);
                fraction = k2 / divisor;
                weight = weight * logK * (k2 + scale) / divisor;
                k2 = kRange * fraction;
            }

            Store(k2, block.KSquared, i);
            Store(fraction, block.KFraction, i);
            Store(weight, block.Weight, i);
        }
    }

    private void SampleAngles(PhaseSpaceBlock block)
    {
        var half = Vector256.Create(0.5);
        var one = Vector256<double>.One;
        var massMinus2 = Vector256.Create(_massMinus * _massMinus);
        var massPlus2 = Vector256.Create(_massPlus * _massPlus);
        var massDifference = Vector256.Create((_massMinus - _massPlus) * (_massMinus + _massPlus));
        var otherThreshold = Vector256.Create(4.0 * _massMinus * _massPlus);
        var four = Vector256.Create(4.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var q2 = Load(block.QSquared, i);
            var l2 = Load(block.L2, i);
            var k2 = Load(block.KSquared, i);
            var pairAboveTh = Load(block.L2AboveThreshold, i);
            var delta = massDifference / l2;
            var e1 = one + delta;
            var e2 = one - delta;
            var lk = l2 + k2;
            var qL = half * (lk - q2);
            var root2 = Fma(qL, qL, q2 * l2);
            var lambda = pairAboveTh * (pairAboveTh + otherThreshold);
            var b = Vector256.Sqrt(lambda * root2) / l2;

            // |D1| = A1 - B cos, |D2| = A2 + B cos; A - B from (A^2 - B^2)/(A + B).
            var a1 = half * Fma(q2, e2, e1 * lk);
            var a2 = half * Fma(q2, e1, e2 * lk);
            var photonMomentum2 = root2 / l2;
            var d1Low = Fma(q2, Fma(-q2, delta, e1 * (k2 - massDifference)), four * massMinus2 * photonMomentum2) / (a1 + b);
            var d2Low = Fma(q2, Fma(q2, delta, e2 * (k2 + massDifference)), four * massPlus2 * photonMomentum2) / (a2 + b);
            Store(d1Low, block.MinusD1Low, i);
            Store(d2Low, block.MinusD2Low, i);

            // D2/D1 between its ends is logarithmic in x: sqrt(lambda)/L2 dcos/2 = dx ln(ratio)/2 |D1 D2| / (S sqrt((q.L)^2 + Q2 L2)).
            var logRatio = ElementaryFunctions.Log((a1 + b) * (a2 + b) / (d1Low * d2Low));
            var r = d2Low / (a1 + b) * ElementaryFunctions.Exp(logRatio * Load(block.Coordinate[5], i));
            var sum = q2 + lk;
            var d1 = sum / (one + r);
            var d2 = d1 * r;
            Store(d1, block.MinusD1, i);
            Store(d2, block.MinusD2, i);
            Store(Load(block.Weight, i) * half * logRatio * d1 * (d2 / sum) / Vector256.Sqrt(root2), block.Weight, i);

            ElementaryFunctions.SinCosOfTurns(Load(block.Coordinate[6], i), out var sinPair, out var cosPair);
            Store(sinPair, block.SinPair, i);
            Store(cosPair, block.CosPair, i);
            ElementaryFunctions.SinCosOfTurns(Load(block.Coordinate[7], i), out var sinTarget, out var cosTarget);
            Store(sinTarget, block.SinTarget, i);
            Store(cosTarget, block.CosTarget, i);
        }
    }

    private void EvaluateAmplitude<TStructures>(PhaseSpaceBlock block)
        where TStructures : struct, IStructureSet
    {
        var one = Vector256<double>.One;
        var two = Vector256.Create(2.0);
        var four = Vector256.Create(4.0);
        var half = Vector256.Create(0.5);
        var sign = Vector256.Create(_sign);
        var massProduct = Vector256.Create(_massMinus * _massPlus);
        var massDifference = Vector256.Create((_massMinus - _massPlus) * (_massMinus + _massPlus));
        var massSquares = Vector256.Create((_massMinus * _massMinus) + (_massPlus * _massPlus));
        var mass = Vector256.Create(_mass);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var q2 = Load(block.QSquared, i);
            var sX = Load(block.SX, i);
            var l2 = Load(block.L2, i);
            var k2 = Load(block.KSquared, i);
            var fraction = Load(block.KFraction, i);
            var d1 = Load(block.MinusD1, i);
            var d2 = Load(block.MinusD2, i);
            var w = Vector256.Sqrt(sX);
            var inverseW = one / w;
            var x = sX + q2;
            var kAbs = half * x * inverseW;
            var q0 = half * (sX - q2) * inverseW;

            // Outgoing neutrino: |k'|, 1 + cos = 2 K2/K2max, 1 - cos = 2 (1 - K2/K2max).
            var kRange = Load(block.KSquaredRange, i);
            var kPrime = half * kRange * w / x;
            var complement = one - fraction;
            var kPrimeSin = two * kPrime * Vector256.Sqrt(fraction * complement);
            var kPrimeCos = kPrime * (fraction - complement);
            var pairE = w - kPrime;

            // p- = cL L + cq q + cv v + cy y in the pair's own axes: z* along q, x* in the plane of L and q, y* = y.
            var sin2 = Vector256.Max((d1 - Load(block.MinusD1Low, i)) * (d2 - Load(block.MinusD2Low, i)), Vector256<double>.Zero);
            var qL = half * (l2 + k2 - q2);
            var root2 = Fma(qL, qL, q2 * l2);
            var root = Vector256.Sqrt(root2);

            // b cos = (|D2| - |D1| + A1 - A2)/2 and p* = b/(2 q*), q* = root/sqrt(L2), A1 - A2 = delta (2 qL).
            var delta = massDifference / l2;
            var a1MinusA2 = delta * (l2 + k2 - q2);
            var bCos = half * (d2 - d1 + a1MinusA2);
            var cq = half * bCos * l2 / root2;
            var cL = Fma(half, one + delta, -(cq * qL / l2));
            var transverse = half * Vector256.Sqrt(sin2 * l2) / root;
            var cosPair = Load(block.CosPair, i);
            var sinPair = Load(block.SinPair, i);
            var cv = transverse * cosPair / root;
            var lX = -kPrimeSin;
            var lZ = -kPrimeCos;
            var vE = lX * kAbs;
            var vX = Fms(pairE, kAbs, lZ * q0);
            var vZ = lX * q0;
            var minusE = Fma(cL, pairE, Fma(cq, q0, cv * vE));
            var minusX = Fma(cL, lX, cv * vX);
            var minusY = transverse * sinPair;
            var minusZ = Fma(cL, lZ, Fma(cq, kAbs, cv * vZ));
            var minus = new AmplitudeKernel.Momentum(minusE, minusX, minusY, minusZ);
            var plus = new AmplitudeKernel.Momentum(pairE - minusE, lX - minusX, -minusY, lZ - minusZ);

            var kernel = new AmplitudeKernel(q0, kAbs, k2, kRange * complement, sign, -d1, -d2, minus, plus, half * (l2 - massSquares), massProduct);

            var energy = Load(block.EnergyGeV, i);
            var alpha = q2 * ((four * mass * energy / x) - one) / x;
            var pT = Load(block.TransverseTarget, i);
            var s1 = kernel.Contract(alpha, pT * Load(block.CosTarget, i), pT * Load(block.SinTarget, i));
            StoreStructures(s1, four, block.S1VV, block.S1AA, block.S1VA, i);

            if (TStructures.HasMagnetic)
            {
                var longitudinal = kernel.Contract(two * Vector256.Sqrt(q2) / x, Vector256<double>.Zero, Vector256<double>.Zero);
                var alongX = kernel.Contract(Vector256<double>.Zero, one, Vector256<double>.Zero);
                var alongY = kernel.Contract(Vector256<double>.Zero, Vector256<double>.Zero, one);
                StoreStructures(alongX + alongY - longitudinal, one, block.S2VV, block.S2AA, block.S2VA, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreStructures(AmplitudeKernel.Structures structures, Vector256<double> factor, double[] vv, double[] aa, double[] va, int i)
    {
        var sum = structures.LL + structures.RR;
        Store(factor * (sum + structures.LR), vv, i);
        Store(factor * (sum - structures.LR), aa, i);
        Store(factor * Vector256.Create(2.0) * (structures.RR - structures.LL), va, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] column, int i) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> value, double[] column, int i) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fma(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fms(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, -c);

    private interface IStructureSet
    {
        static abstract bool HasMagnetic { get; }
    }

    private readonly struct Electric : IStructureSet
    {
        public static bool HasMagnetic => false;
    }

    private readonly struct Magnetic : IStructureSet
    {
        public static bool HasMagnetic => true;
    }
}
