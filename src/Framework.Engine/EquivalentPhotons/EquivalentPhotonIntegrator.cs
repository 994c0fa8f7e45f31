using System.Runtime.ExceptionServices;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// Cross sections in the equivalent photon approximation, arXiv:1406.2332 Eqs. (2) and (3):
/// sigma = (alpha/pi) int dQ2/Q2 h1(Q2) int ds/s sigma(nu gamma -> nu' l- l+)(s), s from (m- + m+)^2 to 2 E Q.
/// </summary>
/// <remarks>
/// <para>The spectrum dQ2/Q2 ds/s of [B] is the limit of the exact one, which has the factor 1 - (s/2 E Q)^2 besides. The factor matters at all energies, because sigma grows with s and lives at the end of the spectrum: both are given.</para>
/// <para>h1 = Z^2 F^2 for a nucleus. For nucleons it is the part of the tensor along P, Theta (4 M^2 GE^2 + Q2 GM^2)/(4 M^2 + Q2): the formula has no place for the other, which is where the approximation fails for neutrons.
/// Q2 ends where the exact kinematics does, above threshold only; the form factors have fallen long before, so that the infinity of [B] is the same number.</para>
/// <para>A sum by Gauss-Legendre rules in ln Q2 over the interpolated inner integral, in fixed order: the same bits for any number of threads. The error is the difference of two rules.</para>
/// </remarks>
/// <param name="threads">Worker threads.</param>
public sealed class EquivalentPhotonIntegrator(int threads)
{
    // The check differs from the result in the inner rule and in the pieces of the outer one.
    private const double CheckCoarseness = 1.4;

    /// <summary>Cross section of each hypothesis of each process, fb.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A hypothesis selects events, or has a model that is no shift of couplings: neither is in the approximation.</exception>
    public IReadOnlyList<IReadOnlyList<EquivalentPhotonEstimate>> CrossSections(IReadOnlyList<TridentProcess> processes, CancellationToken cancellation)
    {
        foreach (var process in processes)
            Check(process);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var workers = new BlockWorkers(new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads, TaskScheduler = scheduler });
        var results = new IReadOnlyList<EquivalentPhotonEstimate>[processes.Count];
        try
        {
            foreach (var channel in Enumerable.Range(0, processes.Count).GroupBy(i => processes[i].Channel))
                Integrate(channel.Key, [.. channel.Select(i => new ProcessWork(processes[i], i))], workers, results);
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
        }

