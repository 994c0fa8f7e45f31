namespace TridentFramework.Host.Limits;

/// <summary>A measurement is of a cross section over that of the Standard Model, which has none.</summary>
/// <param name="message">Which one.</param>
internal sealed class NoStandardModelException(string message) : Exception(message);
