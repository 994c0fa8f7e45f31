using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;
using TridentFramework.Fluxes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// All weight columns of one process. A column is a hadronic tensor, a spectrum and a selection with their three coupling-free moments
/// (VV, AA, VA); hypotheses with constant couplings are linear in them, others add one column of their own.
/// </summary>
internal sealed class ProcessIntegrand
{
    private readonly TridentProcess _process;
    private readonly TridentPhaseSpace _phaseSpace;
    private readonly EnergySampling _energies;
    private readonly Moment[] _moments;
    private readonly int[] _momentOfHypothesis;
    private readonly LeptonCouplings[] _constantCouplings;
    private readonly Propagating?[] _propagating;
    private readonly int[] _weightOfHypothesis;
    private readonly int[] _followed;
    private readonly bool _needsMomenta;
    private readonly KSquaredGrid? _kSquaredGrid;
    private readonly IFactorisedAmplitudeTerm? _term;
    private readonly int _firstResolved;

    /// <summary>Prepares the process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="needsMomenta">Momenta of the points are needed whatever the hypotheses say: points have both azimuths.</param>
    public ProcessIntegrand(TridentProcess process, bool needsMomenta = false)
    {
        _process = process;
        var hypotheses = process.Hypotheses;
        var distinct = new List<(HadronicTensor Tensor, IEnergySpectrum? Spectrum, Selection? Selection)>();
        _momentOfHypothesis = new int[hypotheses.Count];
        _constantCouplings = new LeptonCouplings[hypotheses.Count];
        _propagating = new Propagating?[hypotheses.Count];
        var columns = 0;
        var scale = double.PositiveInfinity;
        for (var h = 0; h < hypotheses.Count; h++)
        {
            var (tensor, _, _, spectrum, selection) = hypotheses[h];
            var index = distinct.FindIndex(m => m.Tensor.Equals(tensor) && ReferenceEquals(m.Spectrum, spectrum) && Equals(m.Selection, selection));
            if (index < 0)
            {
                index = distinct.Count;
                distinct.Add((tensor, spectrum, selection));
            }

            _momentOfHypothesis[h] = index;
            var couplings = HypothesisCouplings.Of(hypotheses[h], process.Channel);
            _constantCouplings[h] = couplings.Constant;
            if (couplings.Propagating.Count == 0)
                continue;
            _propagating[h] = new Propagating([.. couplings.Propagating], columns++);
            scale = Math.Min(scale, couplings.KSquaredScale);
        }

        _moments = [.. distinct.Select((m, i) => new Moment(m.Tensor, m.Spectrum, m.Selection, i))];
        _firstResolved = (3 * _moments.Length) + columns;
        if (process.ResolvesKSquared)
        {
            _kSquaredGrid = KSquaredGrid.Of(process);
            _term = TermOf(process);
        }

        Columns = _firstResolved + (_moments.Length * ColumnsOfResolved);

        // Hypotheses with constant couplings and one selection have weights of much the same shape, whatever their form factors: the first speaks for all.
        _weightOfHypothesis = new int[hypotheses.Count];
        var followed = new List<int>();
        for (var h = 0; h < hypotheses.Count; h++)
        {
            var same = followed.FindIndex(f => _propagating[f] is null && _propagating[h] is null && Equals(hypotheses[f].Selection, hypotheses[h].Selection));
            _weightOfHypothesis[h] = same < 0 ? followed.Count : same;
            if (same < 0)
                followed.Add(h);
        }

        Weights = followed.Count;
        _followed = [.. followed];
        var threshold = process.Channel.ThresholdEnergyGeV(process.TargetMassGeV);
        _energies = process.EnergyGeV is { } energy
            ? EnergySampling.Fixed(energy, threshold)
            : EnergySampling.Of([.. distinct.Select(m => m.Spectrum!).Distinct()], threshold);
        _needsMomenta = needsMomenta || hypotheses.Any(static h => h.Selection is not null);
        var resolvesAzimuths = _needsMomenta || _propagating.Any(static p => p is not null && p.Models.Any(static m => m.AmplitudeTerm is not null));
        LastDimension = (resolvesAzimuths ? PhaseSpaceBlock.Dimensions : PhaseSpaceBlock.DimensionsWithoutAzimuths) - 1;
        _phaseSpace = new TridentPhaseSpace(
            process.Channel,
            process.TargetMassGeV,
            distinct.Any(m => m.Tensor.HasMagnetic),
            scale,
            resolvesAzimuths,
            IsBelowThreshold ? null : process.EnergyGeV,
            process.EnergyGeV is null ? FormFactorScale.Probe(distinct[0].Tensor, process.TargetMassGeV) : double.NaN);
    }

