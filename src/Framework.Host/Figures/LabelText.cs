namespace TridentFramework.Host.Figures;

/// <summary>Characters on one line.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsItalic">Whether they are italic.</param>
internal sealed record LabelText(string Text, bool IsItalic) : LabelNode;
