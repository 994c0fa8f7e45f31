namespace TridentFramework.Host.Figures;

/// <summary>A piece of a label.</summary>
internal abstract record LabelNode;
