using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Helm form factor F = 3 j1(qR)/(qR) exp(-q^2 s^2/2) (Phys. Rev. 104, 1466), a uniform sphere with a Gaussian skin, for every nuclide. By default
/// s = 0.9 fm and R^2 = c^2 + 7/3 pi^2 a^2 - 5 s^2 with c = 1.23 A^(1/3) - 0.60 fm, a = 0.52 fm (Astropart. Phys. 6, 87, Eq. (4.11)). The form factor is good
/// to 1e-12.
/// </summary>
public sealed class HelmFactory : PluginFactory<INuclearFormFactorModel, HelmParameters>
{
    /// <inheritdoc/>
    public override string Name => "Helm";

    /// <inheritdoc/>
    public override string Summary => "Helm form factor, a uniform sphere with a Gaussian skin, with the radius of Lewin and Smith or an rms radius of your own.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Helm1956, Publications.Lewin1996];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The rms radius is too small for the skin.</exception>
    public override INuclearFormFactorModel Create(HelmParameters parameters, PluginContext context) => new Helm(parameters);
}
