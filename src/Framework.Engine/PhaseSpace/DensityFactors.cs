namespace TridentFramework.Engine.PhaseSpace;

/// <summary>What multiplies the structures of the points of a block (structure of arrays).</summary>
internal sealed class DensityFactors
{
    /// <summary>First part of the hadronic tensor.</summary>
    public double[] H1 { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Magnetic part of the hadronic tensor.</summary>
    public double[] H2 { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>gV at each point.</summary>
    public double[] GV { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>gA at each point.</summary>
    public double[] GA { get; } = new double[PhaseSpaceBlock.Length];
}
