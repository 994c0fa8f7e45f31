namespace TridentFramework.Host.Shards;

/// <summary>A file of a shard's events.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Parts">Its parts: one, or one for each column.</param>
internal sealed record ShardEventFile(string Format, IReadOnlyList<ShardEventPart> Parts);
