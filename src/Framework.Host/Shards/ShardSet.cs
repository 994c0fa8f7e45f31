using TridentFramework.Host.Files;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Shards;

/// <summary>All shards of one run.</summary>
internal sealed class ShardSet
{
    private const int MostNamed = 20;

    private ShardSet(IReadOnlyList<ShardFile> files) => Files = files;

    /// <summary>The shards in the order of their numbers.</summary>
    public IReadOnlyList<ShardFile> Files { get; }

    /// <summary>Checks that shards belong to one run and that none is missing.</summary>
    /// <param name="files">The shards, in any order.</param>
    /// <exception cref="InputFileException">They do not belong together, or are not all of them.</exception>
    public static ShardSet Of(IReadOnlyList<ShardFile> files)
    {
        var first = files[0];
        if (first.Shard.Version != ResultsFile.Version)
            throw new InputFileException(first.Path, $"was computed with version {first.Shard.Version} of the program and this is {ResultsFile.Version}; merge with the version that computed the shards");
        foreach (var other in files.Skip(1))
        {
            if (Difference(first.Shard, other.Shard) is { } difference)
                throw new InputFileException($"{first.Path} and {other.Path}", $"are not of the same run: {difference}; merge shards of one card, computed with the same program and plugins");
        }

        if (files.GroupBy(static f => f.Shard.Number).FirstOrDefault(static g => g.Skip(1).Any()) is { } repeated)
        {
            throw new InputFileException(
                string.Join(" and ", repeated.Select(static f => f.Path)), $"are both shard {repeated.First().Number}; give each shard once");
        }

        var missing = Enumerable.Range(1, first.Shard.Count).Except(files.Select(static f => f.Shard.Number)).Take(MostNamed + 1).ToList();
        if (missing.Count > 0)
        {
            var named = string.Join(", ", missing.Take(MostNamed).Select(k => new ShardNumber(k, first.Shard.Count).ToString()));
            throw new InputFileException(
                first.Path,
                $"is one of {first.Shard.Count} shards, but {files.Count} {(files.Count == 1 ? "was" : "were")} given; missing: {named}{(missing.Count > MostNamed ? ", ..." : "")}. Compute them with trident run --shard, or name the folders they are in");
        }

        return new ShardSet([.. files.OrderBy(static f => f.Shard.Number)]);
    }

    private static string? Difference(Shard first, Shard other)
    {
        if (first.Count != other.Count)
            return $"one is of {first.Count} shards, the other of {other.Count}";
        if (first.Version != other.Version)
            return $"one was computed with version {first.Version} of the program, the other with {other.Version}";
        if (first.Title != other.Title)
            return $"the title of one is '{first.Title}', of the other '{other.Title}'";
        if (CardDifference.Between(first.Card, other.Card) is { } card)
            return $"their cards differ: {card}";
        foreach (var (family, name) in first.Plugins.Concat(other.Plugins).Select(static p => (p.Family, p.Name)).Distinct())
        {
            var here = first.Plugins.FirstOrDefault(p => p.Family == family && p.Name == name);
            var there = other.Plugins.FirstOrDefault(p => p.Family == family && p.Name == name);
            if (here != there)
                return $"{family} plugin {name} is {Described(here)} in one and {Described(there)} in the other";
        }

        foreach (var name in first.InputFiles.Concat(other.InputFiles).Select(static f => f.Name).Distinct(StringComparer.Ordinal))
        {
            if (first.InputFiles.FirstOrDefault(f => f.Name == name) != other.InputFiles.FirstOrDefault(f => f.Name == name))
                return $"the file {name} had other content when the other was computed";
        }

        if (first.LoadedMapsSha256 != other.LoadedMapsSha256)
            return $"one started from {Maps(first)}, the other from {Maps(other)}";
        return first.Integrals == other.Integrals ? null : $"one is of a run of {first.Integrals} integrals, the other of {other.Integrals}";
    }

    private static string Described(UsedPlugin? plugin) => plugin is null ? "not used" : $"{plugin.Assembly} {plugin.Version} with SHA-256 {plugin.Sha256}";

    private static string Maps(Shard shard) => shard.LoadedMapsSha256 is { } sha256 ? $"maps with SHA-256 {sha256}" : "no maps";
}
