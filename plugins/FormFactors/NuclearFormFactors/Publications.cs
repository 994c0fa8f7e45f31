using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Where the parametrisations and their numbers come from.</summary>
internal static class Publications
{
    internal static readonly Citation DeVries1987 = new("DeVries:1987atn", "De Vries, H. and De Jager, C. W. and De Vries, C.", "Nuclear charge-density-distribution parameters from elastic electron scattering", 1987)
    {
        Journal = "At. Data Nucl. Data Tables 36, 495",
        Doi = "10.1016/0092-640X(87)90013-1",
    };

    internal static readonly Citation Altmannshofer2019 = new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
    {
        ArXiv = "1902.06765",
        Journal = "Phys. Rev. D 100, 115029",
        Doi = "10.1103/PhysRevD.100.115029",
    };

    internal static readonly Citation Altmannshofer2014 = new("Altmannshofer:2014pba", "Altmannshofer, Wolfgang and Gori, Stefania and Pospelov, Maxim and Yavin, Itay", "Neutrino Trident Production: A Powerful Probe of New Physics with Neutrino Beams", 2014)
    {
        ArXiv = "1406.2332",
        Journal = "Phys. Rev. Lett. 113, 091801",
        Doi = "10.1103/PhysRevLett.113.091801",
    };

    internal static readonly Citation Lovseth1971 = new("Lovseth:1971vv", "L{\\o}vseth, J. and Radomski, M.", "Kinematical distributions of neutrino-produced lepton triplets", 1971)
    {
        Journal = "Phys. Rev. D 3, 2686",
        Doi = "10.1103/PhysRevD.3.2686",
    };

    internal static readonly Citation Magill2017 = new("Magill:2016hgc", "Magill, Gabriel and Plestid, Ryan", "Neutrino Trident Production at the Intensity Frontier", 2017)
    {
        ArXiv = "1612.05642",
        Journal = "Phys. Rev. D 95, 073004",
        Doi = "10.1103/PhysRevD.95.073004",
    };

    internal static readonly Citation Loizides2018 = new("Loizides:2017ack", "Loizides, Constantin and Kamin, Jason and d'Enterria, David", "Improved Monte Carlo Glauber predictions at present and future nuclear colliders", 2018)
    {
        ArXiv = "1710.07098",
        Journal = "Phys. Rev. C 97, 054910",
        Doi = "10.1103/PhysRevC.97.054910",
    };

    internal static readonly Citation Helm1956 = new("Helm:1956zz", "Helm, Richard H.", "Inelastic and Elastic Scattering of 187-Mev Electrons from Selected Even-Even Nuclei", 1956)
    {
        Journal = "Phys. Rev. 104, 1466",
        Doi = "10.1103/PhysRev.104.1466",
    };

    internal static readonly Citation Lewin1996 = new("Lewin:1995rx", "Lewin, J. D. and Smith, P. F.", "Review of mathematics, numerical factors, and corrections for dark matter experiments based on elastic nuclear recoil", 1996)
    {
        Journal = "Astropart. Phys. 6, 87",
        Doi = "10.1016/S0927-6505(96)00047-3",
    };

    internal static readonly Citation Klein1999 = new("Klein:1999qj", "Klein, Spencer R. and Nystrand, Joakim", "Exclusive vector meson production in relativistic heavy ion collisions", 1999)
    {
        ArXiv = "hep-ph/9902259",
        Journal = "Phys. Rev. C 60, 014903",
        Doi = "10.1103/PhysRevC.60.014903",
    };

    internal static readonly Citation Papoulias2020 = new("Papoulias:2019lfi", "Papoulias, D. K. and Kosmas, T. S. and Sahu, R. and Kota, V. K. B. and Hota, M.", "Constraining nuclear physics parameters with current and future COHERENT data", 2020)
    {
        ArXiv = "1903.03722",
        Journal = "Phys. Lett. B 800, 135133",
        Doi = "10.1016/j.physletb.2019.135133",
    };
}