    /// <summary>Number of sums that a block returns.</summary>
    public int Columns { get; }

    /// <summary>Number of hypotheses.</summary>
    public int Hypotheses => _process.Hypotheses.Count;

    /// <summary>Number of weights whose spread is followed.</summary>
    public int Weights { get; }

    /// <summary>Sum over points of a followed weight, from the sums of the columns.</summary>
    public double SumOfWeight(int weight, ReadOnlySpan<double> columns) => CrossSection(_followed[weight], columns) / ToFemtobarn(_followed[weight]);

    /// <summary>No neutrino has enough energy: the cross section is exactly zero.</summary>
    public bool IsBelowThreshold => _energies.IsEmpty;

    /// <summary>First coordinate that matters: a fixed energy needs none.</summary>
    public int FirstDimension => _process.EnergyGeV is null ? TridentPhaseSpace.EnergyDimension : TridentPhaseSpace.EnergyDimension + 1;

    /// <summary>Last coordinate that matters: azimuths are numbers only where an amplitude term may depend on them, or where momenta are needed.</summary>
    public int LastDimension { get; }

    /// <summary>Cross section of a hypothesis, fb, from the sums of the columns of each randomisation.</summary>
    public Estimate Estimate(int hypothesis, double[][] sums, long points) =>
        new([.. sums.Select(columns => CrossSection(hypothesis, columns) / points)]);

    /// <summary>Coefficients of a hypothesis, fb, from the sums of the columns of each randomisation.</summary>
    public (Estimate VV, Estimate AA, Estimate VA) MomentEstimates(int hypothesis, double[][] sums, long points)
    {
        var moments = sums.Select(columns => Moments(hypothesis, columns)).ToArray();
        return (
            new Estimate([.. moments.Select(m => m.VV / points)]),
            new Estimate([.. moments.Select(m => m.AA / points)]),
            new Estimate([.. moments.Select(m => m.VA / points)]));
    }

    /// <summary>Moments of a hypothesis at the nodes in K2, from the sums of the columns of each randomisation.</summary>
    /// <exception cref="InvalidOperationException">The process does not resolve K2.</exception>
    public KSquaredMoments KSquaredMoments(int hypothesis, double[][] sums, long points)
    {
        var grid = _kSquaredGrid ?? throw new InvalidOperationException($"{_process.Name} does not resolve K2");
        var first = _firstResolved + (_momentOfHypothesis[hypothesis] * ColumnsOfResolved);
        return new KSquaredMoments(grid, [.. sums.Select(columns => columns.AsSpan(first, ColumnsOfResolved).ToArray().Select(sum => sum / points).ToArray())]);
    }

    // VV, AA and VA at each node, and the structures of a factorised amplitude term if there is one.
    private int ColumnsOfResolved => _kSquaredGrid is null ? 0 : _kSquaredGrid.Nodes * (_term is null ? 3 : 4);

    private static IFactorisedAmplitudeTerm? TermOf(TridentProcess process)
    {
        var terms = process.Hypotheses
            .Select(h => h.NewPhysics.Where(m => m.Contributes(process.Channel)).Select(static m => m.AmplitudeTerm).OfType<IAmplitudeTerm>().ToList())
            .ToList();
        if (terms.Exists(static own => own.Count > 1))
            throw new ArgumentException($"{process.Name}: a walk that resolves K2 has room for one amplitude term, but a hypothesis has several", nameof(process));
        if (terms.SelectMany(static own => own).FirstOrDefault(static t => t is not IFactorisedAmplitudeTerm) is { } other)
            throw new ArgumentException($"{process.Name}: {other.GetType().Name} is no factor of K2 times fixed structures, so that a walk that resolves K2 cannot hold it", nameof(process));
        return (IFactorisedAmplitudeTerm?)terms.SelectMany(static own => own).FirstOrDefault();
    }

