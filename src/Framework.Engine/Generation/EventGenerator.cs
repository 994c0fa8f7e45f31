using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// Generates events of any mixture of processes, unweighted below piecewise constant envelopes. Process and cell of a trial are drawn together by their part of the integral of all
/// envelopes, so that relative rates are right whatever is known about the cross sections. Points are tried with both azimuths integrated over, which makes weights smoother;
/// an accepted point then draws its azimuths.
/// </summary>
/// <remarks>
/// Events come in batches of <see cref="BatchLength"/>. The numbers of a batch depend on the seed, the name of the sample and the number of the batch alone, so that batches can be made
/// on any thread, in any order, by any shard.
/// </remarks>
public sealed class EventGenerator
{
    /// <summary>Events of a batch; the last one of a sample may be shorter.</summary>
    public const int BatchLength = 8192;

    // Cells of the process with the largest rate; others have fewer in proportion to the square root of theirs.
    private const int MostCells = 1024;
    private const int LeastCells = 32;

    private const int MostBlocksToFindAWeight = 2048;

    private static readonly int[] Training = [1, 1, 2, 2, 4];

    // Trials, and what follows an acceptance, have streams of their own.
    private readonly ulong _trialKey;
    private readonly ulong _eventKey;

    private readonly ProcessGenerator[] _processes;
    private readonly int[] _indexOf;
    private readonly int _weights;
    private readonly AliasTable _choice;
    private readonly (int Process, int Cell)[] _cells;
    private readonly GenerationOptions _options;
    private readonly BeamRotation _rotation;
    private readonly int _numberOfProcesses;
    private readonly ConcurrentBag<BatchWorkspace> _workspaces = [];

    private EventGenerator(IReadOnlyList<GeneratedProcess> sources, IReadOnlyList<(int Index, ProcessGenerator Process)> processes, GenerationOptions options)
    {
        _options = options;
        _numberOfProcesses = sources.Count;
        _processes = [.. processes.Select(static p => p.Process)];
        _indexOf = [.. processes.Select(static p => p.Index)];
        _weights = sources[0].HypothesisOfWeight.Count;
        _trialKey = StreamKey.Create(options.Seed, $"{options.Name} | trials");
        _eventKey = StreamKey.Create(options.Seed, $"{options.Name} | events");
        _rotation = new BeamRotation(options.BeamDirection);
        var envelopes = _processes.Select(static p => p.Envelope).ToList();
        _cells = [.. envelopes.SelectMany(static (envelope, p) => Enumerable.Range(0, envelope.Cells.Count).Select(cell => (p, cell)))];
        var rates = _cells.Select(c => _processes[c.Process].EventsPerWeight * envelopes[c.Process].Cells.Volumes[c.Cell] * envelopes[c.Process].Cells.Bounds[c.Cell]).ToList();
        _choice = new AliasTable(rates);
        var all = rates.Sum();
        ExpectedEfficiency = _processes.Sum(static p => p.EventsPerWeight * p.Envelope.Mean * (1.0 - p.Envelope.OverweightShare)) / all;
        MeanWeightOfTrials = _processes.Sum(static p => p.EventsPerWeight * p.Envelope.Mean) / all;
    }

    /// <summary>Share of trials that become unweighted events, as the exploration found it.</summary>
    public double ExpectedEfficiency { get; }

    /// <summary>Mean nominal weight of an unweighted event, as the exploration found it: one and the part that lies above the envelope.</summary>
    public double ExpectedMeanWeight => MeanWeightOfTrials / ExpectedEfficiency;

    private double MeanWeightOfTrials { get; }

