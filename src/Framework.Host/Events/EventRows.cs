using TridentFramework.Engine.Generation;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Events;

/// <summary>Rows of the results for samples of events.</summary>
internal sealed class EventRows
{
    private readonly List<EventFileRow> _files = [];
    private readonly List<EventProcessRow> _processes = [];

    /// <summary>Adds a sample.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="files">Its files.</param>
    /// <param name="tally">What its events took and gave.</param>
    public void Add(EventSamplePlan plan, EventSample sample, IReadOnlyList<WrittenEventFile> files, GenerationTally tally)
    {
        _files.AddRange(files.Select(file => new EventFileRow(
            plan.Scenario,
            plan.Task,
            file,
            tally.Events,
            tally.SumOfWeights[0],
            tally.Efficiency,
            plan.IsWeighted ? null : tally.OverweightShare,
            tally.LargestWeight,
            sample.CrossSectionFb,
            sample.ErrorFb,
            sample.Exposure)));
        _processes.AddRange(sample.Processes.Select((process, p) => new EventProcessRow(
            plan.Scenario,
            plan.Task,
            process.Id,
            process.Channel.ToString(),
            CrossSectionQuery.NameOf(process.Contribution),
            string.Join(' ', process.Nuclides),
            process.CrossSectionFb,
            process.ErrorFb,
            tally.EventsOfProcess[p],
            tally.SumOfProcess[p])));
    }

    /// <summary>The results with the rows.</summary>
    public RunResults AddTo(RunResults results) => results with { EventFiles = _files, EventProcesses = _processes };
}