    /// <summary>Cross section of a hypothesis from the columns, in fb.</summary>
    private double CrossSection(int hypothesis, ReadOnlySpan<double> columns)
    {
        if (_propagating[hypothesis] is { } own)
            return ToFemtobarn(hypothesis) * columns[(3 * _moments.Length) + own.Column];
        var (vv, aa, va) = Moments(hypothesis, columns);
        var couplings = _constantCouplings[hypothesis];
        return (couplings.GV * couplings.GV * vv) + (couplings.GA * couplings.GA * aa) + (couplings.GV * couplings.GA * va);
    }

    /// <summary>Coefficients VV, AA, VA of a hypothesis from the columns, in fb.</summary>
    private (double VV, double AA, double VA) Moments(int hypothesis, ReadOnlySpan<double> columns)
    {
        var first = 3 * _momentOfHypothesis[hypothesis];
        var unit = ToFemtobarn(hypothesis);
        return (unit * columns[first], unit * columns[first + 1], unit * columns[first + 2]);
    }

    /// <summary>A followed weight is that of a selection, which may let nothing through.</summary>
    public bool IsSelected(int weight) => _process.Hypotheses[_followed[weight]].Selection is not null;

    /// <summary>The couplings of the hypothesis do not depend on the point.</summary>
    public bool CouplingsAreConstant(int hypothesis) => _propagating[hypothesis] is null;

    /// <summary>Evaluates one block of points: sums of all columns, and the weight that the map is trained on if asked for.</summary>
    /// <param name="workspace">Buffers of the worker.</param>
    /// <param name="map">Adaptive map.</param>
    /// <param name="shifts">Digital shifts by dimension.</param>
    /// <param name="firstIndex">Index of the first point of the block in the sequence.</param>
    /// <param name="sums">Receives the sums over the block.</param>
    /// <param name="training">Norm of each hypothesis for training; empty for none.</param>
    public void Evaluate(BlockWorkspace workspace, AdaptiveMap map, ReadOnlySpan<ulong> shifts, uint firstIndex, BlockSums sums, ReadOnlySpan<double> training)
    {
        Draw(workspace, map, shifts, firstIndex, !training.IsEmpty);
        if (!training.IsEmpty)
            Array.Clear(workspace.Training);
        var resolves = _kSquaredGrid is not null && training.IsEmpty;
        if (resolves)
            _kSquaredGrid!.Interpolate(workspace);
        foreach (var moment in _moments)
            AccumulateMoment(workspace, moment, sums, resolves, training);
        foreach (var sum in sums.Columns)
        {
            if (!double.IsFinite(sum))
                throw NonFinite(workspace);
        }
    }

    /// <summary>Evaluates one block of points and fills histograms with the weights of every hypothesis.</summary>
    /// <param name="workspace">Buffers of the worker.</param>
    /// <param name="map">Adaptive map.</param>
    /// <param name="shifts">Digital shifts by dimension.</param>
    /// <param name="firstIndex">Index of the first point of the block in the sequence.</param>
    /// <param name="sums">Receives the weights in fb, still to be divided by the number of points.</param>
    public void Fill(BlockWorkspace workspace, AdaptiveMap map, ReadOnlySpan<ulong> shifts, uint firstIndex, HistogramSums sums)
    {
        Draw(workspace, map, shifts, firstIndex, rememberIntervals: false);
        sums.FindBins(workspace.Momenta);
        Span<double> ofMoment = stackalloc double[3];
        foreach (var moment in _moments)
        {
            WeighMoment(workspace, moment, ofMoment);
            for (var h = 0; h < _momentOfHypothesis.Length; h++)
            {
                if (_momentOfHypothesis[h] != moment.Index)
                    continue;
                Weigh(workspace, h, moment);
                if (!sums.TryAdd(h, workspace.Total, ToFemtobarn(h)))
                    throw NonFinite(workspace);
            }
        }
    }

