using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Standard dipole GD = (1 + Q2/mV^2)^-2, mV^2 = 0.71 GeV^2 unless the card says otherwise: GE_p = GD, GM = mu GD with mu_p = 2.793 and
/// mu_n = -1.913 (arXiv:1902.06765 Appendix B), GE_n = 0 or the parametrisation of Galster et al. (Nucl. Phys. B 32, 221),
/// -mu_n tau/(1 + 5.6 tau) GD with tau = Q2/(4 m_n^2). Good to a few per cent in incoherent cross sections.
/// </summary>
public sealed class DipoleFactory : PluginFactory<INucleonFormFactorModel, DipoleParameters>
{
    /// <inheritdoc/>
    public override string Name => "Dipole";

    /// <inheritdoc/>
    public override string Summary => "Standard dipole form factors of the nucleon, with vanishing or Galster's electric form factor of the neutron.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Altmannshofer2019, Publications.Galster1971];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">neutronElectric is no defined choice.</exception>
    public override INucleonFormFactorModel Create(DipoleParameters parameters, PluginContext context)
    {
        if (!Enum.IsDefined(parameters.NeutronElectric))
            throw new PluginParameterException("neutronElectric", $"{(int)parameters.NeutronElectric} is not a choice; Zero and Galster are");
        var massSquaredGeV2 = parameters.MassGeV is { } massGeV ? massGeV * massGeV : StandardDipole.MassSquaredGeV2;
        return new ParametrisedFormFactors<Dipole>(new(massSquaredGeV2, parameters.NeutronElectric));
    }
}
