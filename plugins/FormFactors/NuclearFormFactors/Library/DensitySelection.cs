using TridentFramework.FormFactors;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>Which set a nuclide gets.</summary>
/// <param name="Model">What messages call the parametrisation.</param>
/// <param name="Sets">The sets that can be chosen.</param>
/// <param name="Defaults">Those that are taken where none is chosen; of one nuclide the first.</param>
internal sealed record DensitySelection(string Model, IReadOnlyList<DensitySet> Sets, IReadOnlyList<DensitySet> Defaults)
{
    private const string FormulaModels = "Helm, KleinNystrand, TwoParameterFermi and Exponential are good for every nuclide";

    internal DensitySelection(string model, IReadOnlyList<DensitySet> sets)
        : this(model, sets, sets)
    {
    }

    internal DensitySet? Default(string symbol, int a) => DensityLibrary.Nearest(Defaults, symbol, a);

    /// <summary>The set that the parameters name, or the default one.</summary>
    /// <exception cref="UnsupportedNuclideException">There is none for the element.</exception>
    internal DensitySet For(Nuclide nuclide, DensitySet? chosen)
    {
        if (chosen is null)
            return Default(nuclide.Symbol, nuclide.A) ?? throw new UnsupportedNuclideException($"{Model} has no set for {nuclide.Symbol}, so none for {nuclide}; {Elsewhere(nuclide)}");
        if (chosen.Symbol == nuclide.Symbol)
            return chosen;
        var own = Ids(Sets, nuclide.Symbol);
        throw new UnsupportedNuclideException(
            $"set {chosen.Id} is one of {chosen.Symbol}, not of {nuclide}; " +
            (own.Length > 0 ? $"{Model} has {own} for {nuclide.Symbol}" : $"{Model} has no set for {nuclide.Symbol}; {Elsewhere(nuclide)}"));
    }

    /// <summary>The set with an id; null if no id is given.</summary>
    /// <exception cref="PluginParameterException">The parametrisation has no such set.</exception>
    internal DensitySet? Choose(string? id)
    {
        if (id is null)
            return null;
        if (Sets.FirstOrDefault(s => s.Id == id) is { } set)
            return set;
        var elsewhere = DensityLibrary.Load().Sets.FirstOrDefault(s => s.Id == id);
        throw new PluginParameterException(
            "set",
            elsewhere is null
                ? $"{Model} has no set '{id}'; nearest: {string.Join(", ", NearestNames.Of(id, Sets.Select(static s => s.Id)))} (trident nuclides NAME lists the sets of an element)"
                : $"'{id}' is a set of {elsewhere.Parametrisation}, not of {Model}{Or(Ids(Sets, elsewhere.Symbol), elsewhere.Symbol)}");
    }

    private static string Or(string ids, string symbol) => ids.Length > 0 ? $", which has {ids} for {symbol}" : $", which has no set for {symbol}";

    private static string Ids(IEnumerable<DensitySet> sets, string symbol) => string.Join(", ", sets.Where(s => s.Symbol == symbol).Select(static s => s.Id));

    private static string Elsewhere(Nuclide nuclide)
    {
        var others = DensityLibrary.Load().OfElement(nuclide.Symbol);
        return others.Count == 0
            ? $"no parametrisation has one; {FormulaModels}"
            : $"for {nuclide.Symbol} there are {string.Join("; ", others.GroupBy(static s => s.Parametrisation).Select(static g => $"{Card(g.Key)}: {string.Join(", ", g.Select(static s => s.Id))}"))}; {FormulaModels}";
    }

    private static string Card(string parametrisation) =>
        parametrisation == Parametrisations.TwoParameterFermi ? $"{parametrisation} with choice Fitted" : parametrisation;
}