    /// <summary>Weights of the first hypothesis, in natural units, at points of the unit cube of the map: see <see cref="BlockWorkspace.Total"/>.</summary>
    /// <param name="workspace">Its block has the coordinates; receives the points and their weights.</param>
    /// <param name="map">Adaptive map.</param>
    public void WeightsAt(BlockWorkspace workspace, AdaptiveMap map)
    {
        var block = workspace.Block;
        Array.Fill(block.MapJacobian, 1.0);
        for (var dimension = FirstDimension; dimension <= LastDimension; dimension++)
            map.Apply(dimension, block.Coordinate[dimension], block.MapJacobian);
        EvaluatePoints(workspace);
        Span<double> sums = stackalloc double[3];
        WeighMoment(workspace, _moments[_momentOfHypothesis[0]], sums);
        Weigh(workspace, 0, _moments[_momentOfHypothesis[0]]);
        if (!double.IsFinite(WeightColumns.Spread(workspace.Total).Sum))
            throw NonFinite(workspace);
    }

    /// <summary>Points of the unit cube, after the map, to phase space: energies, kinematics and point weights of a block whose coordinates are set; no structures.</summary>
    public void SamplePoints(PhaseSpaceBlock block)
    {
        _energies.Sample(block);
        _phaseSpace.Sample(block);
    }

    /// <summary>The phase space of the points.</summary>
    public TridentPhaseSpace PhaseSpace => _phaseSpace;

    /// <summary>Both azimuths of a point are coordinates; else they are integrated over.</summary>
    public bool ResolvesAzimuths => LastDimension == PhaseSpaceBlock.Dimensions - 1;

    private void Draw(BlockWorkspace workspace, AdaptiveMap map, ReadOnlySpan<ulong> shifts, uint firstIndex, bool rememberIntervals)
    {
        var block = workspace.Block;
        Array.Fill(block.MapJacobian, 1.0);
        for (var dimension = FirstDimension; dimension <= LastDimension; dimension++)
        {
            var coordinate = block.Coordinate[dimension];
            SobolSequence.Fill(dimension - FirstDimension, firstIndex, shifts[dimension], coordinate);
            if (rememberIntervals)
                workspace.RememberIntervals(dimension, coordinate);
            map.Apply(dimension, coordinate, block.MapJacobian);
        }

        EvaluatePoints(workspace);
    }

    private void EvaluatePoints(BlockWorkspace workspace)
    {
        _energies.Sample(workspace.Block);
        _phaseSpace.Evaluate(workspace.Block);
        if (_needsMomenta)
            LaboratoryFrame.Fill(workspace.Block, _process.TargetMassGeV, _process.Channel.MinusMassGeV, _process.Channel.PlusMassGeV, workspace.Momenta);
    }

    private void WeighMoment(BlockWorkspace workspace, Moment moment, Span<double> sums)
    {
        var block = workspace.Block;
        moment.Tensor.Evaluate(block, _process.TargetMassGeV, workspace.H1, workspace.H2);
        moment.Spectrum?.Evaluate(block.EnergyGeV, workspace.Weight);
        WeightColumns.PointWeights(workspace, moment.Spectrum is { } spectrum ? 1.0 / spectrum.Integral : null);
        if (moment.Selection is { } selection)
        {
            selection.Apply(workspace.Momenta, workspace.Mask);
            WeightColumns.Multiply(workspace.Weight, workspace.Mask);
        }

        WeightColumns.Moments(workspace, moment.Tensor.HasMagnetic, sums);
    }

    private void Weigh(BlockWorkspace workspace, int hypothesis, Moment moment)
    {
        if (_propagating[hypothesis] is { } own)
            Propagate(workspace, hypothesis, own, moment.Tensor.HasMagnetic);
        else
            WeightColumns.Total(workspace, _constantCouplings[hypothesis].GV, _constantCouplings[hypothesis].GA, workspace.Total);
    }

    private void AccumulateMoment(BlockWorkspace workspace, Moment moment, BlockSums sums, bool resolves, ReadOnlySpan<double> training)
    {
        WeighMoment(workspace, moment, sums.Columns.AsSpan(3 * moment.Index, 3));
        if (resolves)
            Resolve(workspace, moment, sums.Columns.AsSpan(_firstResolved + (moment.Index * ColumnsOfResolved), ColumnsOfResolved));
        for (var h = 0; h < _momentOfHypothesis.Length; h++)
        {
            if (_momentOfHypothesis[h] != moment.Index)
                continue;
            var isFollowed = _followed[_weightOfHypothesis[h]] == h;
            if (isFollowed || !training.IsEmpty)
                Weigh(workspace, h, moment);
            if (isFollowed)
            {
                var (sum, squares, largest) = WeightColumns.Spread(workspace.Total);
                sums.Squares[_weightOfHypothesis[h]] = squares;
                sums.Largest[_weightOfHypothesis[h]] = largest;
                if (_propagating[h] is { } column)
                    sums.Columns[(3 * _moments.Length) + column.Column] = sum;
            }

            if (!training.IsEmpty)
                WeightColumns.AddTraining(workspace.Training, workspace.Total, training[h]);
        }
    }

