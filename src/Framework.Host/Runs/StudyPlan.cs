using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>Everything that a study needs to know, before anything is integrated. The integrals of all scenarios are numbered consecutively, from 0.</summary>
/// <param name="Scenarios">Scenarios in order.</param>
internal sealed record StudyPlan(IReadOnlyList<ScenarioPlan> Scenarios)
{
    /// <summary>Number of integrals of the study.</summary>
    public int Integrals => Scenarios.Sum(static s => s.Processes.Count);

    /// <summary>Events need this integral, by its number.</summary>
    public bool IsOfEvents(int number) => Scenarios.Any(scenario => scenario.Tasks.Any(task =>
        task.Task is EventsTask && task.Queries.Any(query => query.Parts.Any(part => part.Terms.Any(term => scenario.FirstNumber + term.Process == number)))));

    /// <summary>The plan of a study.</summary>
    public static StudyPlan Of(Study study)
    {
        var first = 0;
        var scenarios = new List<ScenarioPlan>();
        foreach (var scenario in study.Scenarios)
        {
            var plan = new ProcessPlan();
            var tasks = study.Tasks.Select(task => (task, Queries(plan, scenario, task))).ToList();
            scenarios.Add(new ScenarioPlan(scenario, first, plan.Processes, tasks));
            first += scenarios[^1].Processes.Count;
        }

        return new StudyPlan(scenarios);
    }

    private static IReadOnlyList<CrossSectionQuery> Queries(ProcessPlan plan, Scenario scenario, StudyTask task)
    {
        if (!task.Integrates || task is CrossSectionTask { Method: CrossSectionMethod.EquivalentPhotons } or EquivalentPhotonsTask { InvariantMassesGeV: not null })
            return [];
        if (task is PlaneTask plane)
        {
            return [.. from setting in plane is LimitsTask ? scenario.Settings.Take(1) : scenario.Settings
                       from channel in setting.Channels
                       select new CrossSectionQuery(setting, channel, plane.EnergyGeV, [.. setting.Contributions.Select(c => (c, plan.AddPlane(setting, setting.Planes[task], channel, c, plane.EnergyGeV)))])];
        }

        IReadOnlyList<double?> energies = task switch
        {
            CrossSectionTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            CompareTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            SystematicsTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            EquivalentPhotonsTask { EnergiesGeV: { } list } => [.. list.Select(static e => (double?)e)],
            _ => [null],
        };
        var settings = task switch
        {
            SystematicsTask systematics => systematics.Needed(scenario.Settings),
            EventsTask events => events.Weighted(scenario.Settings),
            _ => scenario.Settings,
        };
        return [.. from setting in settings
                   from channel in setting.Channels
                   from energy in energies
                   select Query(plan, setting, channel, energy)];
    }

    private static CrossSectionQuery Query(ProcessPlan plan, Setting setting, TridentChannel channel, double? energyGeV) =>
        new(setting, channel, energyGeV, [.. setting.Contributions.Select(c => (c, plan.Add(setting, channel, c, energyGeV)))]);
}
