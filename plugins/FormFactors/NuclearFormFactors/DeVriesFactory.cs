using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// The recommended charge density of each nuclide, whatever its form: a Fourier-Bessel series where the compilation of de Vries et al. 1987 has one, else a sum of
/// Gaussians, else one of the analytic forms. The form factor is good to 1e-12.
/// </summary>
public sealed class DeVriesFactory : PluginFactory<INuclearFormFactorModel, NoParameters>, INuclideCatalogue
{
    private readonly Lazy<DensityCatalogue> _catalogue = new(static () => new DensityCatalogue(Selection()));

    /// <inheritdoc/>
    public override string Name => "DeVries";

    /// <inheritdoc/>
    public override string Summary => "The recommended fitted charge density of each nuclide, H3 to U238: Fourier-Bessel, else sum of Gaussians, else analytic.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.DeVries1987, Publications.Loizides2018];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public IReadOnlyList<ChargeDensitySet> Sets => _catalogue.Value.Sets;

    /// <inheritdoc/>
    public string SelectionRule => DensityCatalogue.NearestIsotope;

    /// <inheritdoc/>
    public ChargeDensitySet? DefaultSet(string symbol, int a) => _catalogue.Value.DefaultSet(symbol, a);

    /// <inheritdoc/>
    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new FittedDensityModel(Selection(), null);

    private static DensitySelection Selection() => new("DeVries", DensityLibrary.Load().Recommended);
}
