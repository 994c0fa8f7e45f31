using TridentFramework.Host.Events;

namespace TridentFramework.Host.Shards;

/// <summary>The part of a sample of events that a shard has made: some of its batches, in files of their own.</summary>
/// <param name="Stem">Stem of the names of the sample's files.</param>
/// <param name="Count">Events of the whole sample.</param>
/// <param name="FirstBatch">Number of the first batch.</param>
/// <param name="Files">Files, in the order of the sample's formats.</param>
/// <param name="Tallies">What each batch took and gave.</param>
internal sealed record ShardEvents(string Stem, long Count, long FirstBatch, IReadOnlyList<ShardEventFile> Files, IReadOnlyList<EventTally> Tallies);
