namespace TridentFramework.Host.Planes;

/// <summary>A model changes too abruptly with the momentum transfer for a plane from one walk through phase space.</summary>
/// <param name="message">Which one, and where.</param>
internal sealed class RoughCouplingsException(string message) : Exception(message);
