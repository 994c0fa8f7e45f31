namespace TridentFramework.FormFactors;

/// <summary>One published set of parameters of a nuclear charge density, as a catalogue lists it.</summary>
/// <param name="Id">Name of the set, unique among all sets, such as Ar40-FB-Ot82; what a run card writes to choose it.</param>
/// <param name="Symbol">Element symbol, such as Ar.</param>
/// <param name="Z">Number of protons.</param>
/// <param name="A">Number of nucleons.</param>
/// <param name="RmsRadiusFm">Root-mean-square charge radius that follows from the parameters, fm.</param>
/// <param name="Reference">Where the parameters come from, short enough for a table.</param>
public sealed record ChargeDensitySet(string Id, string Symbol, int Z, int A, double RmsRadiusFm, string Reference)
{
    /// <summary>Whether it is the set to take for its nuclide, of all sets in all parametrisations.</summary>
    public bool IsRecommended { get; init; }

    /// <summary>Name of the nuclide, such as Ar40.</summary>
    public string NuclideName => $"{Symbol}{A}";
}
