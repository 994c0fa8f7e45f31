using System.Globalization;
using TridentFramework.FormFactors;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Parameters (c, z, w) by nuclide. Natural argon and iron are routine targets, so for these elements a single set stands for every isotope;
/// for other elements a set stands for its own nuclide only.
/// </summary>
internal sealed class ThreeParameterSets
{
    private readonly string _model;
    private readonly IReadOnlyList<ThreeParameterSet> _sets;

    private ThreeParameterSets(string model, IReadOnlyList<ThreeParameterSet> sets) => (_model, _sets) = (model, sets);

    internal IReadOnlyList<ThreeParameterSet> All => _sets;

    internal static ThreeParameterSets Load(string model, string table) => new(
        model,
        [.. EmbeddedTable.Rows(table).Select(static row => new ThreeParameterSet(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2]), Number(row[3]), Number(row[4])))]);

    internal ThreeParameterSet ForNuclide(Nuclide nuclide)
    {
        var sets = _sets.Where(s => s.Symbol == nuclide.Symbol).ToList();
        return sets.Find(s => s.A == nuclide.A)
            ?? (sets.Count == 1 && StandsForTheElement(nuclide.Symbol) ? sets[0] : throw new UnsupportedNuclideException(_model, nuclide, Describe()));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool StandsForTheElement(string symbol) => symbol is "Ar" or "Fe";

    private string Describe() => string.Join(", ", _sets.Select(static s => StandsForTheElement(s.Symbol) ? $"{s.Symbol} (all isotopes)" : $"{s.Symbol}{s.A}"));
}