    private void Resolve(BlockWorkspace workspace, Moment moment, Span<double> sums)
    {
        var nodes = _kSquaredGrid!.Nodes;
        sums.Clear();
        KSquaredGrid.Add(workspace, workspace.VV, sums[..nodes]);
        KSquaredGrid.Add(workspace, workspace.AA, sums.Slice(nodes, nodes));
        KSquaredGrid.Add(workspace, workspace.VA, sums.Slice(2 * nodes, nodes));
        if (_term is not { } term)
            return;
        var weights = workspace.Total;
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var structures = term.Structures(_process.Channel, _phaseSpace.KinematicsAt(workspace.Block, i));
            weights[i] = workspace.Weight[i] * ((workspace.H1[i] * structures.S1) + (moment.Tensor.HasMagnetic ? workspace.H2[i] * structures.S2 : 0.0));
        }

        KSquaredGrid.Add(workspace, weights, sums.Slice(3 * nodes, nodes));
    }

    private void Propagate(BlockWorkspace workspace, int hypothesis, Propagating own, bool magnetic)
    {
        var block = workspace.Block;
        var (gV, gA, total) = (workspace.GV, workspace.GA, workspace.Total);
        Array.Fill(gV, _constantCouplings[hypothesis].GV);
        Array.Fill(gA, _constantCouplings[hypothesis].GA);
        foreach (var model in own.Models)
            model.AddCouplingShift(_process.Channel, block.KSquared, gV, gA);
        WeightColumns.Total(workspace, gV, gA, total);
        foreach (var model in own.Models)
        {
            if (model.AmplitudeTerm is not { } term)
                continue;
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var added = term.Evaluate(_process.Channel, _phaseSpace.KinematicsAt(block, i));
                total[i] += workspace.Weight[i] * ((workspace.H1[i] * added.S1) + (magnetic ? workspace.H2[i] * added.S2 : 0.0));
            }
        }
    }

    private double ToFemtobarn(int hypothesis) => _process.Hypotheses[hypothesis].Femtobarn;

    private NonFiniteWeightException NonFinite(BlockWorkspace workspace)
    {
        // The last moment evaluated stands in the workspace; the point whose columns are not finite is what a test needs.
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            foreach (var moment in _moments)
            {
                moment.Tensor.Evaluate(workspace.Block, _process.TargetMassGeV, workspace.H1, workspace.H2);
                moment.Spectrum?.Evaluate(workspace.Block.EnergyGeV, workspace.Weight);
                var block = workspace.Block;
                double[] parts =
                [
                    block.MapJacobian[i], block.Weight[i], block.S1VV[i], block.S1AA[i], block.S1VA[i], workspace.H1[i],
                    moment.Tensor.HasMagnetic ? workspace.H2[i] : 0.0, moment.Spectrum is null ? 0.0 : workspace.Weight[i],
                ];
                if (!parts.All(double.IsFinite))
                    return new NonFiniteWeightException(Describe(block, i, parts));
            }
        }

        var whole = workspace.Block;
        var worst = Enumerable.Range(0, PhaseSpaceBlock.Length).FirstOrDefault(i => !double.IsFinite(workspace.Total[i]));
        return new NonFiniteWeightException(Describe(whole, worst, [whole.MapJacobian[worst], whole.Weight[worst], workspace.GV[worst], workspace.GA[worst], workspace.Total[worst]]));
    }

    private string Describe(PhaseSpaceBlock block, int i, double[] parts) =>
        $"{_process.Name}: a weight is not finite. Point: {_phaseSpace.KinematicsAt(block, i)}; factors of the weight: {string.Join(", ", parts.Select(p => p.ToString("R")))}";

    private sealed record Moment(HadronicTensor Tensor, IEnergySpectrum? Spectrum, Selection? Selection, int Index);

    private sealed record Propagating(INewPhysicsModel[] Models, int Column);
}
