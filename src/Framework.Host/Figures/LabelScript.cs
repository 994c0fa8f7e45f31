namespace TridentFramework.Host.Figures;

/// <summary>What is raised, lowered or, one above the other, both.</summary>
/// <param name="Upper">Raised, or null.</param>
/// <param name="Lower">Lowered, or null.</param>
internal sealed record LabelScript(IReadOnlyList<LabelNode>? Upper, IReadOnlyList<LabelNode>? Lower) : LabelNode;
