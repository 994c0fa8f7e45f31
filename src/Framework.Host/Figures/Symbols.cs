namespace TridentFramework.Host.Figures;

/// <summary>Equal symbols at points.</summary>
/// <param name="Centres">Their centres.</param>
/// <param name="Marker">Their shape.</param>
/// <param name="IsOpen">Whether they are outlines.</param>
/// <param name="Colour">Their colour.</param>
/// <param name="SizePt">Their size in pt.</param>
internal sealed record Symbols(IReadOnlyList<PlanePoint> Centres, Marker Marker, bool IsOpen, PaletteColour Colour, double SizePt) : Shape;
