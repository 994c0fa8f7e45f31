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
    private readonly Dictionary<int, IReadOnlyList<QuadratureEstimate?>> _byProcess = [];

    private PreciseCrossSections()
    {
    }

    /// <summary>Computes what the ratios of a scenario need, and nothing if it has none.</summary>
    /// <param name="scenario">Plan of the scenario.</param>
    /// <param name="threads">Worker threads; they do not change the result.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PreciseCrossSections Of(ScenarioPlan scenario, int threads, CancellationToken cancellation)
    {
        var precise = new PreciseCrossSections();
        var needed = new SortedSet<int>();
        foreach (var (task, queries) in scenario.Tasks)
        {
            if (task is not (CompareTask or SystematicsTask))
                continue;

            // A ratio needs two different settings of one channel and energy; without a second one that is covered there is none.
            foreach (var alike in queries.Where(q => IsCovered(scenario, q)).GroupBy(static q => (q.Channel, q.EnergyGeV)).Where(static g => g.Skip(1).Any()))
                needed.UnionWith(alike.SelectMany(Terms).Select(static term => term.Process));
        }

        if (needed.Count == 0)
            return precise;
        var numbers = needed.ToList();
        var estimates = new VirtualPhotonIntegrator(threads).CrossSections([.. numbers.Select(number => scenario.Processes[number])], cancellation);
        for (var i = 0; i < numbers.Count; i++)
            precise._byProcess.Add(numbers[i], estimates[i]);
        return precise;
    }

    /// <summary>Sum of terms, fb; null where a term is not covered.</summary>
    /// <param name="terms">Terms of a contribution.</param>
    public QuadratureEstimate? Sum(IReadOnlyList<ProcessTerm> terms)
    {
        var parts = terms.Select(term => (term.Factor, Estimate: _byProcess.GetValueOrDefault(term.Process)?[term.Hypothesis])).ToList();
        return parts.Exists(static p => p.Estimate is null) ? null : QuadratureEstimate.Sum(parts.Select(static p => (p.Factor, p.Estimate!.Value)));
    }

    private static bool IsCovered(ScenarioPlan scenario, CrossSectionQuery query) =>
        Terms(query).All(term => VirtualPhotonIntegrator.Covers(scenario.Processes[term.Process], scenario.Processes[term.Process].Hypotheses[term.Hypothesis]));

    private static IEnumerable<ProcessTerm> Terms(CrossSectionQuery query) => query.Parts.SelectMany(static part => part.Terms);
}
