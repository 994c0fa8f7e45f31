using System.Collections.Frozen;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>The publications that overlays and measurements come from.</summary>
internal static class LimitCitations
{
    private static readonly FrozenDictionary<string, Citation> ByKey = new Citation[]
    {
        new("Aad:2014wra", "Aad, Georges and others", "Measurements of Four-Lepton Production at the Z Resonance in pp Collisions at sqrt(s) = 7 and 8 TeV with ATLAS", 2014)
        {
            ArXiv = "1403.5657", Journal = "Phys. Rev. Lett. 112, 231806", Doi = "10.1103/PhysRevLett.112.231806",
        },
        new("Adachi:2019otg", "Adachi, I. and others", "Search for an invisibly decaying Z' boson at Belle II in e+ e- to mu+ mu- (e mu) plus missing energy final states", 2020)
        {
            ArXiv = "1912.11276", Journal = "Phys. Rev. Lett. 124, 141801", Doi = "10.1103/PhysRevLett.124.141801",
        },
        new("Altmannshofer:2014pba", "Altmannshofer, Wolfgang and Gori, Stefania and Pospelov, Maxim and Yavin, Itay", "Neutrino Trident Production: A Powerful Probe of New Physics with Neutrino Beams", 2014)
        {
            ArXiv = "1406.2332", Journal = "Phys. Rev. Lett. 113, 091801", Doi = "10.1103/PhysRevLett.113.091801",
        },
        new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
        {
            ArXiv = "1902.06765", Journal = "Phys. Rev. D 100, 115029", Doi = "10.1103/PhysRevD.100.115029",
        },
        new("Bauer:2018onh", "Bauer, Martin and Foldenauer, Patrick and Jaeckel, Joerg", "Hunting All the Hidden Photons", 2018)
        {
            ArXiv = "1803.05466", Journal = "JHEP 07 (2018) 094", Doi = "10.1007/JHEP07(2018)094",
        },
        new("CCFR:1991lpl", "Mishra, S. R. and others", "Neutrino tridents and W-Z interference", 1991)
        {
            Journal = "Phys. Rev. Lett. 66, 3117", Doi = "10.1103/PhysRevLett.66.3117",
        },
        new("CHARM-II:1990dvf", "Geiregat, D. and others", "First observation of neutrino trident production", 1990)
        {
            Journal = "Phys. Lett. B 245, 271", Doi = "10.1016/0370-2693(90)90146-W",
        },
        new("Escudero:2019gzq", "Escudero, Miguel and Hooper, Dan and Krnjaic, Gordan and Pierre, Mathias", "Cosmology with a very light L_mu - L_tau gauge boson", 2019)
        {
            ArXiv = "1901.02010", Journal = "JHEP 03 (2019) 071", Doi = "10.1007/JHEP03(2019)071",
        },
        new("Ilten:2018crw", "Ilten, Philip and Soreq, Yotam and Williams, Mike and Xue, Wei", "Serendipity in dark photon searches", 2018)
        {
            ArXiv = "1801.04847", Journal = "JHEP 06 (2018) 004", Doi = "10.1007/JHEP06(2018)004",
        },
        new("Keshavarzi:2018mgv", "Keshavarzi, Alexander and Nomura, Daisuke and Teubner, Thomas", "Muon g-2 and alpha(M_Z^2): a new data-based analysis", 2018)
        {
            ArXiv = "1802.02995", Journal = "Phys. Rev. D 97, 114025", Doi = "10.1103/PhysRevD.97.114025",
        },
        new("Leveille:1977rc", "Leveille, Jacques P.", "The Second Order Weak Correction to (G-2) of the Muon in Arbitrary Gauge Models", 1978)
        {
            Journal = "Nucl. Phys. B 137, 63", Doi = "10.1016/0550-3213(78)90051-2",
        },
        new("Muong-2:2021ojo", "Abi, B. and others", "Measurement of the Positive Muon Anomalous Magnetic Moment to 0.46 ppm", 2021)
        {
            ArXiv = "2104.03281", Journal = "Phys. Rev. Lett. 126, 141801", Doi = "10.1103/PhysRevLett.126.141801",
        },
        new("NA64:2019imj", "Banerjee, D. and others", "Dark matter search in missing energy events with NA64", 2019)
        {
            ArXiv = "1906.00176", Journal = "Phys. Rev. Lett. 123, 121801", Doi = "10.1103/PhysRevLett.123.121801",
        },
        new("NuTeV:1998khj", "Adams, T. and others", "Neutrino trident production from NuTeV", 1998) { ArXiv = "hep-ex/9811012" },
        new("Sirunyan:2018nnz", "Sirunyan, Albert M and others", "Search for an L_mu - L_tau gauge boson using Z to 4 mu events in proton-proton collisions at sqrt(s) = 13 TeV", 2019)
        {
            ArXiv = "1808.03684", Journal = "Phys. Lett. B 792, 345", Doi = "10.1016/j.physletb.2019.01.072",
        },
        new("TheBABAR:2016rlg", "Lees, J. P. and others", "Search for a muonic dark force at BABAR", 2016)
        {
            ArXiv = "1606.03501", Journal = "Phys. Rev. D 94, 011102", Doi = "10.1103/PhysRevD.94.011102",
        },
    }.ToFrozenDictionary(static citation => citation.Key, StringComparer.Ordinal);

    /// <summary>The publications of a list of BibTeX keys.</summary>
    /// <param name="keys">Keys of this catalogue.</param>
    /// <exception cref="KeyNotFoundException">A key is unknown.</exception>
    public static IReadOnlyList<Citation> Of(params IEnumerable<string> keys) => [.. keys.Select(static key => ByKey[key])];

    /// <summary>How a table refers to publications: arXiv numbers, or journals where there is none.</summary>
    public static string Short(IEnumerable<Citation> citations) =>
        string.Join(", ", citations.Select(static citation => citation.ArXiv is null ? citation.Journal : "arXiv:" + citation.ArXiv));
}
