using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Random;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>One sample of events: a task in a scenario, with everything that is known before the first event.</summary>
internal sealed class EventSamplePlan
{
    // Identifiers from 700 on are those of processes that the standard list does not have.
    private const int FirstProcessId = 700;

    private readonly Scenario _scenario;
    private readonly EventsTask _task;
    private readonly IReadOnlyList<Setting> _settings;
    private readonly List<GeneratedProcess> _processes = [];
    private readonly List<EventProcess> _described = [];
    private readonly List<(double Factor, Estimate Estimate, NeutrinoSpecies Species)> _crossSections = [];

    private EventSamplePlan(Scenario scenario, EventsTask task, string stem)
    {
        _scenario = scenario;
        _task = task;
        _settings = task.Weighted(scenario.Settings);
        Stem = stem;
    }

    /// <summary>Stem of its file names.</summary>
    public string Stem { get; }

    /// <summary>Name of the task.</summary>
    public string Task => _task.Name;

    /// <summary>Name of the scenario.</summary>
    public string Scenario => _scenario.Name;

    /// <summary>Formats of its files.</summary>
    public IReadOnlyList<EventFileType> Formats => _task.Formats;

    /// <summary>Names of the weights.</summary>
    public IReadOnlyList<string> WeightNames => ["CV", .. _settings.Skip(1).Select(static s => s.Name)];

    /// <summary>Processes.</summary>
    public IReadOnlyList<EventProcess> Processes => _described;

