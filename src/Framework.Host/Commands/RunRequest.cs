using TridentFramework.Host.Shards;

namespace TridentFramework.Host.Commands;

/// <summary>What <c>trident run</c> is asked to do.</summary>
internal sealed record RunRequest
{
    /// <summary>The card's file as the user typed it.</summary>
    public required string Card { get; init; }

    /// <summary>Overrides of keys of the card.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>More plugin folders.</summary>
    public required IReadOnlyList<string> PluginFolders { get; init; }

    /// <summary>Folder for the results.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Worker threads.</summary>
    public required int Threads { get; init; }

    /// <summary>The shard to compute; null for the whole run.</summary>
    public required ShardNumber? Shard { get; init; }

    /// <summary>File of maps to start from; null for none.</summary>
    public required string? LoadedMaps { get; init; }

    /// <summary>File for the maps of the run; null for none.</summary>
    public required string? SavedMaps { get; init; }

    /// <summary>Go on with the event files that an interrupted run has left.</summary>
    public required bool Resume { get; init; }
}
