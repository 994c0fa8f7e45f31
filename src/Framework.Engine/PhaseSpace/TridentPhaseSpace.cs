using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.Amplitudes;
using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// Phase space of nu + N -> nu l- l+ N for one channel and one target mass: from five or seven numbers in (0, 1) to kinematics, weight and
/// squared amplitude.
/// </summary>
/// <remarks>
/// dPhi_4 = dQ2/(8 pi (s-M^2)) dsX/(2 pi) dL2/(2 pi) (1/8pi)(1 - L2/sX) dOmega_k'/4pi (1/8pi) sqrt(lambda)/L2 dOmega_-/4pi, in the order
/// log Q2 between the roots of P_T^2 = 0 at threshold;
/// sX between (m- + m+)^2 and 4 M E/(1 + sqrt(1 + 4 M^2/Q2)) - Q2, which is P_T = 0 at this Q2;
/// L2 between (m- + m+)^2 and sX; K2 between 0 and (sX+Q2)(1 - L2/sX), linear or logarithmic above a mediator scale;
/// ln(D2/D1), which is flat across the collinear peaks of both lepton propagators; two azimuths.
/// What is asked for usually does not depend on the azimuths: then they are integrated over at every point and need no numbers.
/// Differences that vanish at an edge (sX_max - sX, sX - L2, L2 - threshold, |D| - |D|_min) are carried along, never recomputed.
/// </remarks>
internal sealed class TridentPhaseSpace
{
    /// <summary>Index of the beam energy among the coordinates; the others follow.</summary>
    public const int EnergyDimension = 0;

    private readonly double _mass;
    private readonly double _massMinus;
    private readonly double _massPlus;
    private readonly double _sign;
    private readonly bool _magnetic;
    private readonly bool _resolvesAzimuths;
    private readonly SamplingRanges _ranges;

    /// <summary>Creates the phase space.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="magnetic">Also evaluate S2, needed for nucleons.</param>
    /// <param name="kSquaredScale">Scale of a light mediator, GeV^2: K2 is sampled logarithmically above it; infinite for contact interactions.</param>
    /// <param name="resolvesAzimuths">Points have both azimuths, and all momenta are known; else structures are averages over the azimuths.</param>
    /// <param name="energyGeV">The energy of all points if it is one; null if blocks bring energies of their own.</param>
    /// <param name="formFactorScale">Q2 at which form factors fall, GeV^2; it shapes the sampling of points with energies of their own.</param>
    public TridentPhaseSpace(
        TridentChannel channel, double targetMassGeV, bool magnetic, double kSquaredScale, bool resolvesAzimuths, double? energyGeV, double formFactorScale)
    {
        _mass = targetMassGeV;
        _massMinus = channel.MinusMassGeV;
        _massPlus = channel.PlusMassGeV;
        _sign = channel.IsAntineutrino ? -1.0 : 1.0;
        _magnetic = magnetic;
        _resolvesAzimuths = resolvesAzimuths;
        _ranges = new SamplingRanges(_mass, _massMinus, _massPlus, kSquaredScale, formFactorScale, null);
        if (energyGeV is { } energy)
            _ranges = _ranges with { KnownQSquared = PhaseSpaceSampling256.QSquaredRange(energy, _ranges) };
    }

    private TridentPhaseSpace(TridentPhaseSpace other, bool resolvesAzimuths)
    {
        (_mass, _massMinus, _massPlus, _sign, _magnetic, _ranges) = (other._mass, other._massMinus, other._massPlus, other._sign, other._magnetic, other._ranges);
        _resolvesAzimuths = resolvesAzimuths;
    }

    /// <summary>The same phase space for points that have azimuths, wherever they come from.</summary>
    public TridentPhaseSpace WithAzimuths() => _resolvesAzimuths ? this : new TridentPhaseSpace(this, resolvesAzimuths: true);

    /// <summary>Fills kinematics, weight and structures of a block whose coordinates and energies are set.</summary>
    public void Evaluate(PhaseSpaceBlock block)
    {
        Sample(block);
        if (_resolvesAzimuths)
            EvaluateResolved(block);
        else if (Vector512.IsHardwareAccelerated)
            AzimuthAverage512.Evaluate(block, _mass, _massMinus, _massPlus, _sign, _magnetic);
        else
            AzimuthAverage256.Evaluate(block, _mass, _massMinus, _massPlus, _sign, _magnetic);
    }

