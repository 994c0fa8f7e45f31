namespace TridentFramework.Host.Events;

/// <summary>A sample has no process with a cross section.</summary>
/// <param name="message">Which sample, and why.</param>
internal sealed class NoEventsException(string message) : Exception(message);