        return results;
    }

    private static void Check(TridentProcess process)
    {
        foreach (var hypothesis in process.Hypotheses)
        {
            if (hypothesis.Selection is not null)
                throw new ArgumentException($"a hypothesis of '{process.Name}' selects events, which equivalent photons do not have; leave the selection out");
            if (RealPhotonCrossSection.UnsupportedModel(process.Channel, hypothesis.NewPhysics) is { } model)
                throw new ArgumentException($"{model.GetType().Name} adds an amplitude of its own to '{process.Name}'; equivalent photons know models that shift gV and gA only");
        }
    }

    private static void Integrate(TridentChannel channel, IReadOnlyList<ProcessWork> works, BlockWorkers workers, IReadOnlyList<EquivalentPhotonEstimate>[] results)
    {
        var propagating = new List<HypothesisCouplings>();
        foreach (var work in works)
            work.Choose(propagating);
        var most = works.Max(static w => w.MostSGeV2);
        var table = most > 0.0 ? RealPhotonTable.Create(channel, propagating, most, workers) : null;
        workers.For(works.Count, (index, workspace) =>
        {
            workers.Cancellation.ThrowIfCancellationRequested();
            results[works[index].Number] = works[index].Evaluate(table, RealPhotonIntegral.Coefficients + propagating.Count, workspace, workers.Cancellation);
        });
    }

    /// <summary>One process on its way.</summary>
    private sealed class ProcessWork
    {
        private readonly TridentProcess _process;
        private readonly HypothesisCouplings[] _couplings;
        private readonly ContactLogarithm[] _logarithms;
        private readonly int[] _columns;
        private readonly double _thresholdGeV2;
        private readonly (double[] EnergiesGeV, double[] Weights)[] _beams;

        public ProcessWork(TridentProcess process, int number)
        {
            (_process, Number) = (process, number);
            _thresholdGeV2 = Math.Pow(process.Channel.MinusMassGeV + process.Channel.PlusMassGeV, 2);
            _couplings = [.. process.Hypotheses.Select(h => HypothesisCouplings.Of(h, process.Channel))];
            _logarithms = [.. _couplings.Zip(process.Hypotheses, (c, h) => ContactLogarithm.Of(process.Channel, c.Constant, h.Constants))];
            _columns = new int[_couplings.Length];
            var threshold = process.Channel.ThresholdEnergyGeV(process.TargetMassGeV);
            _beams = [.. process.Hypotheses.Select(h => process.EnergyGeV is { } energy
                ? (energy > threshold ? (new[] { energy }, new[] { 1.0 }) : ([], []))
                : SpectrumNodes.Of(h.Spectrum!, threshold * (1.0 + 1e-9)))];
        }

        public int Number { get; }

        /// <summary>Largest s of the process, GeV^2; zero below threshold.</summary>
        public double MostSGeV2 => _beams.SelectMany(static b => b.EnergiesGeV).DefaultIfEmpty().Max() is > 0.0 and var energy
            ? 2.0 * energy * Math.Sqrt(PhotonProfile.QSquaredEnds(_process.Channel, _process.TargetMassGeV, energy).Highest)
            : 0.0;

        /// <summary>Gives hypotheses with propagators a column of their own.</summary>
        public void Choose(List<HypothesisCouplings> propagating)
        {
            for (var h = 0; h < _couplings.Length; h++)
            {
                if (_couplings[h].Propagating.Count == 0)
                    continue;
                var own = _couplings[h];
                var index = propagating.FindIndex(p => p.Constant == own.Constant && p.Propagating.SequenceEqual(own.Propagating));
                if (index < 0)
                {
                    index = propagating.Count;
                    propagating.Add(own);
                }

                _columns[h] = RealPhotonIntegral.Coefficients + index;
            }
        }

        public EquivalentPhotonEstimate[] Evaluate(RealPhotonTable? table, int columns, BlockWorkspace workspace, CancellationToken cancellation)
        {
            var results = new EquivalentPhotonEstimate[_couplings.Length];
            for (var h = 0; h < results.Length; h++)
            {
                var (energies, weights) = _beams[h];
                var sums = new double[4 * columns];
                var (logarithm, logarithmCheck) = (0.0, 0.0);
                for (var i = 0; i < energies.Length; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var highest = PhotonProfile.QSquaredEnds(_process.Channel, _process.TargetMassGeV, energies[i]).Highest;
                    Fold(table!, h, energies[i], highest, weights[i], 1.0, workspace, sums, 0, columns);
                    Fold(table!, h, energies[i], highest, weights[i], CheckCoarseness, workspace, sums, columns, columns);
                    logarithm += weights[i] * Logarithm(h, energies[i], highest, 1.0, workspace);
                    logarithmCheck += weights[i] * Logarithm(h, energies[i], highest, CheckCoarseness, workspace);
                }

                results[h] = Estimate(h, sums, columns, new QuadratureEstimate(logarithm, logarithmCheck));
            }

            return results;
        }

        private EquivalentPhotonEstimate Estimate(int hypothesis, double[] sums, int columns, QuadratureEstimate logarithm)
        {
            var femtobarn = Charge(hypothesis) * RealPhotonCrossSection.Femtobarn(_process.Hypotheses[hypothesis].Constants);
            var (gV, gA) = _couplings[hypothesis].Constant;
            var isConstant = _columns[hypothesis] == 0;
            return new EquivalentPhotonEstimate(
                Total(0),
                Total(2 * columns),
                isConstant ? QuadratureEstimate.Sum([(Charge(hypothesis), logarithm)]) : null,
                Column(0),
                Column(1),
                Column(2));

            QuadratureEstimate Total(int first) => isConstant
                ? QuadratureEstimate.Sum([(gV * gV, Column(first)), (gA * gA, Column(first + 1)), (gV * gA, Column(first + 2))])
                : Column(first + _columns[hypothesis]);

            QuadratureEstimate Column(int column) => new(femtobarn * sums[column], femtobarn * sums[columns + column]);
        }

        private double Charge(int hypothesis) => _process.Hypotheses[hypothesis].Constants.Alpha / Math.PI;

        private void Fold(RealPhotonTable table, int hypothesis, double energyGeV, double highest, double weight, double coarseness, BlockWorkspace workspace, double[] sums, int first, int columns)
        {
            Span<double> cumulative = stackalloc double[4 * columns];
            foreach (var (qSquared, density) in Densities(hypothesis, Math.Pow(_thresholdGeV2 / (2.0 * energyGeV), 2), highest, coarseness, workspace))
            {
                table.Cumulative(2.0 * energyGeV * Math.Sqrt(qSquared), cumulative);
                for (var c = 0; c < columns; c++)
                {
                    sums[first + c] += weight * density * cumulative[first + c];
                    sums[(2 * columns) + first + c] += weight * density * cumulative[(2 * columns) + first + c];
                }
            }
        }

        private double Logarithm(int hypothesis, double energyGeV, double highest, double coarseness, BlockWorkspace workspace)
        {
            var logarithm = _logarithms[hypothesis];
            var begin = logarithm.BeginGeV2(_thresholdGeV2);
            return Densities(hypothesis, Math.Pow(begin / (2.0 * energyGeV), 2), highest, coarseness, workspace)
                .Sum(node => node.Density * logarithm.Cumulative(begin, 2.0 * energyGeV * Math.Sqrt(node.QSquared)));
        }

        // h1 times the weight of a sum over ln Q2.
        private List<(double QSquared, double Density)> Densities(int hypothesis, double lowest, double highest, double coarseness, BlockWorkspace workspace)
        {
            if (lowest >= highest)
                return [];
            var (qSquared, weights) = PhotonProfile.QSquaredNodes((lowest, highest), coarseness);
            var densities = new List<(double, double)>(qSquared.Length);
            for (var first = 0; first < qSquared.Length; first += PhaseSpaceBlock.Length)
            {
                var count = Math.Min(PhaseSpaceBlock.Length, qSquared.Length - first);
                Array.Fill(workspace.Block.QSquared, qSquared[first]);
                qSquared.AsSpan(first, count).CopyTo(workspace.Block.QSquared);
                _process.Hypotheses[hypothesis].Tensor.Evaluate(workspace.Block, _process.TargetMassGeV, workspace.H1, workspace.H2);
                for (var i = 0; i < count; i++)
                    densities.Add((qSquared[first + i], weights[first + i] * workspace.H1[i]));
            }

            return densities;
        }
    }
}
