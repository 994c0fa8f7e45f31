namespace TridentFramework.Host.RunCards;

/// <summary>Cross sections over a plane of parameters.</summary>
/// <param name="Name">Name in results, and stem of its file.</param>
/// <param name="X">First axis.</param>
/// <param name="Y">Second axis; null for a line.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null for the average over the beam.</param>
/// <param name="PlaneFigures">Figures of its results.</param>
internal sealed record ScanTask(string Name, PlaneAxisKeys X, PlaneAxisKeys? Y, double? EnergyGeV, IReadOnlyList<Located<PlaneFigureKeys>> PlaneFigures)
    : PlaneTask(Name, X, Y, EnergyGeV)
{
    /// <summary>Name of a scan that has none.</summary>
    public const string DefaultName = "scan";

    /// <inheritdoc/>
    public override bool NeedsExposure(string scenario) =>
        EnergyGeV is null && PlaneFigures.Any(f => f.Value.Quantity == PlaneQuantity.Events && f.Value.Scenarios?.Any(s => s.Value == scenario) != false);
}
