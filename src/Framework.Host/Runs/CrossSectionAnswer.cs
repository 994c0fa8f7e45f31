using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Host.Runs;

/// <summary>A cross section that a task asks for, as rows: one for each contribution, then the total.</summary>
internal sealed class CrossSectionAnswer
{
    private readonly Dictionary<string, CrossSectionRow> _byContribution;
    private readonly ScenarioPlan _scenario;
    private readonly PreciseCrossSections _precise;

    /// <summary>Makes the rows.</summary>
    /// <param name="scenario">Plan of the scenario.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="estimates">The integrals of the scenario.</param>
    /// <param name="precise">Cross sections for ratios.</param>
    public CrossSectionAnswer(ScenarioPlan scenario, CrossSectionQuery query, IReadOnlyList<ProcessEstimate> estimates, PreciseCrossSections precise)
    {
        Query = query;
        _scenario = scenario;
        _precise = precise;
        _byContribution = query.Contributions.ToDictionary(
            static contribution => contribution,
            contribution => Row(scenario.Scenario.Name, query, contribution, query.TermsOf(contribution), estimates),
            StringComparer.Ordinal);
        Rows = [.. query.Contributions.Where(static c => c != CrossSectionQuery.Incoherent).Select(c => _byContribution[c])];
    }

    /// <summary>What is asked for.</summary>
    public CrossSectionQuery Query { get; }

    /// <summary>One row for each contribution of the setting, then the total.</summary>
    public IReadOnlyList<CrossSectionRow> Rows { get; }

    /// <summary>The row of a contribution, which may also be <c>incoherent</c>.</summary>
    /// <param name="contribution">One of <see cref="CrossSectionQuery.Contributions"/>.</param>
    public CrossSectionRow Of(string contribution) => _byContribution[contribution];

    /// <summary>Cross section of a contribution for ratios, fb; null where none is that precise.</summary>
    /// <param name="contribution">One of <see cref="CrossSectionQuery.Contributions"/>.</param>
    public QuadratureEstimate? PreciseOf(string contribution) => _precise.Sum(_scenario, Query.TermsOf(contribution));

    private static CrossSectionRow Row(
        string scenario,
        CrossSectionQuery query,
        string contribution,
        IReadOnlyList<ProcessTerm> terms,
        IReadOnlyList<ProcessEstimate> estimates)
    {
        var parts = terms.Select(t => (t.Factor, Estimate: estimates[t.Process].CrossSections[t.Hypothesis])).ToList();
        var processes = terms.Select(t => estimates[t.Process]).ToList();
        return new CrossSectionRow
        {
            Scenario = scenario,
            Variant = query.Setting.Name,
            Channel = query.Channel.ToString(),
            Target = query.Setting.Target.Name,
            Contribution = contribution,
            EnergyGeV = query.EnergyGeV,
            CrossSection = new CrossSectionEstimate(
                Sum(static c => c.Total),
                Sum(static c => c.VV),
                Sum(static c => c.AA),
                Sum(static c => c.VA),
                parts.TrueForAll(static p => p.Estimate.IsConverged),
                parts.TrueForAll(static p => p.Estimate.CouplingsAreConstant)),
            Evaluations = processes.Sum(static p => p.Evaluations),
            Quality = SampleQuality.Worst(processes.Select(static p => p.Quality)),
            IsConverged = parts.TrueForAll(static p => p.Estimate.IsConverged),
        };

        // No terms: coherent scattering on a target of free protons, which is exactly zero.
        Estimate Sum(Func<CrossSectionEstimate, Estimate> part) => parts.Count == 0
            ? Estimate.Zero(CrossSectionIntegrator.Replicates)
            : Estimate.Sum([.. parts.Select(p => (p.Factor, part(p.Estimate)))]);
    }
}
