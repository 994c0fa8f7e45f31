using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// From coordinates in (0, 1) to invariants and weights, a block at a time. Each step is a loop of its own, short enough that the processor
/// works on several points at once; divisions of a point share one reciprocal.
/// </summary>
internal static class PhaseSpaceSampling512
{
    // Stands in for an empty K2 range, whose points have weight zero: 0/0 is avoided, scale over this stays finite.
    private const double SmallestRange = 1e-290;

    // Part of the Q2 coordinate that lies below the scale of the form factors.
    private const double ShareBelowFormFactorScale = 0.75;

    /// <summary>Constant factor of the weight of a point, but for 1/(8 M^2).</summary>
    public const double OverAllFactors = Math.PI / ((2.0 * Math.PI) * (2.0 * Math.PI) * (8.0 * Math.PI) * (8.0 * Math.PI));

    /// <summary>Fills invariants, propagators and weights of a block whose coordinates and energies are set.</summary>
    /// <param name="block">The block.</param>
    /// <param name="ranges">What the ranges depend on.</param>
    /// <param name="resolvesAzimuths">Also fill the azimuths.</param>
    public static void Sample(PhaseSpaceBlock block, SamplingRanges ranges, bool resolvesAzimuths)
    {
        if (ranges.KnownQSquared is { } known)
            QSquaredInKnownRange(block, known.Lowest, known.LogRange);
        else
            QSquared(block, ranges);
        Invariants(block, ranges);
        if (!double.IsPositiveInfinity(ranges.KSquaredScale))
            KSquaredAboveScale(block, ranges.KSquaredScale);
        PropagatorRanges(block, ranges);
        Propagators(block);
        if (resolvesAzimuths)
            Azimuths(block);
    }

    /// <summary>Lower end of Q2 at an energy, GeV^2, and ln of the ratio of its ends.</summary>
    public static (double Lowest, double LogRange) QSquaredRange(double energyGeV, SamplingRanges ranges)
    {
        QSquaredEnds(Create(energyGeV), ranges, out var low, out var high);
        return (low[0], ElementaryFunctions512.Log(high / low)[0]);
    }

