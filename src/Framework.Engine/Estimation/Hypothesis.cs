using TridentFramework.Engine.Observables;
using TridentFramework.Fluxes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Estimation;

/// <summary>One answer asked of a walk through phase space: form factors, constants, new physics and beam. It decides weights, never points.</summary>
/// <param name="Tensor">The target.</param>
/// <param name="Constants">Constants of nature.</param>
/// <param name="NewPhysics">Models whose couplings are added to those of the Standard Model.</param>
/// <param name="Spectrum">Beam to average over, normalised to one neutrino; null at a fixed energy.</param>
/// <param name="Selection">Events that count; null for all.</param>
public sealed record Hypothesis(
    HadronicTensor Tensor,
    PhysicalConstants Constants,
    IReadOnlyList<INewPhysicsModel> NewPhysics,
    IEnergySpectrum? Spectrum,
    Selection? Selection = null)
{
    /// <summary>G_F^2 alpha^2 and the conversion from GeV^-2 to fb.</summary>
    internal double Femtobarn => FemtobarnOf(Constants);

    /// <summary>G_F^2 alpha^2 and the conversion from GeV^-2 to fb.</summary>
    internal static double FemtobarnOf(PhysicalConstants constants) =>
        constants.FermiConstant * constants.FermiConstant * constants.Alpha * constants.Alpha * PhysicalConstants.FemtobarnPerInverseGeVSquared;
}
