namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>
/// The fitted charge densities: the compilation of de Vries et al. 1987 and what is added to it. One that leaves the shape open comes before one that
/// does not, so the order is that of <see cref="DensityTable.All"/>.
/// </summary>
internal sealed class DensityLibrary
{
    private DensityLibrary(IReadOnlyList<DensitySet> sets) => Sets = sets;

    /// <summary>All sets, by parametrisation.</summary>
    internal IReadOnlyList<DensitySet> Sets { get; }

    /// <summary>Of each nuclide the first set, by Z and A.</summary>
    internal IReadOnlyList<DensitySet> Recommended => [.. Sets.DistinctBy(static s => (s.Symbol, s.A)).OrderBy(static s => s.Z).ThenBy(static s => s.A)];

    internal static DensityLibrary Load() => new([.. DensityTable.All.SelectMany(static table => table.Read())]);

    internal IReadOnlyList<DensitySet> Of(string parametrisation) => [.. Sets.Where(s => s.Parametrisation == parametrisation)];

    internal IReadOnlyList<DensitySet> OfElement(string symbol) => [.. Sets.Where(s => s.Symbol == symbol)];

    /// <summary>The set to take for a nuclide: that of the nearest isotope, of two equally near the lighter one; null if the element has none.</summary>
    internal static DensitySet? Nearest(IEnumerable<DensitySet> sets, string symbol, int a) =>
        sets.Where(s => s.Symbol == symbol).OrderBy(s => Math.Abs(s.A - a)).ThenBy(static s => s.A).FirstOrDefault();
}
