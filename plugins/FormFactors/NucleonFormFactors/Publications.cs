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

    internal static readonly Citation Kelly2004 = new("Kelly:2004hm", "Kelly, J. J.", "Simple parametrization of nucleon form factors", 2004)
    {
        Journal = "Phys. Rev. C 70, 068202",
        Doi = "10.1103/PhysRevC.70.068202",
    };

    internal static readonly Citation Bradford2006 = new("Bradford:2006yz", "Bradford, R. and Bodek, A. and Budd, Howard Scott and Arrington, J.", "A New parameterization of the nucleon elastic form-factors", 2006)
    {
        ArXiv = "hep-ex/0602017",
        Journal = "Nucl. Phys. B Proc. Suppl. 159, 127",
        Doi = "10.1016/j.nuclphysbps.2006.08.028",
    };

    internal static readonly Citation Bodek2008 = new("Bodek:2007ym", "Bodek, A. and Avvakumov, S. and Bradford, R. and Budd, Howard Scott", "Vector and Axial Nucleon Form Factors: A Duality Constrained Parameterization", 2008)
    {
        ArXiv = "0708.1946",
        Journal = "Eur. Phys. J. C 53, 349",
        Doi = "10.1140/epjc/s10052-007-0491-4",
    };

    internal static readonly Citation Ye2018 = new("Ye:2017gyb", "Ye, Zhihong and Arrington, John and Hill, Richard J. and Lee, Gabriel", "Proton and neutron electromagnetic form factors and uncertainties", 2018)
    {
        ArXiv = "1707.09063",
        Journal = "Phys. Lett. B 777, 8",
        Doi = "10.1016/j.physletb.2017.11.023",
    };

    internal static readonly Citation Galster1971 = new("Galster:1971kv", "Galster, S. and Klein, H. and Moritz, J. and Schmidt, K. H. and Wegener, D. and Bleckwenn, J.", "Elastic electron-deuteron scattering and the electric neutron form factor at four-momentum transfers 5 fm^-2 < q^2 < 14 fm^-2", 1971)
    {
        Journal = "Nucl. Phys. B 32, 221",
        Doi = "10.1016/0550-3213(71)90068-X",
    };
}
