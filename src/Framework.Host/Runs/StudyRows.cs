using TridentFramework.Engine.Estimation;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>Makes the rows of each task from the estimates of the integrals.</summary>
internal sealed class StudyRows
{
    private readonly List<CrossSectionRow> _crossSections = [];
    private readonly List<RateRow> _rates = [];
    private readonly List<RateRow> _summaries = [];
    private readonly List<ComparisonRow> _comparisons = [];
    private readonly List<FormFactorRow> _formFactors = [];
    private readonly List<SystematicsRow> _systematics = [];
    private readonly List<CorrelationRow> _correlations = [];
    private readonly List<DistributionResult> _distributions = [];
    private readonly Dictionary<PlaneTask, List<CrossSectionPlane>> _planes = new(ReferenceEqualityComparer.Instance);
    private readonly List<EquivalentPhotonRow> _equivalentPhotons = [];
    private readonly List<PhotonCrossSectionRow> _photonCrossSections = [];
    private readonly Dictionary<StudyTask, List<FigurePoint>> _points = new(ReferenceEqualityComparer.Instance);

    private StudyRows()
    {
    }

    /// <summary>The results of a study.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="estimates">Estimates of all its integrals.</param>
    /// <param name="threads">Worker threads for the ratios; they do not change the results.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static RunResults Of(StudyPlan plan, StudyEstimates estimates, int threads, CancellationToken cancellation)
    {
        var rows = new StudyRows();
        var precise = PreciseCrossSections.Of(plan, threads, cancellation);
        foreach (var scenario in plan.Scenarios)
        {
            var own = Enumerable.Range(scenario.FirstNumber, scenario.Processes.Count).Select(number => estimates.ByNumber[number]).ToList();
            for (var number = 0; number < scenario.Tasks.Count; number++)
            {
                var (task, queries) = scenario.Tasks[number];
                if (task is DistributionsTask { Events: { } file } fromFile)
                {
                    // A file has a scenario of its own: it is read once.
                    if (ReferenceEquals(scenario, plan.Scenarios[0]))
                        rows.Collect(task, EventDistributions.Of(file, [.. fromFile.Histograms], scenario.Scenario.Settings[0].Selection, cancellation));
                }
                else if (task is DistributionsTask distributions)
                {
                    rows.Collect(task, DistributionResults.Of(scenario, number, distributions, estimates));
                }
                else if (task is PlaneTask plane)
                {
                    rows.Collect(plane, queries.Select(query => CrossSectionPlane.Of(scenario.Scenario.Name, query, query.Setting.Planes[plane], own, plane is LimitsTask, threads, cancellation)));
                }
                else if (task is CrossSectionTask { Method: CrossSectionMethod.EquivalentPhotons } approximate)
                {
                    rows.Collect(scenario.Scenario, task, new EquivalentPhotonCrossSections(scenario.Scenario, approximate.EnergiesGeV, precise, threads, cancellation).Answers());
                }
                else if (task is EquivalentPhotonsTask { InvariantMassesGeV: { } masses })
                {
                    rows.Collect(task, [.. scenario.Scenario.Settings.SelectMany(setting => PhotonCrossSectionRows.Of(scenario.Scenario.Name, setting, masses))]);
                }
                else if (task is EquivalentPhotonsTask photons)
                {
                    var exact = queries.Select(query => new CrossSectionAnswer(scenario, query, own, precise)).ToList();
                    rows.Collect(task, [.. new EquivalentPhotonCrossSections(scenario.Scenario, photons.EnergiesGeV, precise, threads, cancellation).Rows(exact)]);
                }
                else
                {
                    rows.Collect(scenario.Scenario, task, [.. queries.Select(query => new CrossSectionAnswer(scenario, query, own, precise))]);
                }
            }
        }

        var limits = rows.Limits();
        return new RunResults(rows._crossSections, rows._rates, rows._summaries, rows._comparisons, estimates.Evaluations, estimates.Missed(plan))
        {
            Integrals = estimates.Integrals(plan),
            FormFactors = rows._formFactors,
            Systematics = rows._systematics,
            SystematicsCorrelations = rows._correlations,
            Distributions = rows._distributions,
            EquivalentPhotons = rows._equivalentPhotons,
            PhotonCrossSections = rows._photonCrossSections,
            Scans = [.. rows._planes.Where(static p => p.Key is ScanTask).Select(static p => new ScanResult((ScanTask)p.Key, p.Value))],
            Limits = [.. limits.Select(static l => l.Result)],
            Figures = [.. rows._points.SelectMany(p => p.Key.Figures.Select(figure => StudyFigures.Of(p.Key, figure.Value, [.. plan.Scenarios.Select(static s => s.Scenario)], p.Value))), .. rows.ScanFigures, .. limits.SelectMany(static l => l.Figures)],
        };
    }

