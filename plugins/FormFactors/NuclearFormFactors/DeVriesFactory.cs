using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// The recommended charge density of each nuclide, whatever its form: a Fourier-Bessel series where the compilation of de Vries et al. 1987 has one, else a sum of
/// Gaussians, else one of the analytic forms. The form factor is good to 1e-12.
/// </summary>
public sealed class DeVriesFactory : FittedDensityFactory<NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "DeVries";

    /// <inheritdoc/>
    public override string Summary => "The recommended fitted charge density of each nuclide, H3 to U238: Fourier-Bessel, else sum of Gaussians, else analytic.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.DeVries1987, Publications.Loizides2018];

    /// <inheritdoc/>
    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new FittedDensityModel(Selection, null);

    private protected override DensitySelection Selection => new("DeVries", DensityLibrary.Load().Recommended);
}
