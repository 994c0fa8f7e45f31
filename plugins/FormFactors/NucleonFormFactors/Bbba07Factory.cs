using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Fit of Bodek, Avvakumov, Bradford and Budd (arXiv:0708.1946), variant "25" of the neutron (d/u -> 0 at xi = 1): GE_p = A_Ep(xi_p) K_E(tau_p),
/// GM_p = mu_p A_Mp(xi_p) K_M(tau_p), GM_n/mu_n = A_Mn(xi_n) GM_p/mu_p, GE_n = A_En(xi_n) GE_p 1.7 tau_n/(1 + 3.3 tau_n), with
/// xi = 2/(1 + sqrt(1 + 1/tau)), A_N the polynomial of sixth degree through seven values at xi = 0, 1/6, ..., 1, K rational fits of Kelly's form,
/// tau = Q2/(4 m^2) with the nucleon's own mass, mu_p = 2.793 and mu_n = -1.913. As xi = 2 sqrt(tau) near zero, the form factors have a cusp at
/// Q2 = 0 and no charge radius.
/// </summary>
public sealed class Bbba07Factory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Bbba07";

    /// <inheritdoc/>
    public override string Summary => "Nucleon form factors of Bodek, Avvakumov, Bradford and Budd 2007 (BBBA07), neutron variant 25.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Bodek2008, Publications.Kelly2004];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new ParametrisedFormFactors<Bbba07>(default);
}
