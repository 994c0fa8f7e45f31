using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Fit of Kelly (Phys. Rev. C 70, 068202, Table I): GE_p, GM_p/mu_p and GM_n/mu_n = (1 + a tau)/(1 + b1 tau + b2 tau^2 + b3 tau^3),
/// GE_n = A tau/(1 + B tau) (1 + Q2/(0.71 GeV^2))^-2, with tau = Q2/(4 m^2), m the mass of the nucleon in question, mu_p = 2.793 and
/// mu_n = -1.913. GE_p changes sign at tau = 1/0.24, Q2 = 14.7 GeV^2. The charge radius of the proton is 0.863 fm.
/// </summary>
public sealed class Kelly2004Factory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Kelly2004";

    /// <inheritdoc/>
    public override string Summary => "Nucleon form factors fitted to electron scattering by Kelly.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Kelly2004];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new ParametrisedFormFactors<KellyForm>(new()
    {
        ProtonElectric = new(-0.24, 10.98, 12.82, 21.97),
        ProtonMagnetic = new(0.12, 10.97, 18.86, 6.55),
        NeutronMagnetic = new(2.33, 14.72, 24.2, 84.1),
        NeutronElectricA = 1.7,
        NeutronElectricB = 3.3,
    });
}