    /// <summary>
    /// Q2 logarithmic in two pieces between the roots of P_T^2 = 0 at threshold: up to the scale at which form factors fall, and above. So the fall
    /// stands at one place of the coordinate at all energies.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void QSquared(PhaseSpaceBlock block, SamplingRanges ranges)
    {
        var scale = Create(ranges.FormFactorScale);
        var border = Create(ShareBelowFormFactorScale);
        var stretchBelow = Create(1.0 / ShareBelowFormFactorScale);
        var stretchAbove = Create(1.0 / (1.0 - ShareBelowFormFactorScale));
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            QSquaredEnds(Load(block.EnergyGeV, i), ranges, out var lowest, out var highest);
            var between = FusedMultiplyAdd(highest - lowest, scale / (scale + highest), lowest);
            var u = Load(block.Coordinate[1], i);
            var isBelow = LessThan(u, border);
            var low = ConditionalSelect(isBelow, lowest, between);
            var high = ConditionalSelect(isBelow, between, highest);
            var logRange = ElementaryFunctions512.Log(high / low) * ConditionalSelect(isBelow, stretchBelow, stretchAbove);
            Store(logRange, block.LogQSquaredRange, i);
            Store(low * ElementaryFunctions512.Exp(logRange * (u - ConditionalSelect(isBelow, Vector512<double>.Zero, border))), block.QSquared, i);
        }
    }

    /// <summary>Q2 logarithmic between the roots of P_T^2 = 0 at threshold, for points of one energy whose range is known.</summary>
    /// <param name="block">The block.</param>
    /// <param name="low">Lower end of the range, GeV^2.</param>
    /// <param name="logRange">ln of the ratio of its ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void QSquaredInKnownRange(PhaseSpaceBlock block, double low, double logRange)
    {
        var lowest = Create(low);
        var range = Create(logRange);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            Store(range, block.LogQSquaredRange, i);
            Store(lowest * ElementaryFunctions512.Exp(range * Load(block.Coordinate[1], i)), block.QSquared, i);
        }
    }

    /// <summary>sX, P_T^2, L2 and K2, all linear in their coordinates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invariants(PhaseSpaceBlock block, SamplingRanges ranges)
    {
        var targetMassGeV = ranges.TargetMassGeV;
        var mass = Create(targetMassGeV);
        var massSquared = mass * mass;
        var fourMassSquared = massSquared * Create(4.0);
        var fourMass = Create(4.0 * targetMassGeV);
        var inverseMass = Create(1.0 / targetMassGeV);
        var th = Create(ranges.PairThreshold);
        var one = Vector512<double>.One;
        var constant = Create(OverAllFactors / (8.0 * targetMassGeV * targetMassGeV));
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var energy = Load(block.EnergyGeV, i);
            var q2 = Load(block.QSquared, i);

            // The largest X = sX + Q2 is 4 M E/(1 + sqrt(1 + 4 M^2/Q2)).
            var rootSum = q2 + Sqrt(q2 * (q2 + fourMassSquared));
            var xMax = fourMass * energy * q2 / rootSum;
            var range = MaxNative(xMax - q2 - th, Vector512<double>.Zero);
            var u = Load(block.Coordinate[2], i);
            var v = Load(block.Coordinate[3], i);
            var aboveTh = range * u;
            var sX = th + aboveTh;
            var x = sX + q2;
            var pairAboveTh = aboveTh * v;
            var l2 = th + pairAboveTh;

            var q2E2 = q2 * energy * energy;
            var sXx = sX * x;
            var inverse = one / (sXx * l2 * q2E2);
            var inverseL2 = inverse * sXx * q2E2;
            var inverseQ2E2 = inverse * sXx * l2;
            var inverseSXx = inverse * l2 * q2E2;
            var inverseSX = inverseSXx * x;
            var inverseX = inverseSXx * sX;

            // P_T^2 = M^2 (Xmax - X)(X + 4 E^2 Q2/Xmax)/X^2.
            var pT2 = massSquared * range * (one - u) * FusedMultiplyAdd(energy * inverseMass, rootSum, x) * (inverseX * inverseX);
            var missing = aboveTh * (one - v) * inverseSX;
            var kRange = x * missing;
            Store(sX, block.SX, i);
            Store(inverseSX, block.InverseSX, i);
            Store(inverseX, block.InverseX, i);
            Store(pT2, block.TransverseTargetSquared, i);
            Store(l2, block.L2, i);
            Store(pairAboveTh, block.L2AboveThreshold, i);
            Store(inverseL2, block.InverseL2, i);
            Store(kRange, block.KSquaredRange, i);
            Store(kRange * Load(block.Coordinate[4], i), block.KSquared, i);
            var weight = constant * inverseQ2E2 * (Load(block.LogQSquaredRange, i) * Load(block.EnergyJacobian, i)) * (range * aboveTh) * missing;
            Store(weight, block.Weight, i);
        }
    }

    /// <summary>
    /// The pair and the neutrino of a block whose points all have the same sX and Q2: L2 and K2, both linear in their coordinates, and the weight of these two and the pair's angle.
    /// Target columns are set so that S1 of the block is what a target with P_T = 0 and Q2 (4 M E/X - 1) = 1 GeV^2 would have.
    /// </summary>
    /// <param name="block">The block; its coordinates 3 to 5 are set.</param>
    /// <param name="ranges">Lepton masses.</param>
    /// <param name="qSquared">Q2, GeV^2.</param>
    /// <param name="sXAboveThreshold">sX - (m- + m+)^2, GeV^2.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SampleAtKnownPhoton(PhaseSpaceBlock block, SamplingRanges ranges, double qSquared, double sXAboveThreshold)
    {
        var th = Create(ranges.PairThreshold);
        var one = Vector512<double>.One;
        var q2 = Create(qSquared);
        var aboveTh = Create(sXAboveThreshold);
        var sX = th + aboveTh;
        var x = sX + q2;
        var inverseSX = one / sX;
        var inverseX = one / x;
        var energy = (one + (one / q2)) * x / Create(4.0 * ranges.TargetMassGeV);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var v = Load(block.Coordinate[3], i);
            var pairAboveTh = aboveTh * v;
            var l2 = th + pairAboveTh;
            var missing = aboveTh * (one - v) * inverseSX;
            var kRange = x * missing;
            Store(q2, block.QSquared, i);
            Store(sX, block.SX, i);
            Store(inverseSX, block.InverseSX, i);
            Store(inverseX, block.InverseX, i);
            Store(energy, block.EnergyGeV, i);
            Store(Vector512<double>.Zero, block.TransverseTargetSquared, i);
            Store(l2, block.L2, i);
            Store(pairAboveTh, block.L2AboveThreshold, i);
            Store(one / l2, block.InverseL2, i);
            Store(kRange, block.KSquaredRange, i);
            Store(kRange * Load(block.Coordinate[4], i), block.KSquared, i);
            Store(aboveTh * missing, block.Weight, i);
        }

        PropagatorRanges(block, ranges);
        Propagators(block);
    }

    /// <summary>Instead of linear, K2 = K0 ((1 + K2max/K0)^x - 1): flat below the scale K0 of a mediator, logarithmic above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void KSquaredAboveScale(PhaseSpaceBlock block, double kSquaredScale)
    {
        var scale = Create(kSquaredScale);
        var smallest = Create(SmallestRange);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var kRange = Load(block.KSquaredRange, i);
            var divisor = MaxNative(kRange, smallest);
            var logK = ElementaryFunctions512.LogOnePlus(kRange / scale);
            var k2 = MinNative(scale * ElementaryFunctions512.ExpMinusOne(logK * Load(block.Coordinate[4], i)), kRange);
            Store(Load(block.Weight, i) * logK * (k2 + scale) / divisor, block.Weight, i);
            Store(k2, block.KSquared, i);
        }
    }

    /// <summary>Ends of both propagators: |D1| = A1 - B cos, |D2| = A2 + B cos with A - B from (A^2 - B^2)/(A + B).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PropagatorRanges(PhaseSpaceBlock block, SamplingRanges ranges)
    {
        var (massMinus, massPlus) = (ranges.MassMinusGeV, ranges.MassPlusGeV);
        var half = Create(0.5);
        var one = Vector512<double>.One;
        var fourMinus2 = Create(4.0 * massMinus * massMinus);
        var fourPlus2 = Create(4.0 * massPlus * massPlus);
        var massDifference = Create((massMinus - massPlus) * (massMinus + massPlus));
        var otherThreshold = Create(4.0 * massMinus * massPlus);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var q2 = Load(block.QSquared, i);
            var l2 = Load(block.L2, i);
            var k2 = Load(block.KSquared, i);
            var pairAboveTh = Load(block.L2AboveThreshold, i);
            var inverseL2 = Load(block.InverseL2, i);
            var delta = massDifference * inverseL2;
            var e1 = one + delta;
            var e2 = one - delta;
            var lk = l2 + k2;
            var qL = half * (lk - q2);
            var root2 = FusedMultiplyAdd(qL, qL, q2 * l2);
            var root = Sqrt(root2);
            var b = Sqrt(pairAboveTh * (pairAboveTh + otherThreshold)) * root * inverseL2;
            var p1 = FusedMultiplyAdd(half, FusedMultiplyAdd(q2, e2, e1 * lk), b);
            var p2 = FusedMultiplyAdd(half, FusedMultiplyAdd(q2, e1, e2 * lk), b);
            var photonMomentum2 = root2 * inverseL2;
            var q2Delta = q2 * delta;
            var n1 = FusedMultiplyAdd(q2, FusedMultiplyAdd(e1, k2 - massDifference, -q2Delta), fourMinus2 * photonMomentum2);
            var n2 = FusedMultiplyAdd(q2, FusedMultiplyAdd(e2, k2 + massDifference, q2Delta), fourPlus2 * photonMomentum2);

            var p = p1 * p2;
            var n = n1 * n2;
            var pn = p * n;
            var inverse = one / (root2 * pn);
            var inverseP = inverse * root2 * n;
            Store(root, block.PhotonRoot, i);
            Store(inverse * pn, block.InversePhotonRootSquared, i);
            Store(n2 * inverseP, block.LowestPropagatorRatio, i);
            Store(n1 * p2 * inverseP, block.MinusD1Low, i);
            Store(n2 * p1 * inverseP, block.MinusD2Low, i);
            Store(p * p * p * root2 * inverse, block.PropagatorRatioRange, i);
        }
    }

    /// <summary>D2/D1 logarithmic between its ends: sqrt(lambda)/L2 dcos/2 = dx ln(ratio)/2 |D1 D2| / (S sqrt((q.L)^2 + Q2 L2)) with S = |D1| + |D2|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Propagators(PhaseSpaceBlock block)
    {
        var half = Create(0.5);
        var one = Vector512<double>.One;
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var logRatio = ElementaryFunctions512.Log(Load(block.PropagatorRatioRange, i));
            Store(logRatio, block.PropagatorRatioRange, i);
            Store(Load(block.LowestPropagatorRatio, i) * ElementaryFunctions512.Exp(logRatio * Load(block.Coordinate[5], i)), block.MinusD2, i);
        }

        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var ratio = Load(block.MinusD2, i);
            var sum = Load(block.QSquared, i) + Load(block.L2, i) + Load(block.KSquared, i);
            var onePlus = one + ratio;
            var inverse = one / (sum * ratio * onePlus);
            var inverseSum = inverse * ratio * onePlus;
            var inverseD1 = onePlus * inverseSum;
            var d1 = sum * sum * ratio * inverse;
            var d2 = d1 * ratio;
            Store(d1, block.MinusD1, i);
            Store(d2, block.MinusD2, i);
            Store(inverseD1, block.InverseMinusD1, i);
            Store(onePlus * onePlus * inverse, block.InverseMinusD2, i);
            var inverseRoot = Load(block.PhotonRoot, i) * Load(block.InversePhotonRootSquared, i);
            Store(Load(block.Weight, i) * (half * Load(block.PropagatorRatioRange, i)) * (d1 * d2) * (inverseSum * inverseRoot), block.Weight, i);
        }
    }

    /// <summary>Both azimuths, uniform.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Azimuths(PhaseSpaceBlock block)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            ElementaryFunctions512.SinCosOfTurns(Load(block.Coordinate[6], i), out var sin, out var cos);
            Store(cos, block.CosPair, i);
            Store(sin, block.SinPair, i);
            ElementaryFunctions512.SinCosOfTurns(Load(block.Coordinate[7], i), out sin, out cos);
            Store(cos, block.CosTarget, i);
            Store(sin, block.SinTarget, i);
        }
    }

    // Roots of P_T^2 = 0 at sX = th: M^2 (th + Q2)^2 + 2 M E Q2 (th + Q2) - 4 M^2 E^2 Q2 = 0 as s Q2^2 - 2 M E b Q2 + M^2 th^2 = 0 with the discriminant
    // factorised at threshold: high = M (middle + half)/s, low = M th^2/(middle + half).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void QSquaredEnds(Vector512<double> energy, SamplingRanges ranges, out Vector512<double> low, out Vector512<double> high)
    {
        var mass = Create(ranges.TargetMassGeV);
        var th = Create(ranges.PairThreshold);
        var twoMRootTh = Create(2.0 * ranges.TargetMassGeV * Math.Sqrt(ranges.PairThreshold));
        var twoME = Create(2.0 * ranges.TargetMassGeV) * energy;
        var s = FusedMultiplyAdd(mass, mass, twoME);
        var half = energy * Sqrt(MaxNative((twoME - th - twoMRootTh) * (twoME - th + twoMRootTh), Vector512<double>.Zero));
        var upper = (twoME * energy) - ((mass + energy) * th) + half;
        var inverse = Vector512<double>.One / (s * upper);
        low = mass * th * th * s * inverse;
        high = mass * upper * upper * inverse;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(double[] column, int i) => LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> value, double[] column, int i) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);
}
