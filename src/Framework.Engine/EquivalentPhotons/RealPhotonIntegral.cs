using System.Runtime.Intrinsics;
using TridentFramework.Engine.Amplitudes;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// nu gamma -> nu' l- l+ with a real photon as sums over the mass of the pair, K2 and the propagators, for constant couplings and for hypotheses whose couplings depend on K2.
/// </summary>
/// <remarks>
/// sigma = 1/(2 s) int dPhi_3 (1/2) sum over polarisations (G_F^2/2) e^2 sum over spins |eps.A|^2 = G_F^2 alpha/(512 pi^2 s) T,
/// T = 2 int W sum |eps.A|^2 and dPhi_3 = W/(128 pi^3): the structure T of <see cref="VirtualPhotons.VirtualPhotonTable"/> at Q2 -> 0. The mass of the pair is stretched towards threshold,
/// and towards sX where a mediator is light; K2 is logarithmic from the smallest scale of a mediator on. The logarithm of D2/D1 has the length of its range at Q2 = 0.
/// </remarks>
internal sealed class RealPhotonIntegral
{
    /// <summary>Columns of the coefficients of gV^2, gA^2 and gV gA, before those of the hypotheses.</summary>
    public const int Coefficients = 3;

    // Q2 over the square of the lighter lepton's mass: small against everything, and far from the end of the numbers.
    private const double VanishingQSquared = 1e-10;

    private readonly TridentChannel _channel;
    private readonly IReadOnlyList<HypothesisCouplings> _hypotheses;
    private readonly SamplingRanges _ranges;
    private readonly double _scale;
    private readonly double _qSquared;

    /// <summary>Creates the integral of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="hypotheses">Hypotheses whose couplings depend on K2; none of them has an amplitude of its own.</param>
    public RealPhotonIntegral(TridentChannel channel, IReadOnlyList<HypothesisCouplings> hypotheses)
    {
        _channel = channel;
        _hypotheses = hypotheses;
        _ranges = new SamplingRanges(1.0, channel.MinusMassGeV, channel.PlusMassGeV, double.PositiveInfinity, double.NaN, null);
        var lightest = Math.Pow(Math.Min(channel.MinusMassGeV, channel.PlusMassGeV), 2);
        _qSquared = VanishingQSquared * lightest;
        _scale = hypotheses.Count == 0 ? double.PositiveInfinity : Math.Min(hypotheses.Min(static h => h.KSquaredScale), lightest);
    }

    /// <summary>Number of columns.</summary>
    public int Columns => Coefficients + _hypotheses.Count;

    /// <summary>(m- + m+)^2, GeV^2.</summary>
    public double ThresholdGeV2 => _ranges.PairThreshold;

    /// <summary>sigma without G_F^2 alpha, GeV^2, by column.</summary>
    /// <param name="aboveThresholdGeV2">s - threshold, GeV^2, positive.</param>
    /// <param name="nodes">The rule.</param>
    /// <param name="values">Receives <see cref="Columns"/> numbers.</param>
    public void Evaluate(double aboveThresholdGeV2, RealPhotonNodes nodes, Span<double> values)
    {
        var sum = new Accumulation(this, aboveThresholdGeV2);
        foreach (var (pair, pairWeight) in Pairs(aboveThresholdGeV2, nodes))
        {
            var pairAbove = aboveThresholdGeV2 * pair;
            var kRange = aboveThresholdGeV2 * (1.0 - pair);
            List<(double Point, double Weight)> propagators = [.. nodes.Logarithmic(LogPropagatorRange(pairAbove))];
            foreach (var (k, kWeight) in nodes.Stretched(kRange / Math.Min(_scale, ThresholdGeV2 + pairAbove), startsWithRoot: false))
            {
                foreach (var (propagator, propagatorWeight) in propagators)
                    sum.Add(pair, k, propagator, pairWeight * kWeight * propagatorWeight);
            }
        }

        sum.Finish(values);
        var norm = 1.0 / (256.0 * Math.PI * Math.PI * (ThresholdGeV2 + aboveThresholdGeV2));
        foreach (ref var value in values)
            value *= norm;
    }

    private IEnumerable<(double Point, double Weight)> Pairs(double aboveThreshold, RealPhotonNodes nodes)
    {
        var half = 0.5 * aboveThreshold;
        foreach (var (point, weight) in nodes.Stretched(half / (_channel.MinusMassGeV * _channel.PlusMassGeV), startsWithRoot: true))
            yield return (0.5 * point, 0.5 * weight);

        // Heavy pairs leave little room for K2: where a mediator is light, this end has its scale.
        foreach (var (point, weight) in nodes.Stretched(double.IsInfinity(_scale) ? 0.0 : half / _scale, startsWithRoot: false))
            yield return (1.0 - (0.5 * point), 0.5 * weight);
    }

