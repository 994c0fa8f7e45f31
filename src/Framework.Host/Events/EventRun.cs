using System.Security.Cryptography;
using System.Text;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>Generates and writes all event samples of a study.</summary>
internal sealed class EventRun
{
    private readonly List<EventFileRow> _files = [];
    private readonly List<EventProcessRow> _processes = [];
    private readonly List<string> _checkpoints = [];

    /// <summary>The study.</summary>
    public required Study Study { get; init; }

    /// <summary>Plugins used.</summary>
    public required IReadOnlyList<UsedPlugin> Plugins { get; init; }

    /// <summary>What to cite.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Files that the card names.</summary>
    public required IReadOnlyList<InputFile> InputFiles { get; init; }

    /// <summary>SHA-256 of the file of maps that the run started from; null if it started without.</summary>
    public required string? LoadedMapsSha256 { get; init; }

    /// <summary>Folder of the run.</summary>
    public required string Folder { get; init; }

    /// <summary>Worker threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Go on with what an interrupted run has left.</summary>
    public required bool Resume { get; init; }

    /// <summary>Is told how it goes.</summary>
    public required IEventProgress Progress { get; init; }

    /// <summary>Writes the samples.</summary>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="estimates">Its estimates.</param>
    /// <param name="results">Results of the other tasks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The results with those of the events.</returns>
    /// <exception cref="EventWritingException">A file cannot be written to.</exception>
    public RunResults Write(StudyPlan plan, StudyEstimates estimates, RunResults results, CancellationToken cancellation)
    {
        foreach (var sample in EventSamplePlan.Of(plan, estimates))
            Write(sample, cancellation);
        return results with { EventFiles = _files, EventProcesses = _processes };
    }

    /// <summary>Forgets how far the samples were; for when all results are written.</summary>
    public void Forget()
    {
        foreach (var checkpoint in _checkpoints)
            File.Delete(checkpoint);
    }

    private void Write(EventSamplePlan plan, CancellationToken cancellation)
    {
        Progress.Begin(plan.Stem);
        var generator = plan.Prepare(Threads, cancellation);
        var sample = plan.Sample(Study, generator, Plugins, Citations);
        using var writer = new EventSampleWriter(Folder, plan.Stem, plan.Formats, generator, sample, Identity(plan, sample), Progress);
        var (files, tally) = writer.Write(Threads, Resume, cancellation);
        _checkpoints.Add(writer.CheckpointPath);
        Add(plan, sample, files, tally);
    }

    private void Add(EventSamplePlan plan, EventSample sample, IReadOnlyList<WrittenEventFile> files, GenerationTally tally)
    {
        _files.AddRange(files.Select(file => new EventFileRow(
            plan.Scenario,
            plan.Task,
            file,
            tally.Events,
            tally.SumOfWeights[0],
            tally.Efficiency,
            tally.OverweightShare,
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

    // Everything that the bytes of the files depend on, but for the kind of processor.
    private string Identity(EventSamplePlan plan, EventSample sample)
    {
        var text = new StringBuilder();
        text.AppendLine(ResultsFile.Version).AppendLine(Study.Title).AppendLine(Study.ResolvedCard.ToJsonString()).AppendLine(plan.Stem).AppendLine(LoadedMapsSha256 ?? "");
        text.Append(sample.Count).AppendLine().AppendJoin(' ', plan.Formats.Select(static f => f.Name)).AppendLine();
        foreach (var plugin in Plugins)
            text.AppendLine(plugin.ToString());
        foreach (var file in InputFiles)
            text.AppendLine(file.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
