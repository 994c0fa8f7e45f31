using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>What plugins of fitted charge densities have in common: they differ in their sets alone.</summary>
/// <typeparam name="TParameters">Parameters of the plugin.</typeparam>
public abstract class FittedDensityFactory<TParameters> : PluginFactory<INuclearFormFactorModel, TParameters>, INuclideCatalogue
    where TParameters : class
{
    private readonly Lazy<DensityCatalogue> _catalogue;

    private protected FittedDensityFactory() => _catalogue = new Lazy<DensityCatalogue>(() => new DensityCatalogue(Selection));

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public IReadOnlyList<ChargeDensitySet> Sets => _catalogue.Value.Sets;

    /// <inheritdoc/>
    public virtual string SelectionRule => DensityCatalogue.NearestIsotope;

    /// <summary>The sets, and which of them a nuclide gets.</summary>
    private protected abstract DensitySelection Selection { get; }

    /// <inheritdoc/>
    public ChargeDensitySet? DefaultSet(string symbol, int a) => _catalogue.Value.DefaultSet(symbol, a);
}
