using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Fit of Alberico et al. to electron scattering (arXiv:0812.3539; arXiv:1902.06765 Eqs. (B1)-(B4) and Table IV): GE_p, GM_p/mu_p and
/// GM_n/mu_n = (1 + a tau)/(1 + b1 tau + b2 tau^2 + b3 tau^3), GE_n = A tau/(1 + B tau) (1 + Q2/(0.71 GeV^2))^-2, with tau = Q2/(4 m^2), m the mass of
/// the nucleon in question, mu_p = 2.793 and mu_n = -1.913.
/// </summary>
public sealed class Alberico2008Factory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Alberico2008";

    /// <inheritdoc/>
    public override string Summary => "Nucleon form factors fitted to electron scattering by Alberico, Bilenky, Giunti and Graczyk.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Alberico2009, Publications.Altmannshofer2019];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new ParametrisedFormFactors<KellyForm>(new()
    {
        ProtonElectric = new(-0.19, 11.12, 15.16, 21.25),
        ProtonMagnetic = new(1.09, 12.31, 25.57, 30.61),
        NeutronMagnetic = new(8.28, 21.3, 77.0, 238.0),
        NeutronElectricA = 1.68,
        NeutronElectricB = 3.63,
    });
}
