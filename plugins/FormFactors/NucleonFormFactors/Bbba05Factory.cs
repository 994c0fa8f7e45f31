using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Fit of Bradford, Bodek, Budd and Arrington (hep-ex/0602017, Eq. (6)): GE_p, GM_p/mu_p and GM_n/mu_n = (1 + a tau)/(1 + b1 tau + b2 tau^2 + b3 tau^3),
/// GE_n = (1.25 tau + 1.3 tau^2)/(1 - 9.86 tau + 305 tau^2 - 758 tau^3 + 802 tau^4), with tau = Q2/(4 m^2), m the mass of the nucleon in question,
/// mu_p = 2.793 and mu_n = -1.913. The denominator of GE_n is at least 0.91 for tau >= 0: no pole. The charge radius of the proton is 0.860 fm.
/// </summary>
public sealed class Bbba05Factory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Bbba05";

    /// <inheritdoc/>
    public override string Summary => "Nucleon form factors of Bradford, Bodek, Budd and Arrington 2005 (BBBA05).";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Bradford2006];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new ParametrisedFormFactors<Bbba05>(default);
}
