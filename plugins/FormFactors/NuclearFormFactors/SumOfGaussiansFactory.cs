using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Sums of Gaussians, rho(r) = sum_i A_i {exp[-((r - R_i)/g)^2] + exp[-((r + R_i)/g)^2]}, of which the i-th holds the share Q_i of the charge, with the
/// parameters of de Vries et al. 1987 (R_i and g in fm); the form factor is good to 1e-12.
/// </summary>
public sealed class SumOfGaussiansFactory : FittedDensityFactory<FittedDensityParameters>
{
    /// <inheritdoc/>
    public override string Name => Parametrisations.SumOfGaussians;

    /// <inheritdoc/>
    public override string Summary => "Model-independent sums of Gaussians fitted to electron scattering, H3 to Pb208.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.DeVries1987];

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">There is no such set.</exception>
    public override INuclearFormFactorModel Create(FittedDensityParameters parameters, PluginContext context) => new FittedDensityModel(Selection, parameters.Set);

    private protected override DensitySelection Selection => new(Parametrisations.SumOfGaussians, DensityLibrary.Load().Of(Parametrisations.SumOfGaussians));
}
