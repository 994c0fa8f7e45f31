using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>Makes the distributions of a task from those of its integrals.</summary>
internal static class DistributionResults
{
    /// <summary>One result for each variant, channel, contribution and histogram.</summary>
    /// <param name="scenario">Plan of the scenario.</param>
    /// <param name="number">Number of the task in the study.</param>
    /// <param name="task">The task.</param>
    /// <param name="estimates">Estimates of the study.</param>
    public static IReadOnlyList<DistributionResult> Of(ScenarioPlan scenario, int number, DistributionsTask task, StudyEstimates estimates)
    {
        var results = new List<DistributionResult>();
        foreach (var query in scenario.Tasks[number].Queries)
        {
            foreach (var contribution in query.Contributions.Where(static c => c != CrossSectionQuery.Incoherent))
            {
                var terms = query.TermsOf(contribution).Select(term => (Term: term, Filled: estimates.Distributions[(number, scenario.FirstNumber + term.Process)])).ToList();
                results.AddRange(task.Histograms.Select((histogram, h) => new DistributionResult
                {
                    Scenario = scenario.Scenario.Name,
                    Variant = query.Setting.Name,
                    Channel = query.Channel.ToString(),
                    Target = query.Setting.Target.Name,
                    Contribution = contribution,
                    Histogram = histogram,
                    Bins = Bins(histogram, [.. terms.Select(t => (t.Term.Factor, t.Filled.OfHypothesis[t.Term.Hypothesis][h]))]),
                    Evaluations = terms.Sum(static t => t.Filled.Evaluations),
                }));
            }
        }

        return results;
    }

    private static IReadOnlyList<DistributionBin> Bins(DistributionHistogram histogram, IReadOnlyList<(double Factor, Distribution Distribution)> terms) =>
        [.. Distribution.Sum(histogram.Axis, terms, CrossSectionIntegrator.Replicates).CrossSections.Select(static e => new DistributionBin(e.Value, e.Error))];
}
