using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Files;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Shards;

/// <summary>Puts the estimates of all shards together again.</summary>
internal static class ShardEstimates
{
    /// <summary>The estimates of the whole study.</summary>
    /// <param name="shards">All shards.</param>
    /// <param name="plan">Plan of the study that the shards' card gives.</param>
    /// <exception cref="InputFileException">A shard does not hold the integrals that the plan gives it, or holds numbers that cannot be.</exception>
    public static StudyEstimates Of(ShardSet shards, StudyPlan plan)
    {
        var processes = plan.Scenarios.SelectMany(static s => s.Processes).ToList();
        var byNumber = new Dictionary<int, ProcessEstimate>();
        foreach (var file in shards.Files)
        {
            if (file.Shard.Integrals != processes.Count)
                throw new InputFileException(file.Path, $"integrals: is {file.Shard.Integrals}, but its card asks for {processes.Count}; {Remedy(file)}");
            for (var i = 0; i < file.Shard.Estimates.Count; i++)
                Add(byNumber, file, i, processes);
            if (Enumerable.Range(0, processes.Count).Where(file.Number.Contains).Except(byNumber.Keys).ToList() is [var lost, ..])
                throw new InputFileException(file.Path, $"estimates: integral {lost}, '{processes[lost].Name}', is missing; {Remedy(file)}");
        }

        return new StudyEstimates(byNumber, shards.Files.Sum(static f => f.Shard.SharedEvaluations)) { Distributions = ShardedDistributions.Of(shards, plan) };
    }

    private static void Add(Dictionary<int, ProcessEstimate> byNumber, ShardFile file, int index, List<TridentProcess> processes)
    {
        if (file.Shard.Estimates[index] is not { } integral)
            throw Fault("is null, but an integral is needed");
        if (integral.Number < 0 || integral.Number >= processes.Count || !file.Number.Contains(integral.Number))
            throw Fault($"integral {integral.Number} does not belong to shard {file.Number} of a run of {processes.Count} integrals");
        var process = processes[integral.Number];
        if (integral.Name != process.Name)
            throw Fault($"integral {integral.Number} is '{integral.Name}', but the card gives '{process.Name}'");
        if (integral.Hypotheses.Count != process.Hypotheses.Count)
            throw Fault($"integral {integral.Number} has {integral.Hypotheses.Count} hypotheses, but the card gives {process.Hypotheses.Count}");
        if (integral.Evaluations < 0 || double.IsNaN(integral.Chi2PerDof + integral.LargestWeightsShare) || double.IsNaN(integral.EffectiveSampleSize))
            throw Fault("evaluations must not be negative, and the figures of the sample must be numbers");
        var estimate = new ProcessEstimate(
            [.. integral.Hypotheses.Select(CrossSection)],
            integral.Evaluations,
            new SampleQuality(integral.Chi2PerDof, integral.EffectiveSampleSize, integral.LargestWeightsShare));
        if (!byNumber.TryAdd(integral.Number, estimate))
            throw Fault($"integral {integral.Number} stands twice");

        CrossSectionEstimate CrossSection(ShardHypothesis? hypothesis, int h) => hypothesis is null
            ? throw Fault($"hypothesis {h} is null")
            : new CrossSectionEstimate(
                Means(hypothesis.Total), Means(hypothesis.VV), Means(hypothesis.AA), Means(hypothesis.VA), hypothesis.IsConverged, hypothesis.CouplingsAreConstant);

        Estimate Means(IReadOnlyList<double> means) => means.Count == CrossSectionIntegrator.Replicates && means.All(double.IsFinite)
            ? new Estimate(means)
            : throw Fault($"a quantity must be {CrossSectionIntegrator.Replicates} finite numbers, the means of the randomisations");

        InputFileException Fault(string fault) => new(file.Path, $"estimates[{index}]: {fault}; {Remedy(file)}");
    }

    /// <summary>What helps against a shard that is not right.</summary>
    public static string Remedy(ShardFile file) => $"compute the shard again with trident run --shard {file.Number}";
}
