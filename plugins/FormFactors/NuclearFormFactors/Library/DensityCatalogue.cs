using TridentFramework.FormFactors;

namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>What a parametrisation tells the host about its sets.</summary>
internal sealed class DensityCatalogue
{
    /// <summary>How a nuclide finds its set, where nothing else is said.</summary>
    internal const string NearestIsotope =
        "A nuclide without a set of its own takes that of the nearest isotope of its element, of two equally near the lighter one, unscaled.";

    private readonly DensitySelection _selection;
    private readonly Dictionary<string, ChargeDensitySet> _entries;

    internal DensityCatalogue(DensitySelection selection)
    {
        _selection = selection;
        var recommended = DensityLibrary.Load().Recommended.Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        _entries = selection.Sets.ToDictionary(
            static s => s.Id,
            s => new ChargeDensitySet(s.Id, s.Symbol, s.Z, s.A, s.CreateTransform().RmsRadiusFm, s.Reference) { IsRecommended = recommended.Contains(s.Id) });
        Sets = [.. selection.Sets.Select(s => _entries[s.Id])];
    }

    internal IReadOnlyList<ChargeDensitySet> Sets { get; }

    internal ChargeDensitySet? DefaultSet(string symbol, int a) => _selection.Default(symbol, a) is { } set ? _entries[set.Id] : null;
}
