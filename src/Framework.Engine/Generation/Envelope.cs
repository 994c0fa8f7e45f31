namespace TridentFramework.Engine.Generation;

/// <summary>The envelope of a process and what its exploration found.</summary>
/// <param name="Cells">Cells and their bounds.</param>
/// <param name="Mean">Mean weight over the cube: the cross section in the units of the weights.</param>
/// <param name="OverweightShare">Part of the cross section above the bounds.</param>
internal sealed record Envelope(EnvelopeCells Cells, double Mean, double OverweightShare);
