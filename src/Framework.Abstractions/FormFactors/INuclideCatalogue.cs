namespace TridentFramework.FormFactors;

/// <summary>
/// What a parametrisation of fitted charge densities has. A factory of <see cref="INuclearFormFactorModel"/> may implement it;
/// <c>trident nuclides</c> lists what it says.
/// </summary>
public interface INuclideCatalogue
{
    /// <summary>The sets, by Z and A; of one nuclide the one that it gets first.</summary>
    IReadOnlyList<ChargeDensitySet> Sets { get; }

    /// <summary>One or two sentences on which set a nuclide gets.</summary>
    string SelectionRule { get; }

    /// <summary>The set that a nuclide gets if the parameters name none; null if there is none for its element.</summary>
    /// <param name="symbol">Element symbol, such as Ar.</param>
    /// <param name="a">Number of nucleons.</param>
    ChargeDensitySet? DefaultSet(string symbol, int a);
}
