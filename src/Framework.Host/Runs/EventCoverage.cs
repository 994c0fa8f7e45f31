using TridentFramework.Engine.Observables;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>What the samples of a study can weight: events are drawn from the nominal setting, so that a variant can only count some of them.</summary>
internal static class EventCoverage
{
    /// <summary>Variants whose cuts let events through that the nominal setting never draws, one message each; a study with any cannot be run.</summary>
    public static IReadOnlyList<string> Problems(Study study) =>
        [.. (from task in study.Tasks.OfType<EventsTask>()
             from scenario in study.Scenarios
             let nominal = scenario.Settings[0]
             where nominal.Selection is not null
             from variant in task.Weighted(scenario.Settings).Skip(1).DistinctBy(static s => (s.Ensemble is null, s.Ensemble ?? s.Name))
             where !Cuts(variant.Selection).IsSupersetOf(Cuts(nominal.Selection))
             select $"events: variant '{variant.Name}' of scenario '{scenario.Name}' does not have all cuts of the card ({nominal.Selection}), but events are drawn after them; "
                 + "give the variant these cuts, or leave it out with 'weights'").Distinct(StringComparer.Ordinal)];

    private static HashSet<Cut> Cuts(Selection? selection) => [.. selection?.Cuts ?? []];
}
