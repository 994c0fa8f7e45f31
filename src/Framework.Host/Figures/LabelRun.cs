namespace TridentFramework.Host.Figures;

/// <summary>Characters of one size on one line.</summary>
/// <param name="X">Where they begin, in pt from the left end of the label.</param>
/// <param name="Rise">How far they are above the baseline of the label, in pt.</param>
/// <param name="SizePt">Font size.</param>
/// <param name="IsItalic">Whether they are italic.</param>
/// <param name="Text">The characters.</param>
/// <param name="Width">Their width in pt.</param>
internal readonly record struct LabelRun(double X, double Rise, double SizePt, bool IsItalic, string Text, double Width);
