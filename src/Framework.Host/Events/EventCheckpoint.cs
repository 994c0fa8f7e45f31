namespace TridentFramework.Host.Events;

/// <summary>How far a sample has come: what its files hold up to here is complete, whatever follows in them is not.</summary>
internal sealed record EventCheckpoint
{
    /// <summary>Version of the format.</summary>
    public const string SchemaName = "trident-events/1";

    /// <summary>Version of the format.</summary>
    public required string Schema { get; init; }

    /// <summary>SHA-256 of everything that the bytes of the files depend on.</summary>
    public required string Identity { get; init; }

    /// <summary>Batches that are written.</summary>
    public required long Batches { get; init; }

    /// <summary>Bytes of the parts of each file that stand before the first event.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Headers { get; init; }

    /// <summary>Bytes of the parts of each file, without what stands after the last event.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Lengths { get; init; }

    /// <summary>What the batches took and gave.</summary>
    public required EventTally Tally { get; init; }

    /// <summary>What each batch took and gave, where files are pieces of a sample; else empty.</summary>
    public required IReadOnlyList<EventTally> Pieces { get; init; }

    /// <summary>The files under their own names, once they are complete; else empty.</summary>
    public required IReadOnlyList<WrittenEventFile> Files { get; init; }
}
