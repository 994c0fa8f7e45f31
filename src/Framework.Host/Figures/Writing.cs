namespace TridentFramework.Host.Figures;

/// <summary>A text among the shapes of a layer.</summary>
/// <param name="Text">The text and its place.</param>
internal sealed record Writing(PlacedText Text) : Shape;
