namespace TridentFramework.Host.Figures;

/// <summary>Coordinates that the axes have to show; null where a layer has no say in an axis.</summary>
/// <param name="X">On the horizontal axis.</param>
/// <param name="Y">On the vertical axis.</param>
internal readonly record struct ExtentPoint(double? X, double? Y);