    // D2/D1 = (E+ + p cos)/(E- - p cos) in the rest frame of the pair, as E^2 - p^2 = m^2 without cancellation.
    private double LogPropagatorRange(double pairAboveThreshold)
    {
        var l2 = ThresholdGeV2 + pairAboveThreshold;
        var (minus2, plus2) = (_channel.MinusMassGeV * _channel.MinusMassGeV, _channel.PlusMassGeV * _channel.PlusMassGeV);
        var root = Math.Sqrt(pairAboveThreshold * (pairAboveThreshold + (4.0 * _channel.MinusMassGeV * _channel.PlusMassGeV)));
        var eMinus = l2 + minus2 - plus2 + root;
        var ePlus = l2 - minus2 + plus2 + root;
        return 2.0 * Math.Log(eMinus * ePlus / (4.0 * l2 * _channel.MinusMassGeV * _channel.PlusMassGeV));
    }

    /// <summary>A sum in blocks.</summary>
    private sealed class Accumulation(RealPhotonIntegral owner, double aboveThreshold)
    {
        private readonly PhaseSpaceBlock _block = new();
        private readonly double[] _weights = new double[PhaseSpaceBlock.Length];
        private readonly double[] _vector = new double[PhaseSpaceBlock.Length];
        private readonly double[] _axial = new double[PhaseSpaceBlock.Length];
        private readonly CompensatedSum[] _sums = new CompensatedSum[owner.Columns];
        private int _count;

        public void Add(double pair, double k, double propagator, double weight)
        {
            _block.Coordinate[3][_count] = pair;
            _block.Coordinate[4][_count] = k;
            _block.Coordinate[5][_count] = propagator;
            _weights[_count] = weight;
            if (++_count == PhaseSpaceBlock.Length)
                Evaluate();
        }

        public void Finish(Span<double> values)
        {
            while (_count > 0)
                Add(_block.Coordinate[3][_count - 1], _block.Coordinate[4][_count - 1], _block.Coordinate[5][_count - 1], 0.0);
            for (var c = 0; c < values.Length; c++)
                values[c] = _sums[c].Value;
        }

        private void Evaluate()
        {
            _count = 0;
            var sign = owner._channel.IsAntineutrino ? -1.0 : 1.0;
            var ranges = owner._ranges;
            if (Vector512.IsHardwareAccelerated)
            {
                PhaseSpaceSampling512.SampleAtKnownPhoton(_block, ranges, owner._qSquared, aboveThreshold);
                AzimuthAverage512.Evaluate(_block, ranges.TargetMassGeV, ranges.MassMinusGeV, ranges.MassPlusGeV, sign, magnetic: true);
            }
            else
            {
                PhaseSpaceSampling256.SampleAtKnownPhoton(_block, ranges, owner._qSquared, aboveThreshold);
                AzimuthAverage256.Evaluate(_block, ranges.TargetMassGeV, ranges.MassMinusGeV, ranges.MassPlusGeV, sign, magnetic: true);
            }

            var (vv, aa, va) = (0.0, 0.0, 0.0);
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                // The photon along k vanishes with Q2: S2 is the sum over the transverse polarisations.
                var weight = _weights[i] *= _block.Weight[i];
                vv += weight * _block.S2VV[i];
                aa += weight * _block.S2AA[i];
                va += weight * _block.S2VA[i];
            }

            _sums[0].Add(vv);
            _sums[1].Add(aa);
            _sums[2].Add(va);
            for (var h = 0; h < owner._hypotheses.Count; h++)
                _sums[Coefficients + h].Add(OfHypothesis(owner._hypotheses[h]));
        }

        private double OfHypothesis(HypothesisCouplings couplings)
        {
            Array.Fill(_vector, couplings.Constant.GV);
            Array.Fill(_axial, couplings.Constant.GA);
            foreach (var model in couplings.Propagating)
                model.AddCouplingShift(owner._channel, _block.KSquared, _vector, _axial);
            var sum = 0.0;
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var (gV, gA) = (_vector[i], _axial[i]);
                sum += _weights[i] * ((gV * gV * _block.S2VV[i]) + (gA * gA * _block.S2AA[i]) + (gV * gA * _block.S2VA[i]));
            }

            return sum;
        }
    }
}
