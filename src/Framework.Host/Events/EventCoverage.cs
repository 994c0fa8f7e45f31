using TridentFramework.Engine.Observables;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Events;

/// <summary>Whether variants can be weights: events of the nominal setting must be able to stand for everything that a variant has.</summary>
internal static class EventCoverage
{
    /// <summary>Variants that cannot, one message each; a study with any cannot be run.</summary>
    public static IReadOnlyList<string> Problems(Study study) => [.. MissingProcesses(study).Concat(MissingCuts(study)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> MissingProcesses(Study study) =>
        from task in study.Tasks.OfType<EventsTask>()
        from scenario in study.Scenarios
        let settings = task.Weighted(scenario.Settings)
        where settings.Count > 1
        let nominal = SettingProcess.Of(settings[0])
        from variant in settings.Skip(1).DistinctBy(static s => (s.Ensemble is null, s.Ensemble ?? s.Name))
        let missing = SettingProcess.Of(variant).FirstOrDefault(own => !nominal.TryGetValue(own.Key, out var same) || same.Process.EnergyGeV != own.Value.Process.EnergyGeV)
        where missing.Value is not null
        select $"events: variant '{variant.Name}' of scenario '{scenario.Name}' cannot be a weight: it has {missing.Value.Process.Name}, of which the sample has no events. "
                + $"Name the variants that are weights, such as 'weights: [{string.Join(", ", scenario.Settings.Skip(1).Where(s => s.Name != variant.Name).Select(static s => s.Name).Take(3))}]', or give it a scenario of its own";

    // A variant can only count some of the events that are drawn.
    private static IEnumerable<string> MissingCuts(Study study) =>
        from task in study.Tasks.OfType<EventsTask>()
        from scenario in study.Scenarios
        let nominal = scenario.Settings[0]
        where nominal.Selection is not null
        from variant in task.Weighted(scenario.Settings).Skip(1).DistinctBy(static s => (s.Ensemble is null, s.Ensemble ?? s.Name))
        where !Cuts(variant.Selection).IsSupersetOf(Cuts(nominal.Selection))
        select $"events: variant '{variant.Name}' of scenario '{scenario.Name}' does not have all cuts of the card ({nominal.Selection}), but events are drawn after them; "
                + "give the variant these cuts, or leave it out with 'weights'";

    private static HashSet<Cut> Cuts(Selection? selection) => [.. selection?.Cuts ?? []];
}
