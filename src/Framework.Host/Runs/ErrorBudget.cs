using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>
/// The systematic errors of the cross sections of one setting, source by source, and their correlations. The error of a sum is that of the sum itself for
/// variants, and linear in its parts for assigned errors, because a source is one parameter (arXiv:1902.06765 Sec. II.A.3; different sources are added in
/// quadrature).
/// </summary>
internal sealed class ErrorBudget
{
    private const string QuadratureKind = "quadrature";

    private readonly List<SystematicsRow> _rows = [];
    private readonly List<CorrelationRow> _correlations = [];
    private readonly string _scenario;
    private readonly string _name;
    private readonly IReadOnlyList<SystematicSource> _sources;
    private readonly Dictionary<(string Channel, double? EnergyGeV), List<CrossSectionAnswer>> _variants;

    private ErrorBudget(Scenario scenario, SystematicsTask task, IReadOnlyList<CrossSectionAnswer> answers)
    {
        _scenario = scenario.Name;
        _name = task.Name;
        _sources = task.SourcesOf(scenario.Settings);
        _variants = answers.GroupBy(static a => (a.Query.Channel.ToString(), a.Query.EnergyGeV)).ToDictionary(static g => g.Key, static g => g.ToList());
    }

    /// <summary>The errors, in the order of channels, energies, contributions, sources.</summary>
    public IReadOnlyList<SystematicsRow> Rows => _rows;

    /// <summary>The correlations, in the order of energies, sources, pairs.</summary>
    public IReadOnlyList<CorrelationRow> Correlations => _correlations;

    /// <summary>The budget of a task.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="task">The task.</param>
    /// <param name="answers">Cross sections of the baseline and of the variants that the sources name.</param>
    public static ErrorBudget Of(Scenario scenario, SystematicsTask task, IReadOnlyList<CrossSectionAnswer> answers)
    {
        var budget = new ErrorBudget(scenario, task, answers);
        var entries = answers
            .Where(a => string.Equals(a.Query.Setting.Name, task.Baseline, StringComparison.Ordinal))
            .SelectMany(baseline => baseline.Query.Contributions.Where(c => baseline.Of(c).CrossSection.Total.Value != 0.0).Select(c => budget.Enter(baseline, c)))
            .ToList();
        foreach (var entry in entries)
            budget.AddRows(entry);
        foreach (var energy in entries.GroupBy(static e => e.Row.EnergyGeV))
            budget.AddCorrelations([.. energy]);
        return budget;
    }

    private Entry Enter(CrossSectionAnswer baseline, string contribution)
    {
        var row = baseline.Of(contribution);
        var variants = _variants[(row.Channel, row.EnergyGeV)];
        return new Entry(row, [.. _sources.Select(source => Enter(source, baseline, variants.FindAll(v => source.Needs(v.Query.Setting)), contribution))]);
    }

    private static SourceEntry Enter(SystematicSource source, CrossSectionAnswer baseline, IReadOnlyList<CrossSectionAnswer> variants, string contribution)
    {
        if (source is AssignedSource assigned)
        {
            var effect = SystematicEffect.Assigned(assigned, baseline, contribution);
            return new SourceEntry(effect, [effect.Error], baseline.Of(contribution).IsConverged);
        }

        var ratios = variants.Select(v => CrossSectionRatio.Of(v, baseline, contribution)!.Value).ToList();
        var isConverged = baseline.Of(contribution).IsConverged && variants.All(v => v.Of(contribution).IsConverged);
        var centre = source is EnsembleSource ? ratios.Average(static r => r.Value) : 1.0;
        return new SourceEntry(
            source is EnsembleSource ? SystematicEffect.Ensemble(ratios) : SystematicEffect.Envelope(ratios),
            [.. ratios.Select(r => r.Value - centre)],
            isConverged);
    }

    private void AddRows(Entry entry)
    {
        foreach (var (source, own) in _sources.Zip(entry.Sources))
            Add(source.Name, source.Kind, own.Effect, own.IsConverged);
        Add(SystematicSource.All, QuadratureKind, entry.All, entry.Sources.All(static s => s.IsConverged));

        void Add(string source, string kind, SystematicEffect effect, bool isConverged) => _rows.Add(new SystematicsRow(
            _scenario, _name, entry.Row.Variant, entry.Row.Channel, entry.Row.Contribution, entry.Row.EnergyGeV, source, kind, effect, isConverged));
    }

    private void AddCorrelations(IReadOnlyList<Entry> entries)
    {
        for (var s = 0; s < _sources.Count; s++)
        {
            var index = s;
            AddPairs(entries, _sources[s].Name, (left, right) => Correlation(left.Sources[index], right.Sources[index]));
        }

        AddPairs(entries, SystematicSource.All, Correlation);
    }

    private void AddPairs(IReadOnlyList<Entry> entries, string source, Func<Entry, Entry, double?> correlation)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                var (left, right) = (entries[i].Row, entries[j].Row);
                if (correlation(entries[i], entries[j]) is { } value)
                    _correlations.Add(new CorrelationRow(_scenario, _name, left.Variant, source, left.EnergyGeV, left.Channel, left.Contribution, right.Channel, right.Contribution, value));
            }
        }
    }

    // Null where a cross section does not depend on the source, which leaves no correlation to speak of.
    private static double? Correlation(SourceEntry left, SourceEntry right)
    {
        var norm = Norm(left.Deviations) * Norm(right.Deviations);
        return norm == 0.0 ? null : Math.Clamp(left.Deviations.Zip(right.Deviations, static (a, b) => a * b).Sum() / norm, -1.0, 1.0);
    }

    private static double? Correlation(Entry left, Entry right)
    {
        var norm = left.All.Error * right.All.Error;
        var covariance = left.Sources.Zip(right.Sources, static (a, b) => (Correlation(a, b) ?? 0.0) * a.Effect.Error * b.Effect.Error).Sum();
        return norm == 0.0 ? null : Math.Clamp(covariance / norm, -1.0, 1.0);
    }

    private static double Norm(IReadOnlyList<double> deviations) => Math.Sqrt(deviations.Sum(static d => d * d));

    private sealed record SourceEntry(SystematicEffect Effect, IReadOnlyList<double> Deviations, bool IsConverged);

    private sealed record Entry(CrossSectionRow Row, IReadOnlyList<SourceEntry> Sources)
    {
        public SystematicEffect All { get; } = SystematicEffect.Quadrature([.. Sources.Select(static s => s.Effect)]);
    }
}
