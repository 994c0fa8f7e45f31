namespace TridentFramework.Host.RunCards;

/// <summary>A number as a card writes it, with its unit if it has one.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">A unit of <see cref="TridentFramework.Units.UnitTable"/>; null for a bare number.</param>
internal sealed record Quantity(double Number, string? Unit);
