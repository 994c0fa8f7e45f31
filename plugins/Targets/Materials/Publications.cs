using TridentFramework.Plugins;

namespace TridentFramework.Materials;

/// <summary>Where masses and abundances come from.</summary>
internal static class Publications
{
    internal static readonly Citation AtomicMassEvaluation2020 = new("Wang:2021xhn", "Wang, Meng and Huang, W. J. and Kondev, F. G. and Audi, G. and Naimi, S.", "The AME 2020 atomic mass evaluation (II). Tables, graphs and references", 2021)
    {
        Journal = "Chin. Phys. C 45, 030003",
        Doi = "10.1088/1674-1137/abddaf",
    };

    internal static readonly Citation IsotopicCompositions2013 = new("Meija:2016iso", "Meija, Juris and others", "Isotopic compositions of the elements 2013 (IUPAC Technical Report)", 2016)
    {
        Journal = "Pure Appl. Chem. 88, 293",
        Doi = "10.1515/pac-2015-0503",
    };
}
