using TridentFramework.Fluxes;
using TridentFramework.Plugins;
using TridentFramework.Units;

namespace TridentFramework.HistogramFile;

/// <summary>A beam read from a table of bins, dPhi/dE constant inside each bin and zero in gaps between bins.</summary>
public sealed class HistogramFileFactory : PluginFactory<INeutrinoFlux, HistogramFileParameters>
{
    /// <inheritdoc/>
    public override string Name => "HistogramFile";

    /// <inheritdoc/>
    public override string Summary => "A beam from your own table: comma-separated bins in the unit of your choice.";

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">
    /// A unit is not known (<c>energyUnit</c>, <c>fluxUnit</c>), or the table cannot be used (<c>file</c>, every bad line listed).
    /// </exception>
    public override INeutrinoFlux Create(HistogramFileParameters parameters, PluginContext context)
    {
        var energyUnits = UnitTable.Accepted("GeV");
        if (!energyUnits.Contains(parameters.EnergyUnit, StringComparer.Ordinal))
            throw new PluginParameterException("energyUnit", $"'{parameters.EnergyUnit}' is not a unit of energy (units accepted: {string.Join(", ", energyUnits)})");
        if (!FluxUnit.TryParse(parameters.FluxUnit, out var fluxUnit, out var error))
            throw new PluginParameterException("fluxUnit", error);

        var text = FluxFile.ReadText(parameters.File, context);
        return new FluxTableReader(parameters.File, parameters.EnergyUnit, fluxUnit).Read(text);
    }
}
