using TridentFramework.Engine.Generation;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Events;

/// <summary>The weights that a card gives to the events of another one.</summary>
/// <param name="Processes">Processes, as the file numbers them.</param>
internal sealed record ReweightingPlan(IReadOnlyList<ReweightedProcess> Processes)
{
    /// <summary>The plan for a file.</summary>
    /// <param name="sample">What the file says of itself.</param>
    /// <param name="nominal">The setting that its events were drawn from.</param>
    /// <param name="settings">The settings that become weights.</param>
    /// <param name="problem">Why there is none, if so.</param>
    public static ReweightingPlan? Of(HepMc3Sample sample, Setting nominal, IReadOnlyList<Setting> settings, out string? problem)
    {
        var origin = SettingProcess.Of(nominal);
        var others = settings.Select(static setting => (setting.Name, Processes: SettingProcess.Of(setting))).ToList();
        var processes = new List<ReweightedProcess>();
        problem = null;
        foreach (var process in sample.Processes)
        {
            var key = (process.Channel, process.Contribution, process.Contribution == Contribution.Coherent ? process.Nuclides[0] : null);
            if (!origin.TryGetValue(key, out var from))
            {
                problem = $"the card in the file gives no process {Described(process)}, which the file has";
                return null;
            }

            var to = others.ConvertAll(other => other.Processes.GetValueOrDefault(key));
            var bad = to.FindIndex(t => t is not null && t.Process.EnergyGeV != from.Process.EnergyGeV);
            if (bad >= 0)
            {
                problem = $"setting {others[bad].Name}: its beam has {Energy(to[bad]!)}, the beam of the events {Energy(from)}; weights cannot change the energy of events";
                return null;
            }

            processes.Add(new ReweightedProcess(
                process.Channel,
                from.Process.TargetMassGeV,
                from.Hypothesis,
                from.EventsPerFemtobarn,
                [.. to.Select(static t => t?.Hypothesis)],
                [.. to.Select(static t => t?.EventsPerFemtobarn ?? 0.0)]));
        }

        foreach (var (name, own) in others)
        {
            var known = sample.Processes.Select(static p => (p.Channel, p.Contribution, p.Contribution == Contribution.Coherent ? p.Nuclides[0] : null)).ToHashSet();
            if (own.Keys.FirstOrDefault(key => !known.Contains(key)) is { Channel: { } channel } extra && own.Keys.Any(key => !known.Contains(key)))
            {
                var on = extra.Nuclide is null ? CrossSectionQuery.NameOf(extra.Contribution) : $"{CrossSectionQuery.NameOf(extra.Contribution)} {extra.Nuclide}";
                problem = $"setting {name}: it has the process {channel} {on}, of which the file has no events; weights cannot make any. Generate events that include it, or leave it out of the card";
                return null;
            }
        }

        return new ReweightingPlan(processes);
    }

    private static string Described(EventProcess process) => $"{process.Channel} {CrossSectionQuery.NameOf(process.Contribution)} on {string.Join(", ", process.Nuclides)}";

    private static string Energy(SettingProcess process) => process.Process.EnergyGeV is { } energy ? FormattableString.Invariant($"one energy, {energy:R} GeV") : "a spectrum";
}
