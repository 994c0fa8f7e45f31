namespace TridentFramework.Benchmarks.Compare;

/// <summary>The reference program cannot be built or loaded on this machine; the message says what is missing and how to get it.</summary>
/// <param name="message">What is missing and how to get it.</param>
internal sealed class ReferenceUnavailableException(string message) : Exception(message);
