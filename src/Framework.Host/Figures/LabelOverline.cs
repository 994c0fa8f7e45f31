namespace TridentFramework.Host.Figures;

/// <summary>What has a line above it: a bar, or a root.</summary>
/// <param name="Content">What is below the line.</param>
/// <param name="IsRoot">Whether it begins with the sign of a square root.</param>
internal sealed record LabelOverline(IReadOnlyList<LabelNode> Content, bool IsRoot) : LabelNode;
