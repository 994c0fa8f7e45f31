namespace TridentFramework.Engine.Integration;

/// <summary>What one block of points, or a run of blocks, adds up to.</summary>
/// <param name="columns">Number of weight columns.</param>
/// <param name="weights">Number of weights whose spread is followed.</param>
internal sealed class BlockSums(int columns, int weights)
{
    /// <summary>Sum of each weight column.</summary>
    public double[] Columns { get; } = new double[columns];

    /// <summary>Sum of the squares of each followed weight.</summary>
    public double[] Squares { get; } = new double[weights];

    /// <summary>Largest absolute value of each followed weight.</summary>
    public double[] Largest { get; } = new double[weights];
}