    private void Collect(PlaneTask task, IEnumerable<CrossSectionPlane> planes)
    {
        if (!_planes.TryGetValue(task, out var all))
            _planes.Add(task, all = []);
        all.AddRange(planes);
    }

    private void Collect(StudyTask task, IReadOnlyList<DistributionResult> distributions)
    {
        _distributions.AddRange(distributions);
        Draw(task, distributions.SelectMany(StudyFigures.PointsOf));
    }

    private void Collect(StudyTask task, IReadOnlyList<EquivalentPhotonRow> table)
    {
        _equivalentPhotons.AddRange(table);
        Draw(task, table.SelectMany(EquivalentPhotonFigures.Points));
    }

    private void Collect(StudyTask task, IReadOnlyList<PhotonCrossSectionRow> table)
    {
        _photonCrossSections.AddRange(table);
        Draw(task, table.SelectMany(EquivalentPhotonFigures.Points));
    }

    private void Collect(Scenario scenario, StudyTask task, IReadOnlyList<CrossSectionAnswer> answers)
    {
        switch (task)
        {
            case CrossSectionTask:
                _crossSections.AddRange(answers.SelectMany(static a => a.Rows));
                Draw(task, answers.SelectMany(static a => a.Rows.Select(row => Point(a, row))));
                break;
            case RatesTask:
                foreach (var answer in answers)
                    AddRates(scenario, answer);
                break;
            case CompareTask compare:
                var first = _comparisons.Count;
                AddComparisons(scenario, compare.Baseline, answers);
                Draw(task, _comparisons.Skip(first).Where(static row => row.Ratio is not null).Select(static row => new FigurePoint(StudyFigures.KeysOf(row), row.EnergyGeV ?? double.NaN, row.Ratio!.Value, 0.0)));
                break;
            case FormFactorsTask formFactors:
                List<FormFactorRow> table = [.. scenario.Settings.SelectMany(setting => FormFactorRows.Of(scenario.Name, setting, formFactors.QSquaredGeV2))];
                _formFactors.AddRange(table);
                Draw(task, table.Select(static row => new FigurePoint(StudyFigures.KeysOf(row), row.QSquaredGeV2, row.Value, 0.0)));
                break;
            case SystematicsTask systematics:
                var budget = ErrorBudget.Of(scenario, systematics, answers);
                _systematics.AddRange(budget.Rows);
                _correlations.AddRange(budget.Correlations);
                Draw(task, budget.Rows.Select(static row => new FigurePoint(StudyFigures.KeysOf(row), row.EnergyGeV ?? double.NaN, row.Effect.Error, 0.0)));
                break;
            case EventsTask:
                break;
            default:
                throw new InvalidOperationException($"{task.GetType().Name} is not a task that rows are made for");
        }
    }

    private IEnumerable<TaskFigure> ScanFigures => _planes.SelectMany(static p => p.Key is ScanTask scan ? scan.PlaneFigures.Select(figure => Planes.ScanFigures.Of(figure.Value, p.Value)) : []);

    private List<(LimitsResult Result, IReadOnlyList<TaskFigure> Figures)> Limits()
    {
        var all = new List<(LimitsResult, IReadOnlyList<TaskFigure>)>();
        foreach (var (task, planes) in _planes)
        {
            if (task is not LimitsTask limits)
                continue;
            var channels = planes.GroupBy(static p => p.Scenario).ToDictionary(static g => g.Key, static g => (IReadOnlyList<CrossSectionPlane>)[.. g], StringComparer.Ordinal);
            CheckStandardModel(limits, channels);
            var held = new PlaneLimits(limits, planes[0].Plane, channels.ToDictionary(static c => c.Key, static c => ScenarioPlane.Of(PlaneQuantity.Ratio, c.Value), StringComparer.Ordinal), ScenarioPlane.Distance(planes));
            var result = new LimitsResult(limits, planes[0].Plane, [.. limits.Constraints.Select(held.Of)], Overlays(limits, planes[0].Plane));
            all.Add((result, [.. limits.LimitFigures.Select(figure => new LimitFigures(result, channels).Of(figure.Value))]));
        }

        return all;
    }

    private static void CheckStandardModel(LimitsTask task, Dictionary<string, IReadOnlyList<CrossSectionPlane>> channels)
    {
        foreach (var constraint in task.Constraints)
        {
            foreach (var scenario in constraint.Measurements.Select(m => m.Scenario ?? channels.Keys.Single()))
            {
                if (ScenarioPlane.StandardModelOf(PlaneQuantity.Ratio, channels[scenario]) == 0.0)
                    throw new NoStandardModelException($"{task.Name}: {constraint.Name} is held against ratios to the Standard Model, which has no cross section in scenario {scenario}; give it a channel that the Standard Model has, above its threshold");
            }
        }
    }