    /// <summary>Trains the maps and finds the envelopes of all processes.</summary>
    /// <param name="processes">The processes; all have the same weights. Those that are below threshold give no events.</param>
    /// <param name="options">Seed, policy and geometry.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no process, or none has a cross section, or the overweight share is not between 0 and 1.</exception>
    /// <exception cref="NonFiniteWeightException">A weight is not finite.</exception>
    public static EventGenerator Prepare(IReadOnlyList<GeneratedProcess> processes, GenerationOptions options, CancellationToken cancellation)
    {
        if (processes.Count == 0)
            throw new ArgumentException("there is no process to generate events of", nameof(processes));
        if (!(options.OverweightShare is >= 0.0 and < 1.0))
            throw new ArgumentException($"{nameof(options.OverweightShare)} is {options.OverweightShare}, but a part of the cross section is at least 0 and less than 1", nameof(options));
        try
        {
            return Explore(processes, options, new BlockWorkers(new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads }));
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
            throw;
        }
    }

    private static EventGenerator Explore(IReadOnlyList<GeneratedProcess> processes, GenerationOptions options, BlockWorkers workers)
    {
        var trained = new List<(int Index, GeneratedProcess Source, ProcessIntegrand Integrand, AdaptiveMap Map, double Rate)>();
        for (var i = 0; i < processes.Count; i++)
        {
            var source = processes[i];
            var integrand = new ProcessIntegrand(source.Process with { Hypotheses = [source.Nominal] });
            if (integrand.IsBelowThreshold || source.EventsPerFemtobarn[0] <= 0.0)
                continue;
            var training = new MapTraining(integrand, new RandomShifts(Key(options, source, "map")), AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
            foreach (var blocks in Training)
                training.Pass(blocks, workers, refine: true);

            // Cuts that few points pass need more of them to be found at all.
            for (var blocks = 8; training.Passes[^1].Value <= 0.0 && blocks <= MostBlocksToFindAWeight; blocks *= 4)
                training.Pass(blocks, workers, refine: true);
            trained.Add((i, source, integrand, training.Map, training.Passes[^1].Value * source.EventsPerFemtobarn[0]));
        }

        trained.RemoveAll(static t => t.Rate <= 0.0);
        if (trained.Count == 0)
            throw new ArgumentException("no process has a cross section: all are below threshold", nameof(processes));
        var largest = trained.Max(static t => t.Rate);
        return new EventGenerator(
            processes,
            trained.ConvertAll(t =>
            {
                var cells = Math.Max(LeastCells, (int)(MostCells * Math.Sqrt(t.Rate / largest)));
                var envelope = new EnvelopeExploration(t.Integrand, t.Map, Key(options, t.Source, "envelope"), workers).Find(cells, options.OverweightShare);
                return (t.Index, new ProcessGenerator(t.Source, t.Integrand, t.Map) { Envelope = envelope });
            }),
            options);
    }

    /// <summary>Generates one batch. Safe to call from many threads at once.</summary>
    /// <param name="number">Number of the batch in the sample.</param>
    /// <param name="count">Number of events.</param>
    /// <param name="batch">Receives the events.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What it took.</returns>
    /// <exception cref="ArgumentException">The batch has no room for the events.</exception>
    /// <exception cref="NonFiniteWeightException">A weight is not finite.</exception>
    public GenerationTally Generate(long number, int count, EventBatch batch, CancellationToken cancellation)
    {
        if (batch.Capacity < count || batch.Weights.Length != _weights)
            throw new ArgumentException($"the batch has room for {batch.Capacity} events with {batch.Weights.Length} weights, not for {count} with {_weights}", nameof(batch));
        var workspace = _workspaces.TryTake(out var used) ? used : new BatchWorkspace(_processes);
        var tally = new GenerationTally(_numberOfProcesses, _weights);
        batch.Count = 0;
        batch.FirstNumber = number * BatchLength;
        long firstTrial = 0;
        while (batch.Count < count)
        {
            cancellation.ThrowIfCancellationRequested();
            var missing = count - batch.Count;

            // Three standard deviations more than needed: a second round costs a block of every process.
            var trials = (int)Math.Min(BatchWorkspace.MostTrials, ((missing + (3.0 * Math.Sqrt(missing))) / (_options.IsWeighted ? 1.0 : ExpectedEfficiency)) + 8.0);
            Try(workspace, number, firstTrial, trials);
            var first = batch.Count;
            tally.Trials += Order(workspace, batch, count, trials);
            Complete(workspace, number, firstTrial, batch);
            Count(batch, first, tally);
            firstTrial += trials;
        }

        _workspaces.Add(workspace);
        return tally;
    }

    private static ulong Key(GenerationOptions options, GeneratedProcess source, string purpose) =>
        StreamKey.Create(options.Seed, $"{options.Name} | {source.Process.Name} | {source.Process.TargetMassGeV:R} | {purpose}");

    /// <summary>Draws process and cell of all trials of a round, evaluates them process by process and keeps those that are accepted.</summary>
    private void Try(BatchWorkspace workspace, long batch, long firstTrial, int trials)
    {
        foreach (var list in workspace.Trials)
            list.Clear();
        for (var first = 0; first < trials; first += PhaseSpaceBlock.Length)
        {
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                workspace.Counters[i] = (ulong)(firstTrial + first + i) << 2;
            workspace.DrawUniforms(_trialKey, (ulong)batch);
            for (var i = 0; i < Math.Min(PhaseSpaceBlock.Length, trials - first); i++)
            {
                var (process, cell) = _cells[_choice.Draw(workspace.Uniforms[0][i], workspace.Uniforms[1][i])];
                workspace.Cell[first + i] = cell;
                workspace.Acceptance[first + i] = workspace.Uniforms[2][i];
                workspace.Trials[process].Add(first + i);
            }
        }

        workspace.Kept.Clear();
        for (var p = 0; p < _processes.Length; p++)
        {
            var list = CollectionsMarshal.AsSpan(workspace.Trials[p]);
            for (var first = 0; first < list.Length; first += PhaseSpaceBlock.Length)
                TryBlock(workspace, batch, firstTrial, p, list[first..Math.Min(first + PhaseSpaceBlock.Length, list.Length)]);
        }
    }

    private void TryBlock(BatchWorkspace workspace, long batch, long firstTrial, int p, ReadOnlySpan<int> trials)
    {
        var process = _processes[p];
        var (first, last, cells) = (process.Integrand.FirstDimension, process.Integrand.LastDimension, process.Envelope.Cells);
        var block = workspace.Points.Block;
        for (var dimension = first; dimension <= last; dimension++)
        {
            // Four coordinates from one block of random words.
            var word = (dimension - first) % workspace.Uniforms.Length;
            if (word == 0)
            {
                // The rest of a block that is not full repeats its first point.
                for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                    workspace.Counters[i] = ((ulong)(firstTrial + trials[i < trials.Length ? i : 0]) << 2) + 1 + (ulong)((dimension - first) / workspace.Uniforms.Length);
                workspace.DrawUniforms(_trialKey, (ulong)batch);
            }

            var (uniform, coordinate) = (workspace.Uniforms[word], block.Coordinate[dimension]);
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                coordinate[i] = cells.Coordinate(dimension, workspace.Cell[trials[i < trials.Length ? i : 0]], uniform[i]);
        }

        process.Integrand.WeightsAt(workspace.Points, process.Map);
        for (var i = 0; i < trials.Length; i++)
        {
            var weight = workspace.Points.Total[i] / cells.Bounds[workspace.Cell[trials[i]]];
            if (_options.IsWeighted ? !(weight > 0.0) : !(weight > workspace.Acceptance[trials[i]]))
                continue;
            var kept = new KeptPoint { Trial = trials[i], Process = p, Weight = _options.IsWeighted ? weight / MeanWeightOfTrials : Math.Max(1.0, weight) };
            for (var dimension = first; dimension <= last; dimension++)
                kept.Place[dimension] = block.Coordinate[dimension][i];
            workspace.Kept.Add(kept);
        }
    }

    /// <summary>Gives the points that were kept their places in the batch, in the order of their trials; those that there is no room for get none.</summary>
    /// <returns>Trials that the events took.</returns>
    private static long Order(BatchWorkspace workspace, EventBatch batch, int count, int trials)
    {
        var kept = CollectionsMarshal.AsSpan(workspace.Kept);
        Array.Clear(workspace.KeptOfTrial, 0, trials);
        for (var i = 0; i < kept.Length; i++)
            workspace.KeptOfTrial[kept[i].Trial] = i + 1;
        var used = trials;
        for (var trial = 0; trial < trials; trial++)
        {
            var number = workspace.KeptOfTrial[trial] - 1;
            if (number < 0)
                continue;
            kept[number].Slot = batch.Count < count ? batch.Count++ : -1;
            if (batch.Count == count)
                used = Math.Min(used, trial + 1);
        }

        return used;
    }

    /// <summary>Gives the points that have a place their azimuths, momenta, weights, vertices and times.</summary>
    private void Complete(BatchWorkspace workspace, long number, long firstTrial, EventBatch batch)
    {
        var kept = CollectionsMarshal.AsSpan(workspace.Kept);
        for (var first = 0; first < kept.Length;)
        {
            var end = first + 1;
            while (end < kept.Length && end - first < PhaseSpaceBlock.Length && kept[end].Process == kept[first].Process)
                end++;
            CompleteBlock(workspace, number, firstTrial, kept[first..end], batch);
            first = end;
        }
    }

    private void CompleteBlock(BatchWorkspace workspace, long number, long firstTrial, ReadOnlySpan<KeptPoint> kept, EventBatch batch)
    {
        var process = _processes[kept[0].Process];
        var integrand = process.Integrand;
        var block = workspace.Points.Block;
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            ref readonly var point = ref kept[i < kept.Length ? i : 0];
            for (var dimension = integrand.FirstDimension; dimension <= integrand.LastDimension; dimension++)
                block.Coordinate[dimension][i] = point.Place[dimension];
            workspace.Streams[i] = new PhiloxStream(_eventKey, (ulong)number, (ulong)(firstTrial + point.Trial) << 16);
        }

        integrand.SamplePoints(block);
        var densities = workspace.Densities(kept[0].Process);
        var nominal = densities[process.HypothesisOf(0)];
        nominal.Prepare(block);
        if (!integrand.ResolvesAzimuths)
            workspace.Azimuths.Draw(block, process.PhaseSpace, nominal, workspace.Streams);

        LaboratoryFrame.Fill(block, process.TargetMassGeV, process.Channel.MinusMassGeV, process.Channel.PlusMassGeV, workspace.Momenta);
        if (_weights > 1)
            AddWeights(workspace, process, densities, kept, batch.Weights);
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i].Slot < 0)
                continue;
            batch.Weights[0][kept[i].Slot] = kept[i].Weight;
            Place(workspace, process, kept[i].Process, i, batch, kept[i].Slot);
        }
    }

    private void AddWeights(BatchWorkspace workspace, ProcessGenerator process, HypothesisDensity[] densities, ReadOnlySpan<KeptPoint> kept, double[][] weights)
    {
        var block = workspace.Points.Block;
        process.PhaseSpace.EvaluateResolved(block);
        densities[process.HypothesisOf(0)].Evaluate(block, process.PhaseSpace, workspace.Nominal);
        for (var w = 1; w < _weights; w++)
        {
            var hypothesis = process.HypothesisOf(w);
            var factor = workspace.Other.AsSpan(0, kept.Length);
            if (hypothesis < 0)
                factor.Clear();
            else if (hypothesis == process.HypothesisOf(0))
                factor.Fill(process.ScaleOf(w));
            else
                Ratios(workspace, process, densities[hypothesis], w, factor);
            for (var i = 0; i < kept.Length; i++)
            {
                if (kept[i].Slot >= 0)
                    weights[w][kept[i].Slot] = kept[i].Weight * factor[i];
            }
        }
    }

    private static void Ratios(BatchWorkspace workspace, ProcessGenerator process, HypothesisDensity density, int weight, Span<double> ratio)
    {
        var block = workspace.Points.Block;
        density.Prepare(block);
        density.Evaluate(block, process.PhaseSpace, workspace.Other);
        var scale = process.ScaleOf(weight);
        for (var i = 0; i < ratio.Length; i++)
            ratio[i] = scale * (workspace.Other[i] / workspace.Nominal[i]);
        if (process.SelectionOf(process.HypothesisOf(weight)) is not { } selection)
            return;
        var mask = workspace.Points.Mask.AsSpan(0, ratio.Length);
        selection.Apply(workspace.Momenta, mask);
        for (var i = 0; i < ratio.Length; i++)
            ratio[i] *= mask[i];
    }

    private void Place(BatchWorkspace workspace, ProcessGenerator process, int p, int i, EventBatch events, int slot)
    {
        var source = workspace.Momenta;
        ref var stream = ref workspace.Streams[i];
        var (sin, cos) = Math.SinCos(2.0 * Math.PI * stream.Next());
        var target = events.Momenta;
        target.KPrime[slot] = _rotation.Apply(source.KPrime[i], cos, sin);
        target.PMinus[slot] = _rotation.Apply(source.PMinus[i], cos, sin);
        target.PPlus[slot] = _rotation.Apply(source.PPlus[i], cos, sin);
        target.Recoil[slot] = _rotation.Apply(source.Recoil[i], cos, sin);
        target.NeutrinoEnergyGeV[slot] = source.NeutrinoEnergyGeV[i];
        target.QSquared[slot] = source.QSquared[i];
        target.KSquared[slot] = source.KSquared[i];
        target.L2[slot] = source.L2[i];
        target.RecoilKineticEnergyGeV[slot] = source.RecoilKineticEnergyGeV[i];
        events.Process[slot] = _indexOf[p];
        events.Nuclide[slot] = process.Tensor.DrawNuclide(source.QSquared[i], process.TargetMassGeV, stream.Next());
        (events.VertexXMm[slot], events.VertexYMm[slot], events.VertexZMm[slot]) = _options.Vertices.Draw(ref stream);
        events.TimeNs[slot] = _options.SpillStartNs + (_options.SpillLengthNs > 0.0 ? _options.SpillLengthNs * stream.Next() : 0.0);
    }

    /// <summary>Adds the last events of a batch to a tally.</summary>
    private static void Count(EventBatch batch, int first, GenerationTally tally)
    {
        tally.Events += batch.Count - first;
        for (var i = first; i < batch.Count; i++)
        {
            var weight = batch.Weights[0][i];
            tally.EventsOfProcess[batch.Process[i]]++;
            tally.SumOfProcess[batch.Process[i]] += weight;
            tally.Overweight += Math.Max(0.0, weight - 1.0);
            tally.LargestWeight = Math.Max(tally.LargestWeight, weight);
        }

        for (var w = 0; w < batch.Weights.Length; w++)
        {
            var sum = tally.SumOfWeights[w];
            for (var i = first; i < batch.Count; i++)
                sum += batch.Weights[w][i];
            tally.SumOfWeights[w] = sum;
        }
    }
}
