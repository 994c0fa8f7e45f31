using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Materials;

/// <summary>
/// A compound or mixture of elements in their natural composition (IUPAC 2013), from a chemical formula or from mass fractions w_i, which
/// become atom fractions (w_i/m_i) / sum_j (w_j/m_j) with the mean atomic masses m_i of AME2020.
/// </summary>
public sealed class CompoundTargetFactory : PluginFactory<ITarget, CompoundTargetParameters>
{
    private const double MassFractionsMayLack = 1e-3;

    /// <inheritdoc/>
    public override string Name => "Compound";

    /// <inheritdoc/>
    public override string Summary => "Target of a compound or mixture, by chemical formula or by mass fractions.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.AtomicMassEvaluation2020, Publications.IsotopicCompositions2013];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">Not exactly one of formula and massFractions, a formula that cannot be read, fractions that are not
    /// fractions, or an element without natural composition in the table.</exception>
    public override ITarget Create(CompoundTargetParameters parameters, PluginContext context)
    {
        var table = IsotopeTable.Load();
        switch (parameters)
        {
            case { Formula: { } formula, MassFractions: null }:
                return Target(table, parameters, formula, "formula", ChemicalFormula.Parse(formula));
            case { Formula: null, MassFractions: { } fractions }:
                return Target(table, parameters, string.Join('-', fractions.Keys), "massFractions", AtomsPerMass(table, fractions));
            case { Formula: null }:
                throw new PluginParameterException("formula", "a compound needs formula, such as SiO2, or massFractions, such as {Si: 0.4674, O: 0.5326}");
            default:
                throw new PluginParameterException("massFractions", "formula and massFractions are both given; give one of them");
        }
    }

    private static MaterialTarget Target(IsotopeTable table, CompoundTargetParameters parameters, string name, string parameter, IReadOnlyList<(string Symbol, double Count)> atoms)
    {
        var total = atoms.Sum(static a => a.Count);
        var composition = atoms.SelectMany(a => table.NaturalComposition(a.Symbol, parameter)
            .Select(c => c with { AtomFraction = c.AtomFraction * a.Count / total }));
        return new MaterialTarget(parameters.Name ?? name, [.. composition], parameters.Density);
    }

    private static List<(string Symbol, double Count)> AtomsPerMass(IsotopeTable table, IReadOnlyDictionary<string, double> fractions)
    {
        foreach (var (symbol, fraction) in fractions)
        {
            if (!(fraction > 0.0 && fraction <= 1.0 + MassFractionsMayLack))
                throw new PluginParameterException("massFractions", $"the mass fraction of {symbol} is {fraction}; it must be above 0 and at most 1");
        }

        var sum = fractions.Values.Sum();
        if (Math.Abs(sum - 1.0) > MassFractionsMayLack)
            throw new PluginParameterException("massFractions", $"the mass fractions sum to {sum:G6}; they must sum to 1 within {MassFractionsMayLack}");
        return [.. fractions.Select(f => (f.Key, f.Value / table.MeanAtomicMassU(f.Key, "massFractions")))];
    }
}
