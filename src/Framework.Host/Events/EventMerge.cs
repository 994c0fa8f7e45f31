using System.Security.Cryptography;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Files;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>Puts the event files of shards together: the files are those of one run, byte for byte.</summary>
internal static class EventMerge
{
    /// <summary>Writes the files of all samples.</summary>
    /// <param name="shards">All shards.</param>
    /// <param name="study">The study.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="estimates">Its estimates.</param>
    /// <param name="plugins">Plugins used.</param>
    /// <param name="citations">What to cite.</param>
    /// <param name="folder">Folder for the files.</param>
    /// <param name="results">Results of the other tasks.</param>
    /// <returns>The results with those of the events.</returns>
    /// <exception cref="InputFileException">A shard does not hold what the plan gives it, or a file is not what it was.</exception>
    public static RunResults Write(
        ShardSet shards,
        Study study,
        StudyPlan plan,
        StudyEstimates estimates,
        IReadOnlyList<UsedPlugin> plugins,
        IReadOnlyList<Citation> citations,
        string folder,
        RunResults results)
    {
        var rows = new EventRows();
        var samples = EventSamplePlan.Of(plan, estimates);
        for (var i = 0; i < samples.Count; i++)
        {
            var generator = samples[i].Prepare(Environment.ProcessorCount, CancellationToken.None);
            var sample = samples[i].Sample(study, generator, plugins, citations);
            var pieces = shards.Files.Select(file => (File: file, Events: PieceOf(file, i, samples[i], sample))).ToList();
            Directory.CreateDirectory(folder);
            using var files = new EventFileSet(folder, samples[i].Stem, samples[i].Formats, sample);
            files.Begin();
            var tally = new GenerationTally(sample.Processes.Count, sample.WeightNames.Count);
            foreach (var (file, events) in pieces)
            {
                for (var f = 0; f < events.Files.Count; f++)
                {
                    for (var part = 0; part < events.Files[f].Parts.Count; part++)
                        Append(files, f, part, file, events.Files[f].Parts[part]);
                }

                foreach (var batch in events.Tallies)
                    tally.Add(batch.ToGeneration());
            }

            var written = files.Finish(isPiece: false);
            files.Publish(written);
            rows.Add(samples[i], sample, written, tally);
        }

        return rows.AddTo(results);
    }

    private static ShardEvents PieceOf(ShardFile file, int index, EventSamplePlan plan, EventSample sample)
    {
        var (first, end) = EventRun.BatchesOf(sample, file.Number);
        if (file.Shard.Events.ElementAtOrDefault(index) is not { } events || events.Stem != plan.Stem || events.Count != sample.Count || events.FirstBatch != first || events.Tallies.Count != end - first
            || !events.Files.Select(static f => f.Format).SequenceEqual(plan.Formats.Select(static f => f.Name), StringComparer.Ordinal)
            || !events.Files.Zip(plan.Formats, (f, format) => f.Parts.Count == format.Format.Parts(sample).Count).All(static same => same)
            || events.Tallies.Any(t => t.EventsOfProcess.Count != sample.Processes.Count || t.SumOfProcess.Count != sample.Processes.Count || t.SumOfWeights.Count != sample.WeightNames.Count))
        {
            throw new InputFileException(file.Path, $"events[{index}]: is not the part of the sample '{plan.Stem}' that its card gives; compute the shard again with trident run --shard {file.Number}");
        }

        return events;
    }

    private static void Append(EventFileSet files, int f, int part, ShardFile shard, ShardEventPart piece)
    {
        var path = Path.Combine(Path.GetDirectoryName(shard.Path) ?? "", piece.Name);
        try
        {
            using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            if (Convert.ToHexStringLower(SHA256.HashData(source)) != piece.Sha256)
                throw new InputFileException(path, $"is not the file that {shard.Path} speaks of: its SHA-256 differs; compute the shard again with trident run --shard {shard.Number}");
            source.Seek(piece.HeaderBytes, SeekOrigin.Begin);
            files.Append(f, part, source, piece.EventBytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException(path, $"is missing; it belongs beside {shard.Path}");
        }
    }
}