    /// <summary>All samples of a study, scenario by scenario.</summary>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="estimates">Estimates of the integrals that events need.</param>
    public static IReadOnlyList<EventSamplePlan> Of(StudyPlan plan, StudyEstimates estimates)
    {
        var samples = new List<EventSamplePlan>();
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var (task, queries) in scenario.Tasks)
            {
                if (task is not EventsTask events)
                    continue;
                var stem = plan.Scenarios.Count == 1 ? events.Name : $"{events.Name}-{FileNames.Of(scenario.Scenario.Name)}";
                var sample = new EventSamplePlan(scenario.Scenario, events, stem);
                sample.AddProcesses(scenario, queries, estimates);
                samples.Add(sample);
            }
        }

        return samples;
    }

    /// <summary>Finds maps and envelopes.</summary>
    /// <param name="threads">Worker threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="NoEventsException">No process has a cross section.</exception>
    public EventGenerator Prepare(int threads, CancellationToken cancellation)
    {
        if (_crossSections.TrueForAll(static c => c.Factor * c.Estimate.Value <= 0.0))
        {
            var thresholds = _processes.Select(static p => FormattableString.Invariant($"{p.Process.Channel}: {p.Process.Channel.ThresholdEnergyGeV(p.Process.TargetMassGeV):0.####} GeV")).Distinct(StringComparer.Ordinal);
            throw new NoEventsException(_processes.Count == 0
                ? $"events '{_task.Name}' of scenario '{_scenario.Name}': the target has nothing to scatter on for these contributions"
                : $"events '{_task.Name}' of scenario '{_scenario.Name}': the beam has no neutrino above threshold ({string.Join(", ", thresholds)})");
        }

        return EventGenerator.Prepare(
            _processes,
            new GenerationOptions
            {
                Seed = Seed,
                Name = Name,
                Threads = threads,
                OverweightShare = _task.OverweightShare,
                IsWeighted = IsWeighted,
                BeamDirection = _task.BeamDirection,
                Vertices = _task.Vertices,
                SpillStartNs = _task.SpillStartNs,
                SpillLengthNs = _task.SpillLengthNs,
            },
            cancellation);
    }

    /// <summary>The sample, with its number of events.</summary>
    /// <param name="study">The study.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="plugins">Plugins used.</param>
    /// <param name="citations">What to cite.</param>
    public EventSample Sample(Study study, EventGenerator generator, IReadOnlyList<UsedPlugin> plugins, IReadOnlyList<Citation> citations)
    {
        var nominal = _settings[0];
        var species = nominal.Channels.Select(static c => c.Incoming).Distinct().ToList();
        var beams = nominal.Beam!.Species.Where(species.Contains).Select(s => new EventBeam(s, nominal.Beam.Spectrum(s))).ToList();
        var flux = beams.Sum(static b => b.Spectrum.Integral);
        var total = Estimate.Sum([.. _crossSections.Select(c => (c.Factor * nominal.Beam.Spectrum(c.Species).Integral / flux, c.Estimate))]);
        var meanWeight = IsWeighted ? 1.0 : generator.ExpectedMeanWeight;
        double? expected = SettingProcess.BeamUnitsOf(nominal) is null ? null : _crossSections.Zip(_processes, static (c, p) => p.EventsPerFemtobarn[0] * c.Estimate.Value).Sum();
        var count = _task.Count ?? PoissonNumber.Draw(expected!.Value / meanWeight, StreamKey.Create(Seed, $"{Name} | number of events"));
        return new EventSample
        {
            Title = study.Title,
            Version = ResultsFile.Version,
            ResolvedCard = study.ResolvedCard,
            Scenario = _scenario.Name,
            Seed = nominal.Integration.Seed,
            Plugins = plugins,
            Citations = citations,
            Processes = _described,
            WeightNames = WeightNames,
            Beams = beams,
            FluxExposure = nominal.Beam.Exposure,
            Exposure = _task.Count is null || expected is null ? SettingProcess.BeamUnitsOf(nominal) : SettingProcess.BeamUnitsOf(nominal) * count * meanWeight / expected,
            CrossSectionFb = total.Value,
            ErrorFb = total.Error,
            Count = count,
            IsWeighted = IsWeighted,
            BeamDirection = 1.0 / Math.Sqrt(-_task.BeamDirection.Square) * _task.BeamDirection,
        };
    }

    private ulong Seed => (ulong)_settings[0].Integration.Seed;

    /// <summary>Its events keep their weights.</summary>
    public bool IsWeighted => _task.Weighting == EventWeighting.Weighted;

    private string Name => $"events {_task.Name} | {_scenario.Name}";

    private void AddProcesses(ScenarioPlan scenario, IReadOnlyList<CrossSectionQuery> queries, StudyEstimates estimates)
    {
        var nominal = _settings[0];
        foreach (var query in queries.Where(q => ReferenceEquals(q.Setting, nominal)))
        {
            var channel = nominal.Channels.Select(static (c, i) => (c, i)).First(c => c.c.Equals(query.Channel)).i;
            foreach (var (contribution, terms) in query.Parts)
            {
                foreach (var (term, nuclides) in terms.Zip(SettingProcess.NuclidesOf(nominal, contribution)))
                {
                    var others = _settings.Select(setting => TermOf(queries, setting, query.Channel, contribution, term)).ToList();
                    _processes.Add(new GeneratedProcess(
                        scenario.Processes[term.Process],
                        [.. others.Select(static o => o?.Hypothesis ?? -1)],
                        [.. _settings.Zip(others, (setting, o) => o is { } t ? t.Factor * SettingProcess.RateOf(setting, query.Channel) : 0.0)]));
                    var estimate = estimates.ByNumber[scenario.FirstNumber + term.Process].CrossSections[term.Hypothesis].Total;
                    _crossSections.Add((term.Factor, estimate, query.Channel.Incoming));
                    var crossSection = estimate.Times(term.Factor);
                    _described.Add(new EventProcess(
                        FirstProcessId + (3 * channel) + (int)contribution, query.Channel, contribution, nuclides, crossSection.Value, crossSection.Error));
                }
            }
        }
    }

    private static ProcessTerm? TermOf(IReadOnlyList<CrossSectionQuery> queries, Setting setting, TridentChannel channel, Contribution contribution, ProcessTerm term)
    {
        var parts = queries.FirstOrDefault(q => ReferenceEquals(q.Setting, setting) && q.Channel.Equals(channel))?.Parts ?? [];
        var found = parts.Where(p => p.Contribution == contribution).SelectMany(static p => p.Terms).Where(t => t.Process == term.Process).ToList();
        return found.Count == 0 ? null : found[0];
    }
}
