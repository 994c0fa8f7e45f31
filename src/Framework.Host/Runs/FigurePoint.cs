namespace TridentFramework.Host.Runs;

/// <summary>A number of a figure.</summary>
/// <param name="Keys">Which curve it belongs to.</param>
/// <param name="X">Horizontal coordinate.</param>
/// <param name="Y">Vertical coordinate.</param>
/// <param name="RelativeError">Theory error relative to <paramref name="Y"/>; zero where a figure has no bands.</param>
internal sealed record FigurePoint(FigureKeySet Keys, double X, double Y, double RelativeError)
{
    /// <summary>The upper edge of the bin that begins at X, and the error of Y; null for a point of a curve.</summary>
    public (double UpperEdge, double Error)? Bin { get; init; }
}
