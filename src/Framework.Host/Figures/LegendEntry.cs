namespace TridentFramework.Host.Figures;

/// <summary>One entry of a legend.</summary>
/// <param name="Text">What it says, in the label language.</param>
/// <param name="Draw">Draws the sample before the text.</param>
internal sealed record LegendEntry(string Text, Action<LayerCanvas, Box> Draw);
