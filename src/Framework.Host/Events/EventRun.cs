using System.Security.Cryptography;
using System.Text;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>Generates and writes the event samples of a study, or a shard of each.</summary>
internal sealed class EventRun
{
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
        var rows = new EventRows();
        foreach (var own in EventSamplePlan.Of(plan, estimates))
        {
            var (sample, written) = Write(own, null, cancellation);
            rows.Add(own, sample, written.Files, written.Tally.ToGeneration());
        }

        return rows.AddTo(results);
    }

    /// <summary>Writes a shard of each sample.</summary>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="estimates">Estimates of the integrals that events need.</param>
    /// <param name="shard">Which shard.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="EventWritingException">A file cannot be written to.</exception>
    public IReadOnlyList<ShardEvents> WriteShard(StudyPlan plan, StudyEstimates estimates, ShardNumber shard, CancellationToken cancellation)
    {
        var pieces = new List<ShardEvents>();
        foreach (var own in EventSamplePlan.Of(plan, estimates))
        {
            var (sample, written) = Write(own, shard, cancellation);
            var files = new Queue<WrittenEventFile>(written.Files);
            pieces.Add(new ShardEvents(
                own.Stem,
                sample.Count,
                BatchesOf(sample, shard).First,
                [.. own.Formats.Select((format, f) => new ShardEventFile(format.Name, [.. written.Headers[f].Zip(written.Lengths[f], (header, length) =>
                {
                    var file = files.Dequeue();
                    return new ShardEventPart(file.Name, header, length - header, file.Sha256!);
                })]))],
                written.Pieces));
        }

        return pieces;
    }

    /// <summary>Forgets how far the samples were; for when all results are written.</summary>
    public void Forget()
    {
        foreach (var checkpoint in _checkpoints)
            File.Delete(checkpoint);
    }

    /// <summary>Number of the first batch of a shard, and of the one after its last; of the whole sample without a shard.</summary>
    public static (long First, long End) BatchesOf(EventSample sample, ShardNumber? shard)
    {
        var all = EventSampleWriter.Batches(sample);
        return shard is { } s ? (all * (s.Number - 1) / s.Count, all * s.Number / s.Count) : (0, all);
    }

    private (EventSample Sample, EventCheckpoint Written) Write(EventSamplePlan plan, ShardNumber? shard, CancellationToken cancellation)
    {
        var stem = shard is { } s ? $"{plan.Stem}.shard-{s.Number}-of-{s.Count}" : plan.Stem;
        Progress.Begin(stem);
        var generator = plan.Prepare(Threads, cancellation);
        var sample = plan.Sample(Study, generator, Plugins, Citations);
        using var writer = new EventSampleWriter(Folder, stem, plan.Formats, generator, sample, Identity(plan, sample, stem), Progress);
        var written = writer.Write(BatchesOf(sample, shard), shard is not null, Threads, Resume, cancellation);
        _checkpoints.Add(writer.CheckpointPath);
        return (sample, written);
    }

    // Everything that the bytes of the files depend on, but for the kind of processor.
    private string Identity(EventSamplePlan plan, EventSample sample, string stem)
    {
        var text = new StringBuilder();
        text.AppendLine(ResultsFile.Version).AppendLine(Study.Title).AppendLine(Study.ResolvedCard.ToJsonString()).AppendLine(stem).AppendLine(LoadedMapsSha256 ?? "");
        text.Append(sample.Count).AppendLine().AppendJoin(' ', plan.Formats.Select(static f => f.Name)).AppendLine();
        foreach (var plugin in Plugins)
            text.AppendLine(plugin.ToString());
        foreach (var file in InputFiles)
            text.AppendLine(file.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
