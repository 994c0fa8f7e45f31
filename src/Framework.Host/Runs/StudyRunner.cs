using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using EngineOptions = TridentFramework.Engine.Integration.IntegrationOptions;

namespace TridentFramework.Host.Runs;

/// <summary>Computes a study: all integrals of a scenario in one go, then the rows of each task.</summary>
internal sealed class StudyRunner
{
    private readonly Study _study;
    private readonly int _threads;
    private readonly IRunProgress _progress;
    private readonly List<CrossSectionRow> _crossSections = [];
    private readonly List<RateRow> _rates = [];
    private readonly List<RateRow> _summaries = [];
    private readonly List<ComparisonRow> _comparisons = [];

    /// <summary>Creates a runner.</summary>
    /// <param name="study">What to compute.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="progress">Is told how the integrals go.</param>
    public StudyRunner(Study study, int threads, IRunProgress progress)
    {
        _study = study;
        _threads = threads;
        _progress = progress;
    }

    /// <summary>Runs all tasks.</summary>
    /// <param name="cancellation">Stops the work; nothing is left behind.</param>
    public RunResults Run(CancellationToken cancellation)
    {
        long evaluations = 0;
        var missed = new List<MissedIntegral>();
        foreach (var scenario in _study.Scenarios)
        {
            var plan = new ProcessPlan();
            var queries = _study.Tasks.Select(task => Queries(plan, scenario, task)).ToList();
            var processes = plan.Processes;
            var integration = scenario.Settings[0].Integration;
            var integrator = new CrossSectionIntegrator(new EngineOptions((ulong)integration.Seed, integration.MaxEvaluations, _threads));
            _progress.Begin(scenario.Name, processes);
            var estimates = integrator.Integrate(processes, _progress.Report, cancellation);
            evaluations += estimates.Sum(static e => e.Evaluations) + integrator.SharedEvaluations;
            missed.AddRange(processes.Zip(estimates)
                .Where(static pair => !pair.Second.IsConverged)
                .Select(pair => new MissedIntegral(
                    scenario.Name, pair.First.Name, pair.Second.CrossSections.Max(static c => c.Total.RelativeError), pair.Second.Quality.Doubt, integration.MaxEvaluations)));
            foreach (var (task, asked) in _study.Tasks.Zip(queries))
                Collect(scenario, task, [.. asked.Select(query => new Answer(scenario, query, estimates))]);
        }

        return new RunResults(_crossSections, _rates, _summaries, _comparisons, evaluations, missed);
    }

    /// <summary>The integrals that the study needs, by scenario; for <c>trident check</c>.</summary>
    public static IReadOnlyList<(string Scenario, int Integrals)> Plan(Study study) =>
        [.. study.Scenarios.Select(scenario =>
        {
            var plan = new ProcessPlan();
            foreach (var task in study.Tasks)
                _ = Queries(plan, scenario, task).Count;
            return (scenario.Name, plan.Processes.Count);
        })];

    private static List<CrossSectionQuery> Queries(ProcessPlan plan, Scenario scenario, StudyTask task)
    {
        IReadOnlyList<double?> energies = task switch
        {
            CrossSectionTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            CompareTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            _ => [null],
        };
        return [.. from setting in scenario.Settings
                   from channel in setting.Channels
                   from energy in energies
                   select Query(plan, setting, channel, energy)];
    }

    private static CrossSectionQuery Query(ProcessPlan plan, Setting setting, TridentChannel channel, double? energyGeV) =>
        new(setting, channel, energyGeV, [.. setting.Contributions.Select(c => (c, plan.Add(setting, channel, c, energyGeV)))]);

    private void Collect(Scenario scenario, StudyTask task, IReadOnlyList<Answer> answers)
    {
        switch (task)
        {
            case CrossSectionTask:
                _crossSections.AddRange(answers.SelectMany(static a => a.Rows));
                break;
            case RatesTask:
                foreach (var answer in answers)
                    AddRates(scenario, answer);
                break;
            case CompareTask compare:
                AddComparisons(scenario, compare.Baseline, answers);
                break;
            default:
                throw new InvalidOperationException($"{task.GetType().Name} is not a task that the runner knows");
        }
    }

    private void AddRates(Scenario scenario, Answer answer)
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

    private void AddComparisons(Scenario scenario, string baseline, IReadOnlyList<Answer> answers)
    {
        var references = new Dictionary<(string, string, double?), (Answer Answer, CrossSectionRow Row)>();
        foreach (var answer in answers.Where(a => a.Query.Setting.Name == baseline))
        {
            // An energy that a card gives twice is one cross section.
            foreach (var row in answer.Rows)
                references.TryAdd((row.Channel, row.Contribution, row.EnergyGeV), (answer, row));
        }

        foreach (var answer in answers.Where(a => a.Query.Setting.Name != baseline))
        {
            foreach (var row in answer.Rows)
            {
                if (references.TryGetValue((row.Channel, row.Contribution, row.EnergyGeV), out var reference)
                    && (row.Contribution != "total" || ComparisonCoverage.HasEqualContributions(answer.Query.Setting, reference.Answer.Query.Setting)))
                {
                    _comparisons.Add(Comparison(scenario, row, reference.Row));
                }
            }
        }
    }

    private static ComparisonRow Comparison(Scenario scenario, CrossSectionRow row, CrossSectionRow reference)
    {
        (double, double)? ratio = reference.CrossSection.Total.Value == 0.0
            ? null
            : Estimate.Ratio(row.CrossSection.Total, reference.CrossSection.Total);
        return new ComparisonRow(
            scenario.Name,
            row.Variant,
            reference.Variant,
            row.Channel,
            row.Contribution,
            row.EnergyGeV,
            ratio?.Item1,
            ratio?.Item2,
            row.IsConverged && reference.IsConverged);
    }

    private sealed class Answer
    {
        public Answer(Scenario scenario, CrossSectionQuery query, IReadOnlyList<ProcessEstimate> estimates)
        {
            Query = query;
            var rows = query.Parts.Select(part => Row(scenario, query, part.Contribution.ToString().ToLowerInvariant(), part.Terms, estimates)).ToList();
            rows.Add(Row(scenario, query, "total", [.. query.Parts.SelectMany(static part => part.Terms)], estimates));
            Rows = rows;
        }

        public CrossSectionQuery Query { get; }

        public IReadOnlyList<CrossSectionRow> Rows { get; }

        private static CrossSectionRow Row(
            Scenario scenario,
            CrossSectionQuery query,
            string contribution,
            IReadOnlyList<ProcessTerm> terms,
            IReadOnlyList<ProcessEstimate> estimates)
        {
            var parts = terms.Select(t => (t.Factor, Estimate: estimates[t.Process].CrossSections[t.Hypothesis])).ToList();
            var processes = terms.Select(t => estimates[t.Process]).ToList();
            return new CrossSectionRow
            {
                Scenario = scenario.Name,
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
}
