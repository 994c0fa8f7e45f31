using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Events;

/// <summary>Whether variants can be weights: events of the nominal setting must be able to stand for everything that a variant has.</summary>
internal static class EventCoverage
{
    /// <summary>Variants that cannot, one message each; a study with any cannot be run.</summary>
    public static IReadOnlyList<string> Problems(Study study) =>
        [.. from task in study.Tasks.OfType<EventsTask>()
            from scenario in study.Scenarios
            let settings = task.Weighted(scenario.Settings)
            where settings.Count > 1
            let nominal = SettingProcess.Of(settings[0])
            from variant in settings.Skip(1).DistinctBy(static s => (s.Ensemble is null, s.Ensemble ?? s.Name))
            let missing = SettingProcess.Of(variant).FirstOrDefault(own => !nominal.TryGetValue(own.Key, out var same) || same.Process.EnergyGeV != own.Value.Process.EnergyGeV)
            where missing.Value is not null
            select $"events: variant '{variant.Name}' of scenario '{scenario.Name}' cannot be a weight: it has {missing.Value.Process.Name}, of which the sample has no events. "
                + $"Name the variants that are weights, such as 'weights: [{string.Join(", ", scenario.Settings.Skip(1).Where(s => s.Name != variant.Name).Select(static s => s.Name).Take(3))}]', or give it a scenario of its own"];
}
