using System.Runtime.ExceptionServices;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>
/// Cross sections from one table of nu gamma* -> nu' l- l+ for each channel. All energies, targets, form factors and nuclear models share the table and its statistical error, so that
/// ratios are precise where the cross sections themselves are not: it exists for ratios.
/// </summary>
/// <remarks>
/// A hypothesis whose couplings depend on the momentum transfer of the neutrino, that has an amplitude of its own or selects events is no function of the two structures in the table and has no estimate here.
/// Results have the same bits for any number of threads; a channel's table depends on all processes of the call through the range that it covers, so ratios are formed within one call.
/// </remarks>
/// <param name="threads">Worker threads.</param>
public sealed class VirtualPhotonIntegrator(int threads)
{
    // Beam averages interpolate ln sigma in ln(E/threshold - 1); below the lower end, neutrinos add less than 1e-9 to beams that reach beyond 1.5 thresholds.
    private const double LowestExcess = 1e-2;
    private const double EnergyCellWidth = 1.6;

    // Stands in for a cross section that no form factor lets through, fb.
    private const double Nothing = 1e-300;

    // The check differs from the result in the inner rule and in the pieces of the outer one.
    private const double CheckCoarseness = 1.4;

    /// <summary>Points evaluated so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>A hypothesis of a process has an estimate here.</summary>
    public static bool Covers(TridentProcess process, Hypothesis hypothesis) =>
        hypothesis.Selection is null && HypothesisCouplings.Of(hypothesis, process.Channel).Propagating.Count == 0;

    /// <summary>Cross section of each hypothesis of each process, fb; null where there is none.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<IReadOnlyList<QuadratureEstimate?>> CrossSections(IReadOnlyList<TridentProcess> processes, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var workers = new BlockWorkers(new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads, TaskScheduler = scheduler });
        var results = new IReadOnlyList<QuadratureEstimate?>[processes.Count];
        try
        {
            foreach (var channel in Enumerable.Range(0, processes.Count).GroupBy(i => processes[i].Channel))
                Integrate(channel.Key, processes, [.. channel], workers, results);
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
        }

