using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace PluginName;

/// <summary>G = 1/(1 + Q2/M^2)^2; GE_p = G, GE_n = 0, GM = mu G with the magnetic moments mu_p = 2.793 and mu_n = -1.913.</summary>
/// <param name="massGeV">M, GeV.</param>
internal sealed class PluginNameModel(double massGeV) : INucleonFormFactorModel
{
    private const double ProtonMagneticMoment = 2.7928473446;
    private const double NeutronMagneticMoment = -1.9130427;

    private readonly double _massSquared = massGeV * massGeV;

    /// <inheritdoc/>
    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared)
    {
        var pole = 1.0 / (1.0 + (qSquared / _massSquared));
        var dipole = pole * pole;
        return nucleon == Nucleon.Proton
            ? new SachsFormFactors(dipole, ProtonMagneticMoment * dipole)
            : new SachsFormFactors(0.0, NeutronMagneticMoment * dipole);
    }
}
