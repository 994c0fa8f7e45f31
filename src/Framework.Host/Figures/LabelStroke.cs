namespace TridentFramework.Host.Figures;

/// <summary>A horizontal line in a label: a bar, or the top of a root.</summary>
/// <param name="From">Left end, in pt from the left end of the label.</param>
/// <param name="To">Right end.</param>
/// <param name="Rise">How far it is above the baseline of the label, in pt.</param>
/// <param name="Thickness">Its thickness in pt.</param>
internal readonly record struct LabelStroke(double From, double To, double Rise, double Thickness);