        return results;
    }

    private void Integrate(TridentChannel channel, IReadOnlyList<TridentProcess> processes, IReadOnlyList<int> numbers, BlockWorkers workers, IReadOnlyList<QuadratureEstimate?>[] results)
    {
        var works = numbers.Select(number => new ProcessWork(processes[number], number)).ToList();
        var most = works.Where(static w => w.EnergiesGeV.Length > 0).Select(static w => (w.Process.TargetMassGeV, EnergyGeV: w.EnergiesGeV.Max())).Distinct().ToList();
        if (most.Count > 0)
        {
            var highest = most.Max(m => PhotonProfile.QSquaredEnds(channel, m.TargetMassGeV, m.EnergyGeV).Highest);
            var (table, evaluations) = VirtualPhotonTable.Create(channel, highest, q2 => most.Max(m => PhotonProfile.MostSX(m.EnergyGeV, m.TargetMassGeV, q2)), workers);
            Evaluations += evaluations;
            var units = works.SelectMany(static work => Enumerable.Range(0, work.EnergiesGeV.Length).Select(energy => (work, energy))).ToList();
            workers.For(units.Count, (unit, workspace) =>
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                var (work, energy) = units[unit];
                work.Evaluate(energy, table, workspace);
            });
        }

        workers.For(works.Count, (index, _) => results[works[index].Number] = works[index].Estimates());
    }

    /// <summary>One process on its way.</summary>
    private sealed class ProcessWork
    {
        private readonly double _threshold;
        private readonly HypothesisCouplings?[] _couplings;
        private readonly LogarithmicGrid? _excess;

        // By hypothesis and energy, fb.
        private readonly QuadratureEstimate[][] _crossSections;

        private readonly Dictionary<IEnergySpectrum, AverageNode[]> _averages = new(ReferenceEqualityComparer.Instance);

        public ProcessWork(TridentProcess process, int number)
        {
            (Process, Number) = (process, number);
            _threshold = process.Channel.ThresholdEnergyGeV(process.TargetMassGeV);
            _couplings = [.. process.Hypotheses.Select(h => Covers(process, h) ? HypothesisCouplings.Of(h, process.Channel) : null)];
            if (process.EnergyGeV is { } fixedEnergy)
            {
                EnergiesGeV = fixedEnergy > _threshold ? [fixedEnergy] : [];
            }
            else
            {
                var edges = process.Hypotheses.Select(static h => h.Spectrum!.EdgesGeV).ToList();
                var low = Math.Log(Math.Max((edges.Min(static e => e[0]) / _threshold) - 1.0, LowestExcess));
                var high = Math.Log(Math.Max((edges.Max(static e => e[^1]) / _threshold) - 1.0, 0.0));
                var cells = high > low ? (int)Math.Ceiling((high - low) / EnergyCellWidth) : 0;
                _excess = cells > 0 ? new LogarithmicGrid(low, (high - low) / cells, cells) : null;
                EnergiesGeV = [.. Enumerable.Range(0, cells * LogarithmicGrid.PointsPerCell).Select(i => _threshold * (1.0 + Math.Exp(_excess!.Point(i))))];
            }

            _crossSections = [.. process.Hypotheses.Select(_ => new QuadratureEstimate[EnergiesGeV.Length])];
        }

        public TridentProcess Process { get; }

        public int Number { get; }

        public double[] EnergiesGeV { get; }

        public void Evaluate(int energy, VirtualPhotonTable table, BlockWorkspace workspace)
        {
            var ends = PhotonProfile.QSquaredEnds(Process.Channel, Process.TargetMassGeV, EnergiesGeV[energy]);
            var hasMagnetic = Process.Hypotheses.Any(static h => h.Tensor.HasMagnetic);
            var profile = PhotonProfile.Create(table, ends, Process.TargetMassGeV, EnergiesGeV[energy], hasMagnetic, 1.0);
            var check = PhotonProfile.Create(table, ends, Process.TargetMassGeV, EnergiesGeV[energy], hasMagnetic, CheckCoarseness);
            var moments = new List<(HadronicTensor Tensor, double[] Moments)>();
            for (var h = 0; h < _crossSections.Length; h++)
            {
                if (_couplings[h] is not { Constant: var couplings })
                    continue;
                var hypothesis = Process.Hypotheses[h];
                var own = moments.Find(m => m.Tensor.Equals(hypothesis.Tensor)).Moments;
                if (own is null)
                {
                    own = Moments(profile, hypothesis.Tensor, workspace);
                    Moments(check, hypothesis.Tensor, workspace).AsSpan(VirtualPhotonTable.Check).CopyTo(own.AsSpan(VirtualPhotonTable.Check));
                    moments.Add((hypothesis.Tensor, own));
                }

                _crossSections[h][energy] = new QuadratureEstimate(CrossSection(0), CrossSection(VirtualPhotonTable.Check));

                double CrossSection(int rule) => hypothesis.Femtobarn
                    * ((couplings.GV * couplings.GV * own[rule]) + (couplings.GA * couplings.GA * own[rule + 1]) + (couplings.GV * couplings.GA * own[rule + 2]));
            }
        }

        public IReadOnlyList<QuadratureEstimate?> Estimates() => [.. Enumerable.Range(0, _crossSections.Length).Select(Estimate)];

        private QuadratureEstimate? Estimate(int hypothesis)
        {
            if (_couplings[hypothesis] is null)
                return null;
            if (EnergiesGeV.Length == 0)
                return default(QuadratureEstimate);
            var own = _crossSections[hypothesis];
            if (_excess is not { } grid)
                return own[0];
            if (Array.TrueForAll(own, static o => o.Value == 0.0))
                return default(QuadratureEstimate);
            // The interpolated function is ln sigma; what no form factor lets through stands in it as a very small number.
            double[] logValues = [.. own.Select(static o => Math.Log(Math.Max(o.Value, Nothing)))];
            double[] logChecks = [.. own.Select(static o => Math.Log(Math.Max(o.Check, Nothing)))];
            var (value, check) = (0.0, 0.0);
            foreach (var node in Average(Process.Hypotheses[hypothesis].Spectrum!, grid))
            {
                var (logValue, logCheck) = (0.0, 0.0);
                for (var k = 0; k < node.Interpolation.Length; k++)
                {
                    logValue += node.Interpolation[k] * logValues[node.FirstPoint + k];
                    logCheck += node.Interpolation[k] * logChecks[node.FirstPoint + k];
                }

                value += node.Weight * Math.Exp(logValue);
                check += node.Weight * Math.Exp(logCheck);
            }

            return new QuadratureEstimate(value, check);
        }

        private AverageNode[] Average(IEnergySpectrum spectrum, LogarithmicGrid grid)
        {
            if (_averages.TryGetValue(spectrum, out var known))
                return known;
            var (energies, weights) = SpectrumNodes.Of(spectrum, _threshold * (1.0 + Math.Exp(grid.Lowest)));
            var nodes = new AverageNode[energies.Length];
            for (var i = 0; i < energies.Length; i++)
            {
                var position = Math.Log((energies[i] / _threshold) - 1.0);
                var cell = grid.Cell(position);
                var interpolation = new double[LogarithmicGrid.PointsPerCell];
                grid.Weights(cell, position, interpolation);
                nodes[i] = new AverageNode(weights[i], cell * LogarithmicGrid.PointsPerCell, interpolation);
            }

            _averages.Add(spectrum, nodes);
            return nodes;
        }

        private double[] Moments(PhotonProfile profile, HadronicTensor tensor, BlockWorkspace workspace)
        {
            var qSquared = profile.QSquared;
            var (h1, h2) = (new double[qSquared.Length], new double[tensor.HasMagnetic ? qSquared.Length : 0]);
            for (var first = 0; first < qSquared.Length; first += PhaseSpaceBlock.Length)
            {
                var count = Math.Min(PhaseSpaceBlock.Length, qSquared.Length - first);
                Array.Fill(workspace.Block.QSquared, qSquared[first]);
                qSquared.AsSpan(first, count).CopyTo(workspace.Block.QSquared);
                tensor.Evaluate(workspace.Block, Process.TargetMassGeV, workspace.H1, workspace.H2);
                workspace.H1.AsSpan(0, count).CopyTo(h1.AsSpan(first));
                if (tensor.HasMagnetic)
                    workspace.H2.AsSpan(0, count).CopyTo(h2.AsSpan(first));
            }

            var moments = new double[VirtualPhotonTable.Columns];
            profile.Sum(h1, h2, moments);
            return moments;
        }
    }

    /// <summary>An energy of a beam average.</summary>
    private readonly record struct AverageNode(double Weight, int FirstPoint, double[] Interpolation);
}
