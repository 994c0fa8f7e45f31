namespace TridentFramework.Host.Limits;

/// <summary>A measured or projected ratio of a cross section to that of the Standard Model, in the scenario that it belongs to.</summary>
/// <param name="Scenario">Name of the scenario; null where the card has one.</param>
/// <param name="Value">The ratio.</param>
/// <param name="ErrorPlus">Upper error, one standard deviation.</param>
/// <param name="ErrorMinus">Lower error, one standard deviation.</param>
internal sealed record RatioMeasurement(string? Scenario, double Value, double ErrorPlus, double ErrorMinus)
{
    /// <summary>Distance of a prediction in standard deviations, those of the side that it lies on; positive above.</summary>
    public double Pull(double ratio) => (ratio - Value) / (ratio > Value ? ErrorPlus : ErrorMinus);
}
