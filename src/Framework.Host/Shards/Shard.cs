using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Shards;

/// <summary>What a shard's file holds: everything that merging needs to make the results of the whole run.</summary>
internal sealed record Shard
{
    /// <summary>Version of the format.</summary>
    public required string Schema { get; init; }

    /// <summary>Version of the program that computed it.</summary>
    public required string Version { get; init; }

    /// <summary>Number of the shard, from 1.</summary>
    [JsonPropertyName("shard")]
    public required int Number { get; init; }

    /// <summary>Number of shards.</summary>
    [JsonPropertyName("shards")]
    public required int Count { get; init; }

    /// <summary>What the run is about.</summary>
    public required string Title { get; init; }

    /// <summary>The resolved card.</summary>
    public required JsonObject Card { get; init; }

    /// <summary>Full path of the folder in which relative file names of the card start.</summary>
    public required string CardFolder { get; init; }

    /// <summary>Files that the card names.</summary>
    public required IReadOnlyList<InputFile> InputFiles { get; init; }

    /// <summary>Plugins used.</summary>
    public required IReadOnlyList<UsedPlugin> Plugins { get; init; }

    /// <summary>SHA-256 of the file of maps that the run started from; null if it started without.</summary>
    public required string? LoadedMapsSha256 { get; init; }

    /// <summary>Number of integrals of the whole run.</summary>
    public required int Integrals { get; init; }

    /// <summary>Phase-space points that this shard spent on maps that several integrals share.</summary>
    public required long SharedEvaluations { get; init; }

    /// <summary>The integrals of this shard.</summary>
    public required IReadOnlyList<ShardIntegral> Estimates { get; init; }

    /// <summary>The events of this shard, sample by sample.</summary>
    public required IReadOnlyList<ShardEvents> Events { get; init; }
}
