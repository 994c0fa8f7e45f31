using TridentFramework.Particles;

namespace TridentFramework.NucleonFormFactors;

/// <summary>tau = Q2/(4 m^2), m the mass of the nucleon in question.</summary>
internal static class ReducedMomentumTransfer
{
    private static readonly double ProtonPerGeV2 = PerGeV2(Nucleon.Proton);
    private static readonly double NeutronPerGeV2 = PerGeV2(Nucleon.Neutron);

    internal static double OfProton(double qSquared) => ProtonPerGeV2 * qSquared;

    internal static double OfNeutron(double qSquared) => NeutronPerGeV2 * qSquared;

    private static double PerGeV2(Nucleon nucleon) => 0.25 / (nucleon.MassGeV() * nucleon.MassGeV());
}
