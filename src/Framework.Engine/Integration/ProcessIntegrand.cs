using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;
using TridentFramework.Fluxes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// All weight columns of one process. A column is the pair of a hadronic tensor and a spectrum with its three coupling-free moments
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

    /// <summary>Prepares the process.</summary>
    public ProcessIntegrand(TridentProcess process)
    {
        _process = process;
        var hypotheses = process.Hypotheses;
        var distinct = new List<(HadronicTensor Tensor, IEnergySpectrum? Spectrum)>();
        _momentOfHypothesis = new int[hypotheses.Count];
        _constantCouplings = new LeptonCouplings[hypotheses.Count];
        _propagating = new Propagating?[hypotheses.Count];
        var columns = 0;
        var scale = double.PositiveInfinity;
        for (var h = 0; h < hypotheses.Count; h++)
        {
            var (tensor, constants, models, spectrum) = hypotheses[h];
            var index = distinct.FindIndex(m => m.Tensor.Equals(tensor) && ReferenceEquals(m.Spectrum, spectrum));
            if (index < 0)
            {
                index = distinct.Count;
                distinct.Add((tensor, spectrum));
            }

            _momentOfHypothesis[h] = index;
            _constantCouplings[h] = StandardModelCouplings.For(process.Channel, constants.Sin2ThetaW);
            var propagating = new List<INewPhysicsModel>();
            foreach (var model in models.Where(m => m.Contributes(process.Channel)))
            {
                if (model.AmplitudeTerm is null && !model.DependsOnKSquared)
                    _constantCouplings[h] += model.CouplingShift(process.Channel, 0.0);
                else if (model.AmplitudeTerm is not null || MediatorScale.Probe(model, process.Channel) is not null)
                    propagating.Add(model);
            }

            if (propagating.Count == 0)
                continue;
            _propagating[h] = new Propagating([.. propagating], columns++);
            scale = propagating.Select(m => MediatorScale.Probe(m, process.Channel) ?? double.PositiveInfinity).Append(scale).Min();
        }

        _moments = [.. distinct.Select((m, i) => new Moment(m.Tensor, m.Spectrum, i))];
        Columns = (3 * _moments.Length) + columns;
        var threshold = process.Channel.ThresholdEnergyGeV(process.TargetMassGeV);
        _energies = process.EnergyGeV is { } energy
            ? EnergySampling.Fixed(energy, threshold)
            : EnergySampling.Of([.. distinct.Select(m => m.Spectrum!).Distinct()], threshold);
        _phaseSpace = new TridentPhaseSpace(process.Channel, process.TargetMassGeV, distinct.Any(m => m.Tensor.HasMagnetic), scale);
    }

    /// <summary>Number of sums that a block returns.</summary>
    public int Columns { get; }

    /// <summary>No neutrino has enough energy: the cross section is exactly zero.</summary>
    public bool IsBelowThreshold => _energies.IsEmpty;

    /// <summary>First coordinate that matters: a fixed energy needs none.</summary>
    public int FirstDimension => _process.EnergyGeV is null ? TridentPhaseSpace.EnergyDimension : TridentPhaseSpace.EnergyDimension + 1;

    /// <summary>Cross section of a hypothesis from the mean columns, in fb.</summary>
    public double CrossSection(int hypothesis, ReadOnlySpan<double> columns)
    {
        if (_propagating[hypothesis] is { } own)
            return ToFemtobarn(hypothesis) * columns[(3 * _moments.Length) + own.Column];
        var (vv, aa, va) = Moments(hypothesis, columns);
        var couplings = _constantCouplings[hypothesis];
        return (couplings.GV * couplings.GV * vv) + (couplings.GA * couplings.GA * aa) + (couplings.GV * couplings.GA * va);
    }

    /// <summary>Coefficients VV, AA, VA of a hypothesis from the mean columns, in fb.</summary>
    public (double VV, double AA, double VA) Moments(int hypothesis, ReadOnlySpan<double> columns)
    {
        var first = 3 * _momentOfHypothesis[hypothesis];
        var unit = ToFemtobarn(hypothesis);
        return (unit * columns[first], unit * columns[first + 1], unit * columns[first + 2]);
    }

    /// <summary>The couplings of the hypothesis do not depend on the point.</summary>
    public bool CouplingsAreConstant(int hypothesis) => _propagating[hypothesis] is null;

    /// <summary>Evaluates one block of points: sums of all columns, and the weight that the map is trained on if asked for.</summary>
    /// <param name="workspace">Buffers of the worker.</param>
    /// <param name="map">Adaptive map.</param>
    /// <param name="shifts">Digital shifts by dimension.</param>
    /// <param name="firstIndex">Index of the first point of the block in the sequence.</param>
    /// <param name="sums">Receives the sum of each column over the block.</param>
    /// <param name="training">Norm of each hypothesis for training; empty for none.</param>
    public void Evaluate(BlockWorkspace workspace, AdaptiveMap map, ReadOnlySpan<ulong> shifts, uint firstIndex, Span<double> sums, ReadOnlySpan<double> training)
    {
        var block = workspace.Block;
        Array.Fill(block.MapJacobian, 1.0);
        for (var dimension = FirstDimension; dimension < PhaseSpaceBlock.Dimensions; dimension++)
        {
            var coordinate = block.Coordinate[dimension];
            SobolSequence.Fill(dimension - FirstDimension, firstIndex, shifts[dimension], coordinate);
            if (!training.IsEmpty)
                workspace.RememberIntervals(dimension, coordinate);
            map.Apply(dimension, coordinate, block.MapJacobian);
        }

        _energies.Sample(block);
        _phaseSpace.Evaluate(block);
        if (!training.IsEmpty)
            Array.Clear(workspace.Training);
        foreach (var moment in _moments)
            AccumulateMoment(workspace, moment, sums, training);
        foreach (var sum in sums)
        {
            if (!double.IsFinite(sum))
                throw NonFinite(workspace);
        }
    }

    private void AccumulateMoment(BlockWorkspace workspace, Moment moment, Span<double> sums, ReadOnlySpan<double> training)
    {
        var block = workspace.Block;
        var (h1, h2) = (workspace.H1, workspace.H2);
        moment.Tensor.Evaluate(block, _process.TargetMassGeV, h1, h2);
        var weight = workspace.Weight;
        if (moment.Spectrum is { } spectrum)
        {
            spectrum.Evaluate(block.EnergyGeV, weight);
            Scale(weight, block.Weight, block.MapJacobian, 1.0 / spectrum.Integral);
        }
        else
        {
            Array.Fill(weight, 1.0);
            Scale(weight, block.Weight, block.MapJacobian, 1.0);
        }

        var magnetic = moment.Tensor.HasMagnetic;
        var first = 3 * moment.Index;
        sums[first] = Structure(weight, h1, h2, block.S1VV, block.S2VV, magnetic, workspace.VV);
        sums[first + 1] = Structure(weight, h1, h2, block.S1AA, block.S2AA, magnetic, workspace.AA);
        sums[first + 2] = Structure(weight, h1, h2, block.S1VA, block.S2VA, magnetic, workspace.VA);

        for (var h = 0; h < _momentOfHypothesis.Length; h++)
        {
            if (_momentOfHypothesis[h] != moment.Index)
                continue;
            if (_propagating[h] is { } own)
                sums[(3 * _moments.Length) + own.Column] = AccumulatePropagating(workspace, h, own, magnetic, training);
            else if (!training.IsEmpty)
                AddTraining(workspace.Training, workspace, _constantCouplings[h], training[h]);
        }
    }

    private double AccumulatePropagating(BlockWorkspace workspace, int hypothesis, Propagating own, bool magnetic, ReadOnlySpan<double> training)
    {
        var block = workspace.Block;
        var (gV, gA, own1) = (workspace.GV, workspace.GA, workspace.Own);
        Array.Fill(gV, _constantCouplings[hypothesis].GV);
        Array.Fill(gA, _constantCouplings[hypothesis].GA);
        foreach (var model in own.Models)
            model.AddCouplingShift(_process.Channel, block.KSquared, gV, gA);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            own1[i] = (gV[i] * gV[i] * workspace.VV[i]) + (gA[i] * gA[i] * workspace.AA[i]) + (gV[i] * gA[i] * workspace.VA[i]);
        foreach (var model in own.Models)
        {
            if (model.AmplitudeTerm is not { } term)
                continue;
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var added = term.Evaluate(_process.Channel, _phaseSpace.KinematicsAt(block, i));
                own1[i] += workspace.Weight[i] * ((workspace.H1[i] * added.S1) + (magnetic ? workspace.H2[i] * added.S2 : 0.0));
            }
        }

        if (!training.IsEmpty)
        {
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                workspace.Training[i] += training[hypothesis] * Math.Abs(own1[i]);
        }

        return Sum(own1);
    }

    private static void AddTraining(double[] target, BlockWorkspace workspace, LeptonCouplings couplings, double norm)
    {
        var (vv, aa, va) = (couplings.GV * couplings.GV, couplings.GA * couplings.GA, couplings.GV * couplings.GA);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            target[i] += norm * Math.Abs((vv * workspace.VV[i]) + (aa * workspace.AA[i]) + (va * workspace.VA[i]));
    }

    private static void Scale(double[] target, double[] weight, double[] jacobian, double factor)
    {
        var all = Vector256.Create(factor);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
            (Load(target, i) * (Load(weight, i) * Load(jacobian, i) * all)).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(target), (nuint)i);
    }

    private static double Structure(double[] weight, double[] h1, double[] h2, double[] s1, double[] s2, bool magnetic, double[] result)
    {
        var total = Vector256<double>.Zero;
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
        {
            var structure = Load(h1, i) * Load(s1, i);
            if (magnetic)
                structure = Vector256.FusedMultiplyAdd(Load(h2, i), Load(s2, i), structure);
            var value = Load(weight, i) * structure;
            value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(result), (nuint)i);
            total += value;
        }

        return total[0] + total[1] + (total[2] + total[3]);
    }

    private static double Sum(double[] values)
    {
        var total = Vector256<double>.Zero;
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 4)
            total += Load(values, i);
        return total[0] + total[1] + (total[2] + total[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] column, int i) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    private double ToFemtobarn(int hypothesis)
    {
        var constants = _process.Hypotheses[hypothesis].Constants;
        return constants.FermiConstant * constants.FermiConstant * constants.Alpha * constants.Alpha * PhysicalConstants.FemtobarnPerInverseGeVSquared;
    }

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
        var worst = Enumerable.Range(0, PhaseSpaceBlock.Length).FirstOrDefault(i => !double.IsFinite(workspace.Own[i]));
        return new NonFiniteWeightException(Describe(whole, worst, [whole.MapJacobian[worst], whole.Weight[worst], workspace.GV[worst], workspace.GA[worst], workspace.Own[worst]]));
    }

    private string Describe(PhaseSpaceBlock block, int i, double[] parts) =>
        $"{_process.Name}: a weight is not finite. Point: {_phaseSpace.KinematicsAt(block, i)}; factors of the weight: {string.Join(", ", parts.Select(p => p.ToString("R")))}";

    private sealed record Moment(HadronicTensor Tensor, IEnergySpectrum? Spectrum, int Index);

    private sealed record Propagating(INewPhysicsModel[] Models, int Column);
}
