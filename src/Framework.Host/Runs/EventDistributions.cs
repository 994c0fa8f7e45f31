using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Observables;
using TridentFramework.Host.Events;
using TridentFramework.Host.Files;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>
/// Distributions of the events of a HepMC3 file. The cross section of a process, which the file states, is shared out over the bins in proportion to the weights of its events:
/// sigma_bin = sigma sum_bin w / sum w_CV, with the error sigma sqrt(sum_bin w^2) / sum w_CV. Named weights are variants; CV is <c>default</c>.
/// </summary>
internal static class EventDistributions
{
    private const int BatchLength = 8192;

    /// <summary>What tells the distributions of a file apart; the histogram is left open.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InputFileException">It cannot be read.</exception>
    public static IReadOnlyList<FigureKeySet> Keys(EventFileSource file)
    {
        using var reader = new HepMc3Reader(file.Path);
        var sample = reader.Header.Sample;
        return
        [
            .. from variant in Variants(sample)
               from channel in Channels(sample)
               from contribution in channel.Select(static part => part.Name).Append(CrossSectionQuery.Total)
               select new FigureKeySet(sample.Scenario, variant, channel.Key, contribution, null, null, null),
        ];
    }

    /// <summary>Fills histograms with the events of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="histograms">The histograms.</param>
    /// <param name="selection">Events that count; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputFileException">The file cannot be read, or an observable of an event is not a number.</exception>
    public static IReadOnlyList<DistributionResult> Of(EventFileSource file, IReadOnlyList<DistributionHistogram> histograms, Selection? selection, CancellationToken cancellation)
    {
        using var reader = new HepMc3Reader(file.Path);
        var sample = reader.Header.Sample;
        var groups = Channels(sample).SelectMany(static channel => channel).ToList();
        var groupOfProcess = new int[sample.Processes.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var process in groups[g].Processes)
                groupOfProcess[process] = g;
        }

        var sums = groups.ConvertAll(_ => new EventSums(histograms, sample.WeightNames.Count));
        var batch = new EventBatch(BatchLength, sample.WeightNames.Count);
        var (values, mask) = (new double[BatchLength], new double[BatchLength]);
        while (reader.Read(batch) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Momenta.RotateIntoBeamFrame(sample.BeamDirection, batch.Count);
            Array.Fill(mask, 1.0);
            selection?.Apply(batch.Momenta, mask.AsSpan(0, batch.Count));
            for (var i = 0; i < batch.Count; i++)
                sums[groupOfProcess[batch.Process[i]]].Count(batch.Weights[0][i]);
            for (var h = 0; h < histograms.Count; h++)
            {
                histograms[h].Axis.Observable.Evaluate(batch.Momenta, batch.Count, values);
                for (var i = 0; i < batch.Count; i++)
                {
                    if (mask[i] == 0.0)
                        continue;
                    if (!sums[groupOfProcess[batch.Process[i]]].TryAdd(h, histograms[h].Axis.BinOf(values[i]), batch.Weights, i))
                        throw new InputFileException(file.Path, $"event {batch.FirstNumber + i}: {histograms[h].Axis.Observable} is not a number; momenta of this event cannot be");
                }
            }
        }

        var results = new List<DistributionResult>();
        var variants = Variants(sample);
        for (var w = 0; w < variants.Count; w++)
        {
            foreach (var channel in Channels(sample))
            {
                var own = channel.Select(group => (group.Name, group.Nuclides, Sums: sums[groups.FindIndex(g => g.Name == group.Name && g.Channel == group.Channel)], group.CrossSectionFb)).ToList();
                var parts = own.ConvertAll(o => (o.Name, o.Nuclides, Bins: histograms.Select((_, h) => o.Sums.Bins(h, w, o.CrossSectionFb)).ToList(), o.Sums.Events));
                foreach (var (name, nuclides, bins, events) in parts)
                    results.AddRange(histograms.Select((histogram, h) => Result(w, channel.Key, name, nuclides, histogram, bins[h], events)));
                results.AddRange(histograms.Select((histogram, h) => Result(
                    w, channel.Key, CrossSectionQuery.Total, [.. parts.SelectMany(static p => p.Nuclides).Distinct()], histogram, Sum([.. parts.Select(p => p.Bins[h])]), parts.Sum(static p => p.Events))));
            }
        }

