namespace TridentFramework.Host.Shards;

/// <summary>A part of a file of a shard's events: header, events, footer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HeaderBytes">Bytes before the first event.</param>
/// <param name="EventBytes">Bytes of the events.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal.</param>
internal sealed record ShardEventPart(string Name, long HeaderBytes, long EventBytes, string Sha256);
