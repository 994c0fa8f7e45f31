namespace TridentFramework.Host.Figures;

/// <summary>A labelled tick.</summary>
/// <param name="Value">Where it stands on the axis.</param>
/// <param name="Label">What it says, in the label language.</param>
internal readonly record struct Tick(double Value, string Label);
