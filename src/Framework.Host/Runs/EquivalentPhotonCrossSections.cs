using TridentFramework.Engine.EquivalentPhotons;
using TridentFramework.Engine.Estimation;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>The cross sections of a scenario by equivalent photons, at the energies of a task. They need no integrals of the study.</summary>
internal sealed class EquivalentPhotonCrossSections
{
    private readonly Scenario _scenario;
    private readonly IReadOnlyList<TridentProcess> _processes;
    private readonly IReadOnlyList<IReadOnlyList<EquivalentPhotonEstimate>> _estimates;
    private readonly PreciseCrossSections _precise;

    /// <summary>Computes them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="energiesGeV">Neutrino energies, GeV; null for the average over the beam.</param>
    /// <param name="precise">Cross sections for ratios, which answers are made with.</param>
    /// <param name="threads">Worker threads; they do not change the result.</param>
    /// <param name="cancellation">Stops the work.</param>
    public EquivalentPhotonCrossSections(Scenario scenario, IReadOnlyList<double>? energiesGeV, PreciseCrossSections precise, int threads, CancellationToken cancellation)
    {
        _scenario = scenario;
        _precise = precise;
        var plan = new ProcessPlan();
        IReadOnlyList<double?> energies = energiesGeV is null ? [null] : [.. energiesGeV.Select(static e => (double?)e)];
        Queries =
        [
            .. from setting in scenario.Settings
               from channel in setting.Channels
               from energy in energies
               select new CrossSectionQuery(setting, channel, energy, [.. setting.Contributions.Select(c => (c, plan.Add(setting, channel, c, energy)))]),
        ];
        _processes = plan.Processes;
        _estimates = new EquivalentPhotonIntegrator(threads).CrossSections(_processes, cancellation);
    }

    /// <summary>What was computed, in the order of variants, channels, energies.</summary>
    public IReadOnlyList<CrossSectionQuery> Queries { get; }

    /// <summary>The rows of all queries as those of the exact process; errors are differences of two quadrature rules.</summary>
    public IReadOnlyList<CrossSectionAnswer> Answers()
    {
        var plan = new ScenarioPlan(_scenario, 0, _processes, []);
        List<ProcessEstimate> estimates = [.. _processes.Select((process, index) => Estimate(process, _estimates[index]))];
        return [.. Queries.Select(query => new CrossSectionAnswer(plan, query, estimates, _precise))];
    }

    /// <summary>The rows of a comparison with the exact process.</summary>
    /// <param name="exact">Answers to the same queries in the same order.</param>
    public IEnumerable<EquivalentPhotonRow> Rows(IReadOnlyList<CrossSectionAnswer> exact)
    {
        for (var i = 0; i < Queries.Count; i++)
        {
            foreach (var row in exact[i].Rows)
            {
                var terms = Queries[i].TermsOf(row.Contribution).Select(term => (term.Factor, Estimate: _estimates[term.Process][term.Hypothesis])).ToList();
                yield return new EquivalentPhotonRow(
                    row,
                    QuadratureEstimate.Sum(terms.Select(static t => (t.Factor, t.Estimate.CrossSection))),
                    QuadratureEstimate.Sum(terms.Select(static t => (t.Factor, t.Estimate.WithSpectrumEnd))),
                    terms.TrueForAll(static t => t.Estimate.LeadingLogarithm is not null) ? QuadratureEstimate.Sum(terms.Select(static t => (t.Factor, t.Estimate.LeadingLogarithm!.Value))) : null);
            }
        }
    }

    private static ProcessEstimate Estimate(TridentProcess process, IReadOnlyList<EquivalentPhotonEstimate> estimates) => new(
        [.. estimates.Select(e => new CrossSectionEstimate(Pair(e.CrossSection), Pair(e.VV), Pair(e.AA), Pair(e.VA), e.CrossSection.Error <= process.RelativeError * e.CrossSection.Value, e.CouplingsAreConstant))],
        0,
        SampleQuality.Exact);

    // Two numbers whose mean is the value and whose spread is the error.
    private static Estimate Pair(QuadratureEstimate estimate) => new([estimate.Value + estimate.Error, estimate.Value - estimate.Error]);
}