        return results;

        DistributionResult Result(int weight, string channel, string contribution, IReadOnlyList<string> nuclides, DistributionHistogram histogram, IReadOnlyList<DistributionBin> bins, long events) => new()
        {
            Scenario = sample.Scenario,
            Variant = variants[weight],
            Channel = channel,
            Target = string.Join(' ', nuclides),
            Contribution = contribution,
            Histogram = histogram,
            Bins = bins,
            Evaluations = events,
        };
    }

    private static IReadOnlyList<string> Variants(HepMc3Sample sample) => [Scenario.DefaultName, .. sample.WeightNames.Skip(1)];

    // Nuclides of one target are one contribution.
    private static IEnumerable<IGrouping<string, ProcessGroup>> Channels(HepMc3Sample sample) => sample.Processes
        .Select(static (process, index) => (Process: process, Index: index))
        .GroupBy(static p => (Channel: p.Process.Channel.ToString(), p.Process.Contribution))
        .Select(static g => new ProcessGroup(
            g.Key.Channel,
            CrossSectionQuery.NameOf(g.Key.Contribution),
            [.. g.SelectMany(static p => p.Process.Nuclides).Select(static n => n.ToString()).Distinct()],
            [.. g.Select(static p => p.Index)],
            g.Sum(static p => p.Process.CrossSectionFb)))
        .GroupBy(static group => group.Channel, StringComparer.Ordinal);

    // Events of different processes are independent.
    private static IReadOnlyList<DistributionBin> Sum(IReadOnlyList<IReadOnlyList<DistributionBin>> parts) =>
    [
        .. Enumerable.Range(0, parts[0].Count).Select(bin => new DistributionBin(
            parts.Sum(part => part[bin].CrossSectionFb), Math.Sqrt(parts.Sum(part => part[bin].ErrorFb * part[bin].ErrorFb)))),
    ];

    private sealed record ProcessGroup(string Channel, string Name, IReadOnlyList<string> Nuclides, IReadOnlyList<int> Processes, double CrossSectionFb);

    /// <summary>Sums of weights of the events of one channel and contribution.</summary>
    private sealed class EventSums(IReadOnlyList<DistributionHistogram> histograms, int weights)
    {
        private readonly double[][][] _sums = [.. histograms.Select(h => Enumerable.Range(0, weights).Select(_ => new double[h.Axis.Bins]).ToArray())];
        private readonly double[][][] _squares = [.. histograms.Select(h => Enumerable.Range(0, weights).Select(_ => new double[h.Axis.Bins]).ToArray())];
        private double _nominal;

        public long Events { get; private set; }

        public void Count(double nominalWeight)
        {
            Events++;
            _nominal += nominalWeight;
        }

        public bool TryAdd(int histogram, int bin, double[][] weightsOfEvents, int i)
        {
            if (bin < 0)
                return false;
            for (var w = 0; w < weights; w++)
            {
                var weight = weightsOfEvents[w][i];
                _sums[histogram][w][bin] += weight;
                _squares[histogram][w][bin] += weight * weight;
            }

            return true;
        }

        public IReadOnlyList<DistributionBin> Bins(int histogram, int weight, double crossSectionFb)
        {
            var unit = _nominal == 0.0 ? 0.0 : crossSectionFb / _nominal;
            return [.. _sums[histogram][weight].Zip(_squares[histogram][weight], (sum, square) => new DistributionBin(unit * sum, unit * Math.Sqrt(square)))];
        }
    }
}