    private static IReadOnlyList<(string Source, Overlay Overlay)> Overlays(LimitsTask task, ParameterPlane plane) =>
        [.. task.Overlays.SelectMany(source => source.Of(plane.X.Values[0], plane.X.Values[^1], plane.Columns).Select(overlay => (source.Name, overlay)))];

    private void Draw(StudyTask task, IEnumerable<FigurePoint> points)
    {
        if (task.Figures.Count == 0)
            return;
        if (!_points.TryGetValue(task, out var all))
            _points.Add(task, all = []);
        all.AddRange(points);
    }

    private static FigurePoint Point(CrossSectionAnswer answer, CrossSectionRow row)
    {
        var value = row.CrossSection.Total.Value;
        var coherent = answer.Query.PartsOf(row.Contribution).Where(static p => p.Contribution == Contribution.Coherent).Sum(p => answer.Of(CrossSectionQuery.NameOf(p.Contribution)).CrossSection.Total.Value);
        var error = value == 0.0 ? 0.0 : TheoryErrors.Of(answer.Query.Setting.Theory, coherent, value - coherent).Total / value;
        return new FigurePoint(StudyFigures.KeysOf(row), row.EnergyGeV ?? double.NaN, value, error);
    }

    private void AddRates(Scenario scenario, CrossSectionAnswer answer)
    {
        var setting = answer.Query.Setting;
        var perFemtobarn = EventRate.PerFemtobarn(setting, answer.Query.Channel);
        var events = answer.Rows.ToDictionary(static row => row.Contribution, row => row.CrossSection.Total.Times(perFemtobarn), StringComparer.Ordinal);
        var isConverged = answer.Rows.ToDictionary(static row => row.Contribution, static row => row.IsConverged, StringComparer.Ordinal);
        var coherent = Value("coherent");
        var incoherent = Value("proton") + Value("neutron");
        foreach (var (contribution, estimate) in events)
        {
            var (ofNucleus, ofNucleons) = contribution switch
            {
                "coherent" => (coherent, 0.0),
                "total" => (coherent, incoherent),
                _ => (0.0, estimate.Value),
            };
            _rates.Add(Row(contribution, estimate, ofNucleus, ofNucleons, isConverged[contribution]));
        }

        if (events.TryGetValue("coherent", out var whole))
            _summaries.Add(Row("coherent", whole, coherent, 0.0, isConverged["coherent"]));
        var nucleons = events.Where(static e => e.Key is "proton" or "neutron").ToList();
        if (nucleons.Count > 0)
            _summaries.Add(Row("incoherent", Estimate.Sum([.. nucleons.Select(static e => (1.0, e.Value))]), 0.0, incoherent, nucleons.TrueForAll(e => isConverged[e.Key])));
        _summaries.Add(Row("total", events["total"], coherent, incoherent, isConverged["total"]));

        double Value(string contribution) => events.TryGetValue(contribution, out var estimate) ? estimate.Value : 0.0;

        RateRow Row(string contribution, Estimate estimate, double ofNucleus, double ofNucleons, bool converged) => new(
            scenario.Name,
            setting.Name,
            answer.Query.Channel.ToString(),
            contribution,
            estimate.Value,
            estimate.Error,
            TheoryErrors.Of(setting.Theory, ofNucleus, ofNucleons),
            converged);
    }

    private void AddComparisons(Scenario scenario, string baseline, IReadOnlyList<CrossSectionAnswer> answers)
    {
        var references = new Dictionary<(string, string, double?), CrossSectionAnswer>();
        foreach (var answer in answers.Where(a => a.Query.Setting.Name == baseline))
        {
            // An energy that a card gives twice is one cross section.
            foreach (var row in answer.Rows)
                references.TryAdd((row.Channel, row.Contribution, row.EnergyGeV), answer);
        }

        foreach (var answer in answers.Where(a => a.Query.Setting.Name != baseline))
        {
            foreach (var row in answer.Rows)
            {
                if (references.TryGetValue((row.Channel, row.Contribution, row.EnergyGeV), out var reference)
                    && (row.Contribution != CrossSectionQuery.Total || ComparisonCoverage.HasEqualContributions(answer.Query.Setting, reference.Query.Setting)))
                {
                    _comparisons.Add(Comparison(scenario, answer, reference, row.Contribution));
                }
            }
        }
    }

    private static ComparisonRow Comparison(Scenario scenario, CrossSectionAnswer answer, CrossSectionAnswer reference, string contribution)
    {
        var (row, below) = (answer.Of(contribution), reference.Of(contribution));
        var ratio = CrossSectionRatio.Of(answer, reference, contribution);
        return new ComparisonRow(
            scenario.Name,
            row.Variant,
            below.Variant,
            row.Channel,
            row.Contribution,
            row.EnergyGeV,
            ratio?.Value,
            ratio?.Error,
            row.IsConverged && below.IsConverged);
    }
}
