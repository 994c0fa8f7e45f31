using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.Events;

/// <summary>
/// Particle numbers of the Monte Carlo numbering scheme of the Particle Data Group (Phys. Rev. D 110, 030001 (2024), section 45): 11 to 16 for leptons, negative for antiparticles,
/// 2212 and 2112 for nucleons, 10LZZZAAAI for nuclei. The scheme has no nuclear code for a single nucleon, so the nucleus of hydrogen is a proton.
/// </summary>
internal static class ParticleCodes
{
    /// <summary>Proton.</summary>
    public const int Proton = 2212;

    /// <summary>Neutron.</summary>
    public const int Neutron = 2112;

    /// <summary>What is left of a nucleus without the struck nucleon, where it is not a physical state (NuHepMC 1.0.0, P.C.2).</summary>
    public const int Remnant = 2009900000;

    /// <summary>A neutrino or antineutrino: 12, 14, 16, negative for antineutrinos.</summary>
    public static int Of(NeutrinoSpecies species)
    {
        var code = 12 + (2 * (int)species.Flavour());
        return species.IsAntineutrino() ? -code : code;
    }

    /// <summary>A negative charged lepton: 11, 13, 15.</summary>
    public static int OfMinus(Flavour flavour) => 11 + (2 * (int)flavour);

    /// <summary>A positive charged lepton: -11, -13, -15.</summary>
    public static int OfPlus(Flavour flavour) => -OfMinus(flavour);

    /// <summary>A free nucleon.</summary>
    public static int Of(Nucleon nucleon) => nucleon == Nucleon.Proton ? Proton : Neutron;

    /// <summary>A nucleus in its ground state, such as 1000180400 for argon-40; hydrogen-1 is a proton.</summary>
    public static int Of(Nuclide nuclide) => nuclide.A == 1 ? Of(nuclide.Z == 1 ? Nucleon.Proton : Nucleon.Neutron) : OfNucleus(nuclide.Z, nuclide.A);

    /// <summary>Nuclear code of Z protons in A nucleons.</summary>
    public static int OfNucleus(int z, int a) => 1_000_000_000 + (10_000 * z) + (10 * a);
}
