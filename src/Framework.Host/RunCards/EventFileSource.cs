namespace TridentFramework.Host.RunCards;

/// <summary>A file of events that a task reads.</summary>
/// <param name="Name">The name as the card writes it, relative to the card's folder.</param>
/// <param name="Path">Where it is.</param>
internal sealed record EventFileSource(string Name, string Path);
