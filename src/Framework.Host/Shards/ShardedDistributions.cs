using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.Observables;
using TridentFramework.Host.Files;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Shards;

/// <summary>Puts the histograms of all shards together again.</summary>
internal static class ShardedDistributions
{
    /// <summary>The histograms of the whole study, by task and integral.</summary>
    /// <param name="shards">All shards; their integrals are those of the plan.</param>
    /// <param name="plan">Plan of the study.</param>
    /// <exception cref="InputFileException">A shard lacks histograms that the plan asks for, has others, or holds numbers that cannot be.</exception>
    public static IReadOnlyDictionary<(int Task, int Number), ProcessDistributions> Of(ShardSet shards, StudyPlan plan)
    {
        var distributions = new Dictionary<(int Task, int Number), ProcessDistributions>();
        var asked = plan.Scenarios
            .SelectMany(static scenario => scenario.DistributionPasses.SelectMany(pass => pass.Processes.Select(process => (Scenario: scenario, Pass: pass, Process: process))))
            .ToLookup(static a => a.Scenario.FirstNumber + a.Process);
        foreach (var file in shards.Files)
        {
            for (var i = 0; i < file.Shard.Estimates.Count; i++)
            {
                var integral = file.Shard.Estimates[i];
                var given = integral.Distributions ?? [];
                foreach (var (scenario, pass, process) in asked[integral.Number])
                {
                    IReadOnlyList<HistogramAxis> axes = [.. pass.Task.Histograms.Select(static h => h.Axis)];
                    var found = given.Where(d => d?.Task == pass.Number).ToList();
                    if (found is not [var only])
                        throw Fault(file, i, $"task {pass.Number} asks for histograms of integral {integral.Number}, which stand here {(found.Count == 0 ? "not at all" : "twice")}");
                    distributions.Add((pass.Number, integral.Number), Read(only, axes, scenario.Processes[process].Hypotheses.Count, message => Fault(file, i, message)));
                }

                if (given.Count != asked[integral.Number].Count())
                    throw Fault(file, i, $"integral {integral.Number} has histograms that no task of the card asks for");
            }
        }

        return distributions;
    }

    private static ProcessDistributions Read(ShardDistributions distributions, IReadOnlyList<HistogramAxis> axes, int hypotheses, Func<string, InputFileException> fault)
    {
        if (distributions.Evaluations < 0)
            throw fault($"evaluations of the histograms of task {distributions.Task} must not be negative");
        if (distributions.Hypotheses.Count != hypotheses)
            throw fault($"the histograms of task {distributions.Task} have {distributions.Hypotheses.Count} hypotheses, but the card gives {hypotheses}");
        return new ProcessDistributions([.. distributions.Hypotheses.Select(Hypothesis)], distributions.Evaluations);

        IReadOnlyList<Distribution> Hypothesis(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> histograms) => histograms?.Count == axes.Count
            ? [.. histograms.Zip(axes, Histogram)]
            : throw fault($"task {distributions.Task} has {axes.Count} histograms, but a hypothesis has another number");

        Distribution Histogram(IReadOnlyList<IReadOnlyList<double>> bins, HistogramAxis axis) => bins?.Count == axis.Bins
            ? new Distribution(axis, [.. bins.Select(Means)])
            : throw fault($"a histogram of {axis.Observable} must have {axis.Bins} bins, the two without end included");

        Estimate Means(IReadOnlyList<double> means) => means?.Count == CrossSectionIntegrator.Replicates && means.All(double.IsFinite)
            ? new Estimate(means)
            : throw fault($"a bin must be {CrossSectionIntegrator.Replicates} finite numbers, the means of the randomisations");
    }

    private static InputFileException Fault(ShardFile file, int index, string fault) => new(file.Path, $"estimates[{index}].distributions: {fault}; {ShardEstimates.Remedy(file)}");
}
