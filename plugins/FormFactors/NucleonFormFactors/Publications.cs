using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>Where the parametrisations and their numbers come from.</summary>
internal static class Publications
{
    internal static readonly Citation Alberico2009 = new("Alberico:2008sz", "Alberico, W. M. and Bilenky, S. M. and Giunti, C. and Graczyk, K. M.", "Electromagnetic form factors of the nucleon: New fit and analysis of uncertainties", 2009)
    {
        ArXiv = "0812.3539",
        Journal = "Phys. Rev. C 79, 065204",
        Doi = "10.1103/PhysRevC.79.065204",
    };

    internal static readonly Citation Altmannshofer2019 = new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
    {
        ArXiv = "1902.06765",
        Journal = "Phys. Rev. D 100, 115029",
        Doi = "10.1103/PhysRevD.100.115029",
    };
}
