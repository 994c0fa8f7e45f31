using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Standard dipole GD = (1 + Q2/(0.71 GeV^2))^-2: GE_p = GD, GE_n = 0, GM = mu GD with mu_p = 2.793 and mu_n = -1.913
/// (arXiv:1902.06765 Appendix B). Good to a few per cent in incoherent cross sections.
/// </summary>
public sealed class DipoleFactory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Dipole";

    /// <inheritdoc/>
    public override string Summary => "Standard dipole form factors of the nucleon, with vanishing electric form factor of the neutron.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Altmannshofer2019];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new Dipole();
}
