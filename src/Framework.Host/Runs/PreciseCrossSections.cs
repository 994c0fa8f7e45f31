using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>
/// Cross sections for the ratios of a scenario, from tables of nu gamma* -> nu' l- l+ that all variants share: without the noise of phase-space points a ratio is good to a few 1e-6 as a rule, and its error says where it is not.
/// Variants whose couplings depend on the momentum transfer are not covered.
/// </summary>
internal sealed class PreciseCrossSections
{
    private readonly Dictionary<int, IReadOnlyList<QuadratureEstimate?>> _byNumber = [];

    private PreciseCrossSections()
    {
    }

    /// <summary>Computes what the ratios of a study need, and nothing if it has none.</summary>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="threads">Worker threads; they do not change the result.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PreciseCrossSections Of(StudyPlan plan, int threads, CancellationToken cancellation)
    {
        var precise = new PreciseCrossSections();
        var needed = plan.Scenarios.SelectMany(static scenario => Needed(scenario).Select(process => (Number: scenario.FirstNumber + process, Process: scenario.Processes[process]))).ToList();
        if (needed.Count == 0)
            return precise;
        var estimates = new VirtualPhotonIntegrator(threads).CrossSections(needed.ConvertAll(static n => n.Process), cancellation);
        for (var i = 0; i < needed.Count; i++)
            precise._byNumber.Add(needed[i].Number, estimates[i]);
        return precise;
    }

    /// <summary>Sum of terms, fb; null where a term is not covered.</summary>
    /// <param name="scenario">The scenario whose terms they are.</param>
    /// <param name="terms">Terms of a contribution.</param>
    public QuadratureEstimate? Sum(ScenarioPlan scenario, IReadOnlyList<ProcessTerm> terms)
    {
        var parts = terms.Select(term => (term.Factor, Estimate: _byNumber.GetValueOrDefault(scenario.FirstNumber + term.Process)?[term.Hypothesis])).ToList();
        return parts.Exists(static p => p.Estimate is null) ? null : QuadratureEstimate.Sum(parts.Select(static p => (p.Factor, p.Estimate!.Value)));
    }

    private static SortedSet<int> Needed(ScenarioPlan scenario)
    {
        var needed = new SortedSet<int>();
        foreach (var (task, queries) in scenario.Tasks)
        {
            if (task is not (CompareTask or SystematicsTask))
                continue;

            // A ratio needs two different settings of one channel and energy; without a second one that is covered there is none.
            foreach (var alike in queries.Where(q => IsCovered(scenario, q)).GroupBy(static q => (q.Channel, q.EnergyGeV)).Where(static g => g.Skip(1).Any()))
                needed.UnionWith(alike.SelectMany(Terms).Select(static term => term.Process));
        }

        return needed;
    }

    private static bool IsCovered(ScenarioPlan scenario, CrossSectionQuery query) =>
        Terms(query).All(term => VirtualPhotonIntegrator.Covers(scenario.Processes[term.Process], scenario.Processes[term.Process].Hypotheses[term.Hypothesis]));

    private static IEnumerable<ProcessTerm> Terms(CrossSectionQuery query) => query.Parts.SelectMany(static part => part.Terms);
}
