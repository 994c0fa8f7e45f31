namespace TridentFramework.TestPlugins.BrokenPromises;

/// <summary>Parameters of a shift with a step.</summary>
public sealed record SteppedShiftParameters
{
    /// <summary>Shift below the step.</summary>
    public double Strength { get; init; } = 1.0;
}