    /// <summary>Fills kinematics and weight of a block whose coordinates and energies are set; no structures.</summary>
    public void Sample(PhaseSpaceBlock block)
    {
        if (Vector512.IsHardwareAccelerated)
            PhaseSpaceSampling512.Sample(block, _ranges, _resolvesAzimuths);
        else
            PhaseSpaceSampling256.Sample(block, _ranges, _resolvesAzimuths);
    }

    /// <summary>Fills the structures of a block whose points have both azimuths.</summary>
    public void EvaluateResolved(PhaseSpaceBlock block)
    {
        if (_magnetic)
            EvaluateAmplitude<Magnetic>(block);
        else
            EvaluateAmplitude<Electric>(block);
    }

    /// <summary>
    /// Invariants and momenta of one point of an evaluated block, for error messages, amplitude terms and tests. Without azimuths of its own the point gets one of the
    /// nodes that its average is made of: the pair at 90 degrees, the target momentum in the plane of k'.
    /// </summary>
    public TridentKinematics KinematicsAt(PhaseSpaceBlock block, int i)
    {
        var (cosPair, sinPair, cosTarget, sinTarget) = _resolvesAzimuths ? (block.CosPair[i], block.SinPair[i], block.CosTarget[i], block.SinTarget[i]) : (0.0, 1.0, 1.0, 0.0);
        var (q2, sX, l2, k2) = (block.QSquared[i], block.SX[i], block.L2[i], block.KSquared[i]);
        var x = sX + q2;
        var w = Math.Sqrt(sX);
        var kAbs = 0.5 * x / w;
        var k = new FourVector(kAbs, 0.0, 0.0, -kAbs);
        var q = new FourVector(0.5 * (sX - q2) / w, 0.0, 0.0, kAbs);
        var kRange = block.KSquaredRange[i];
        var kPrimeE = 0.5 * kRange * w / x;
        var fraction = kRange > 0.0 ? k2 / kRange : 0.0;
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
            + (transverse * cosPair / Math.Sqrt(root2) * normal) + new FourVector(0.0, 0.0, transverse * sinPair, 0.0);
        var energy = block.EnergyGeV[i];
        var alpha = q2 * ((4.0 * _mass * energy / x) - 1.0) / x;
        var pT = Math.Sqrt(block.TransverseTargetSquared[i]);
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
            PTilde = (alpha * k) + new FourVector(0.0, pT * cosTarget, pT * sinTarget, 0.0),
        };
    }

    private void EvaluateAmplitude<TStructures>(PhaseSpaceBlock block)
        where TStructures : struct, IStructureSet
    {
        var one = Vector256<double>.One;
        var two = Vector256.Create(2.0);
        var four = Vector256.Create(4.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var kernel = Kernel(Frame(block, i), Load(block.CosPair, i), Load(block.SinPair, i));
            var pT = Vector256.Sqrt(Load(block.TransverseTargetSquared, i));
            var s1 = kernel.Contract(TargetAlongNeutrino(block, i), pT * Load(block.CosTarget, i), pT * Load(block.SinTarget, i));
            StoreStructures(s1, four, block.S1VV, block.S1AA, block.S1VA, i);

            if (TStructures.HasMagnetic)
            {
                var longitudinal = kernel.Contract(two * Vector256.Sqrt(Load(block.QSquared, i)) / (Load(block.SX, i) + Load(block.QSquared, i)), Vector256<double>.Zero, Vector256<double>.Zero);
                var alongX = kernel.Contract(Vector256<double>.Zero, one, Vector256<double>.Zero);
                var alongY = kernel.Contract(Vector256<double>.Zero, Vector256<double>.Zero, one);
                StoreStructures(alongX + alongY - longitudinal, one, block.S2VV, block.S2AA, block.S2VA, i);
            }
        }
    }

    /// <summary>
    /// Density h1 S1 + h2 S2 at some azimuths of the pair, the same for all points, averaged over the azimuth of the target momentum, which mixes no polarisations:
    /// S1 = 4 [alpha^2 |k.A|^2 + P_T^2/2 (|x.A|^2 + |y.A|^2)].
    /// </summary>
    /// <param name="block">Points with invariants.</param>
    /// <param name="factors">Hadronic tensor and couplings.</param>
    /// <param name="cosines">Cosines of the azimuths.</param>
    /// <param name="sines">Sines of the azimuths.</param>
    /// <param name="density">Receives the density, by azimuth and point.</param>
    public void DensitiesOfPairAzimuths(PhaseSpaceBlock block, DensityFactors factors, double[] cosines, double[] sines, double[][] density)
    {
        var zero = Vector256<double>.Zero;
        var one = Vector256<double>.One;
        var two = Vector256.Create(2.0);
        var four = Vector256.Create(4.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var frame = Frame(block, i);
            var (left, right, mixed) = Couplings(factors, i);
            var alpha = TargetAlongNeutrino(block, i);
            var h1 = Load(factors.H1, i);
            var ofAlong = four * h1 * alpha * alpha;
            var ofAcross = two * h1 * Load(block.TransverseTargetSquared, i);
            if (_magnetic)
            {
                var h2 = Load(factors.H2, i);
                var q2 = Load(block.QSquared, i);
                var x = Load(block.SX, i) + q2;
                ofAlong -= four * q2 / (x * x) * h2;
                ofAcross += h2;
            }

            for (var node = 0; node < cosines.Length; node++)
            {
                var kernel = Kernel(frame, Vector256.Create(cosines[node]), Vector256.Create(sines[node]));
                var along = kernel.Contract(one, zero, zero);
                var across = kernel.Contract(zero, one, zero) + kernel.Contract(zero, zero, one);
                var sum = Fma(ofAlong, Dot(along, left, right, mixed), ofAcross * Dot(across, left, right, mixed));
                Store(sum, density[node], i);
            }
        }
    }

    /// <summary>Density h1 S1 + h2 S2 at some azimuths of the target momentum, the same for all points, each of which has an azimuth of the pair.</summary>
    /// <param name="block">Points with invariants and the azimuth of the pair.</param>
    /// <param name="factors">Hadronic tensor and couplings.</param>
    /// <param name="cosines">Cosines of the azimuths.</param>
    /// <param name="sines">Sines of the azimuths.</param>
    /// <param name="density">Receives the density, by azimuth and point.</param>
    public void DensitiesOfTargetAzimuths(PhaseSpaceBlock block, DensityFactors factors, double[] cosines, double[] sines, double[][] density)
    {
        var zero = Vector256<double>.Zero;
        var one = Vector256<double>.One;
        var four = Vector256.Create(4.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var kernel = Kernel(Frame(block, i), Load(block.CosPair, i), Load(block.SinPair, i));
            var (left, right, mixed) = Couplings(factors, i);
            var alpha = TargetAlongNeutrino(block, i);
            var pT = Vector256.Sqrt(Load(block.TransverseTargetSquared, i));
            var h1 = four * Load(factors.H1, i);
            var rest = zero;
            if (_magnetic)
            {
                var q2 = Load(block.QSquared, i);
                var x = Load(block.SX, i) + q2;
                var across = kernel.Contract(zero, one, zero) + kernel.Contract(zero, zero, one);
                rest = Load(factors.H2, i) * (Dot(across, left, right, mixed) - (four * q2 / (x * x) * Dot(kernel.Contract(one, zero, zero), left, right, mixed)));
            }

            for (var node = 0; node < cosines.Length; node++)
            {
                var s1 = kernel.Contract(alpha, pT * Vector256.Create(cosines[node]), pT * Vector256.Create(sines[node]));
                Store(Fma(h1, Dot(s1, left, right, mixed), rest), density[node], i);
            }
        }
    }

    // gV^2 (LL + RR + LR) + gA^2 (LL + RR - LR) + 2 gV gA (RR - LL).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Left, Vector256<double> Right, Vector256<double> Mixed) Couplings(DensityFactors factors, int i)
    {
        var (gV, gA) = (Load(factors.GV, i), Load(factors.GA, i));
        return ((gV - gA) * (gV - gA), (gV + gA) * (gV + gA), (gV - gA) * (gV + gA));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Dot(AmplitudeKernel.Structures structures, Vector256<double> left, Vector256<double> right, Vector256<double> mixed) =>
        Fma(structures.LL, left, Fma(structures.RR, right, structures.LR * mixed));

    /// <summary>What the amplitude of four points has in common for all azimuths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PointFrame Frame(PhaseSpaceBlock block, int i)
    {
        var one = Vector256<double>.One;
        var half = Vector256.Create(0.5);
        var massDifference = Vector256.Create((_massMinus - _massPlus) * (_massMinus + _massPlus));
        var massSquares = Vector256.Create((_massMinus * _massMinus) + (_massPlus * _massPlus));
        var q2 = Load(block.QSquared, i);
        var sX = Load(block.SX, i);
        var l2 = Load(block.L2, i);
        var k2 = Load(block.KSquared, i);
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
        var complement = kRange - k2;
        var wOverX = w / x;
        var kPrimeSin = wOverX * Vector256.Sqrt(k2 * complement);
        var kPrimeCos = half * wOverX * (k2 - complement);
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
        return new PointFrame
        {
            Q0 = q0,
            KAbs = kAbs,
            K2 = k2,
            Complement = complement,
            MinusD1 = d1,
            MinusD2 = d2,
            PairE = pairE,
            PairX = -kPrimeSin,
            PairZ = -kPrimeCos,
            AlongPhoton = cq,
            AlongPair = Fma(half, one + delta, -(cq * qL / l2)),
            Transverse = half * Vector256.Sqrt(sin2 * l2) / root,
            Root = root,
            PairProduct = half * (l2 - massSquares),
        };
    }

    /// <summary>The amplitude of four points, for a given azimuth of the pair about the photon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AmplitudeKernel Kernel(in PointFrame frame, Vector256<double> cosPair, Vector256<double> sinPair)
    {
        var (lX, lZ, pairE, q0, kAbs) = (frame.PairX, frame.PairZ, frame.PairE, frame.Q0, frame.KAbs);
        var cv = frame.Transverse * cosPair / frame.Root;
        var vE = lX * kAbs;
        var vX = Fms(pairE, kAbs, lZ * q0);
        var vZ = lX * q0;
        var minusE = Fma(frame.AlongPair, pairE, Fma(frame.AlongPhoton, q0, cv * vE));
        var minusX = Fma(frame.AlongPair, lX, cv * vX);
        var minusY = frame.Transverse * sinPair;
        var minusZ = Fma(frame.AlongPair, lZ, Fma(frame.AlongPhoton, kAbs, cv * vZ));
        var minus = new AmplitudeKernel.Momentum(minusE, minusX, minusY, minusZ);
        var plus = new AmplitudeKernel.Momentum(pairE - minusE, lX - minusX, -minusY, lZ - minusZ);
        return new AmplitudeKernel(
            q0, kAbs, frame.K2, frame.Complement, Vector256.Create(_sign), -frame.MinusD1, -frame.MinusD2, minus, plus, frame.PairProduct, Vector256.Create(_massMinus * _massPlus));
    }

    private readonly struct PointFrame
    {
        public Vector256<double> Q0 { get; init; }

        public Vector256<double> KAbs { get; init; }

        public Vector256<double> K2 { get; init; }

        public Vector256<double> Complement { get; init; }

        public Vector256<double> MinusD1 { get; init; }

        public Vector256<double> MinusD2 { get; init; }

        public Vector256<double> PairE { get; init; }

        public Vector256<double> PairX { get; init; }

        public Vector256<double> PairZ { get; init; }

        public Vector256<double> AlongPhoton { get; init; }

        public Vector256<double> AlongPair { get; init; }

        public Vector256<double> Transverse { get; init; }

        public Vector256<double> Root { get; init; }

        public Vector256<double> PairProduct { get; init; }
    }

    /// <summary>alpha in Ptilde = alpha k + P_T.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> TargetAlongNeutrino(PhaseSpaceBlock block, int i)
    {
        var q2 = Load(block.QSquared, i);
        var x = Load(block.SX, i) + q2;
        return q2 * ((Vector256.Create(4.0) * Vector256.Create(_mass) * Load(block.EnergyGeV, i) / x) - Vector256<double>.One) / x;
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
