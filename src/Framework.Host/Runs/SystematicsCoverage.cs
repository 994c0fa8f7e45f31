using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>
/// What the error budgets of a study can use: an error is that of every cross section of the baseline, so that a variant which lacks one, or whose total
/// is another sum, cannot tell it.
/// </summary>
internal static class SystematicsCoverage
{
    /// <summary>Variants that do not have the channels and contributions of their baseline, one message each; a study with any cannot be run.</summary>
    public static IReadOnlyList<string> Problems(Study study)
    {
        var problems = new List<string>();
        foreach (var task in study.Tasks.OfType<SystematicsTask>())
        {
            foreach (var scenario in study.Scenarios)
            {
                var baseline = task.BaselineOf(scenario.Settings);
                foreach (var variant in task.Needed(scenario.Settings).DistinctBy(static s => (s.Ensemble is null, s.Ensemble ?? s.Name)))
                {
                    var where = $"systematics: variant '{variant.Name}' of scenario '{scenario.Name}'";
                    if (baseline.Channels.Except(variant.Channels).ToList() is { Count: > 0 } missing)
                        problems.Add($"{where} lacks {string.Join(", ", missing)} of baseline '{baseline.Name}'; give it the channels of the baseline, or leave it out of the sources");
                    if (!ComparisonCoverage.HasEqualContributions(variant, baseline))
                        problems.Add($"{where} has the contributions {Names(variant)} and baseline '{baseline.Name}' {Names(baseline)}; give it those of the baseline, or leave it out of the sources");
                }
            }
        }

        return [.. problems.Distinct(StringComparer.Ordinal)];
    }

    private static string Names(Setting setting) => string.Join(", ", setting.Contributions.Select(CrossSectionQuery.NameOf));
}
