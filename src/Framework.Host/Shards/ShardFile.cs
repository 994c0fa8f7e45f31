using TridentFramework.Engine.Estimation;
using TridentFramework.Host.Files;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Shards;

/// <summary>A shard and the file it came from.</summary>
/// <param name="Path">The file as the user gave it.</param>
/// <param name="Shard">Its content.</param>
internal sealed record ShardFile(string Path, Shard Shard)
{
    /// <summary>Schema of the files.</summary>
    public const string Schema = "trident-shard/1";

    /// <summary>Which shard it is.</summary>
    public ShardNumber Number => new(Shard.Number, Shard.Count);

    /// <summary>Reads the shards of files and folders; a file that is named twice is read once.</summary>
    /// <param name="paths">Files, and folders whose files shard-*-of-*.json are meant.</param>
    /// <exception cref="InputFileException">A file cannot be read or is no shard, or a folder holds none.</exception>
    public static IReadOnlyList<ShardFile> ReadAll(IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(Expand).DistinctBy(System.IO.Path.GetFullPath, StringComparer.Ordinal).Select(Read)];

    /// <summary>Estimates as a shard's file holds them, in the order of their numbers.</summary>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="shard">Which shard; integrals that it needed for its events and that belong to others are left out.</param>
    /// <param name="estimates">The estimates of the shard.</param>
    public static IReadOnlyList<ShardIntegral> Integrals(StudyPlan plan, ShardNumber shard, StudyEstimates estimates)
    {
        var names = plan.Scenarios.SelectMany(static s => s.Processes).Select(static p => p.Name).ToList();
        return [.. estimates.ByNumber.Where(e => shard.Contains(e.Key)).OrderBy(static e => e.Key).Select(e => Integral(e.Key, names[e.Key], e.Value) with { Distributions = Distributions(estimates, e.Key) })];
    }

    private static ShardIntegral Integral(int number, string name, ProcessEstimate estimate) => new(
        number,
        name,
        estimate.Evaluations,
        estimate.Quality.Chi2PerDof,
        estimate.Quality.EffectiveSampleSize,
        estimate.Quality.LargestWeightsShare,
        [.. estimate.CrossSections.Select(static c => new ShardHypothesis(
            c.Total.Replicates, c.VV.Replicates, c.AA.Replicates, c.VA.Replicates, c.IsConverged, c.CouplingsAreConstant))]);

    private static List<ShardDistributions>? Distributions(StudyEstimates estimates, int number)
    {
        var own = estimates.Distributions
            .Where(d => d.Key.Number == number)
            .OrderBy(static d => d.Key.Task)
            .Select(static d => new ShardDistributions(
                d.Key.Task,
                d.Value.Evaluations,
                [.. d.Value.OfHypothesis.Select(static h => h.Select(static distribution => distribution.CrossSections.Select(static e => e.Replicates).ToList()).ToList())]))
            .ToList();
        return own.Count == 0 ? null : own;
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new InputFileException("''", "the name of a shard is empty; give files that trident run --shard wrote, or their folder");
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path, "shard-*-of-*.json").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new InputFileException(path, "the folder has no shard-*-of-*.json; give the folder that trident run --shard wrote to");
    }

    private static ShardFile Read(string path)
    {
        var (shard, _) = VersionedJson.Read<Shard>(path, Schema, "trident run --shard");
        if (shard.Number < 1 || shard.Number > shard.Count)
            throw new InputFileException(path, $"says that it is shard {shard.Number} of {shard.Count}, which cannot be; shards are numbered from 1");
        if (string.IsNullOrWhiteSpace(shard.CardFolder) || shard.Plugins.Contains(null!) || shard.InputFiles.Contains(null!))
            throw new InputFileException(path, "cardFolder is empty, or an item of plugins or inputFiles is null; a file that trident run --shard has written is needed");
        return new ShardFile(path, shard);
    }
}
