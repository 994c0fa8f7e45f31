namespace TridentFramework.Host.Planes;

/// <summary>What an axis changes.</summary>
/// <param name="Plugin">Number of the new-physics plugin; null for the constants.</param>
/// <param name="Path">The number in its parameters, or in the constants.</param>
internal sealed record AxisTarget(int? Plugin, ParameterPath Path);
