using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>
/// What the comparisons of a study can compare: a variant may override channels and contributions, and only cross sections that the baseline
/// has too have a ratio. Totals are compared only between equal sets of contributions. Of an ensemble, whose members have all the same, one member speaks.
/// </summary>
internal static class ComparisonCoverage
{
    /// <summary>Variants that share nothing with their baseline, one message each; a study with any cannot be run.</summary>
    public static IReadOnlyList<string> Problems(Study study) =>
        [.. from pair in Pairs(study)
            where pair.Common.Count == 0 || !pair.Variant.Contributions.Intersect(pair.Baseline.Contributions).Any()
            let key = pair.Common.Count == 0 ? "channel" : "contribution"
            let ofVariant = pair.Common.Count == 0 ? string.Join(", ", pair.Variant.Channels) : Names(pair.Variant.Contributions)
            let ofBaseline = pair.Common.Count == 0 ? string.Join(", ", pair.Baseline.Channels) : Names(pair.Baseline.Contributions)
            select $"compare: variant '{pair.Variant.Name}' of scenario '{pair.Scenario}' has no {key} in common with baseline '{pair.Baseline.Name}' "
                + $"({ofVariant} against {ofBaseline}); nothing to compare. Give both a common {key}, or leave the variant out"];

    /// <summary>What a variant has and its baseline lacks, one message each; these have no ratio.</summary>
    public static IReadOnlyList<string> Omissions(Study study)
    {
        var messages = new List<string>();
        foreach (var (scenario, baseline, variant, common) in Pairs(study))
        {
            var where = $"compare: scenario '{scenario}': variant '{variant.Name}' has";
            var channels = variant.Channels.Except(common).ToList();
            if (channels.Count > 0)
                messages.Add($"{where} {string.Join(", ", channels)}, which baseline '{baseline.Name}' has not; there is no ratio");
            if (!HasEqualContributions(variant, baseline))
                messages.Add($"{where} the contributions {Names(variant.Contributions)} and baseline '{baseline.Name}' {Names(baseline.Contributions)}; common ones are compared, totals are not");
        }

        return messages;
    }

    /// <summary>The totals of two settings are sums over the same contributions.</summary>
    public static bool HasEqualContributions(Setting left, Setting right) => left.Contributions.ToHashSet().SetEquals(right.Contributions);

    private static IEnumerable<(string Scenario, Setting Baseline, Setting Variant, IReadOnlyList<TridentChannel> Common)> Pairs(Study study) =>
        from name in study.Tasks.OfType<CompareTask>().Select(static task => task.Baseline).Distinct(StringComparer.Ordinal)
        from scenario in study.Scenarios
        from baseline in scenario.Settings.Where(setting => setting.Name == name)
        from variant in scenario.Settings.Where(setting => setting.Name != name).DistinctBy(static setting => (setting.Ensemble is null, setting.Ensemble ?? setting.Name))
        select (scenario.Name, baseline, variant, (IReadOnlyList<TridentChannel>)[.. variant.Channels.Intersect(baseline.Channels)]);

    private static string Names(IReadOnlyList<Contribution> contributions) => string.Join(", ", contributions.Select(static c => c.ToString().ToLowerInvariant()));
}
