using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Materials;

/// <summary>A target of one element in its natural composition (IUPAC 2013), or of one of its isotopes; masses from AME2020.</summary>
public sealed class ElementTargetFactory : PluginFactory<ITarget, ElementTargetParameters>
{
    /// <inheritdoc/>
    public override string Name => "Element";

    /// <inheritdoc/>
    public override string Summary => "Target of one element in natural isotopic composition, or of one of its isotopes.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.AtomicMassEvaluation2020, Publications.IsotopicCompositions2013];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">Unknown element or isotope, or natural composition not in the table.</exception>
    public override ITarget Create(ElementTargetParameters parameters, PluginContext context)
    {
        var table = IsotopeTable.Load();
        if (parameters.Isotope is { } a)
        {
            // The nuclide's own error names the isotopes; whether the symbol is wrong comes first and belongs to the symbol.
            var nuclide = table.Nuclide(parameters.Symbol, a, "isotope");
            return new MaterialTarget(nuclide.ToString(), [new TargetComponent(nuclide, 1.0)], null);
        }

        return new MaterialTarget(parameters.Symbol, table.NaturalComposition(parameters.Symbol, "symbol"), null);
    }
}
