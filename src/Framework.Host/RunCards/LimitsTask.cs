using TridentFramework.Host.Limits;

namespace TridentFramework.Host.RunCards;

/// <summary>Regions of parameters that measurements allow.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="X">First axis.</param>
/// <param name="Y">Second axis; null for a line.</param>
/// <param name="Confidence">Confidence level.</param>
/// <param name="Interval">How it becomes a region.</param>
/// <param name="Constraints">Measurements, then combinations.</param>
/// <param name="Overlays">What other data say.</param>
/// <param name="LimitFigures">Figures of its results.</param>
internal sealed record LimitsTask(
    string Name,
    PlaneAxisKeys X,
    PlaneAxisKeys? Y,
    double Confidence,
    IntervalConvention Interval,
    IReadOnlyList<Constraint> Constraints,
    IReadOnlyList<IOverlaySource> Overlays,
    IReadOnlyList<Located<LimitFigureKeys>> LimitFigures) : PlaneTask(Name, X, Y, EnergyGeV: null)
{
    /// <summary>Name of a task that has none.</summary>
    public const string DefaultName = "limits";

    /// <inheritdoc/>
    public override bool NeedsExposure(string scenario) =>
        LimitFigures.Any(f => f.Value.Vertical is { Quantity: PlaneQuantity.Events } vertical && (vertical.Scenario is null || vertical.Scenario.Value == scenario));
}
