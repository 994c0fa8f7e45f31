using TridentFramework.Targets;

namespace PluginName;

/// <summary>Germanium-76 and germanium-74, which is left where the lighter isotopes are removed.</summary>
/// <param name="enrichment">Share of the atoms that are germanium-76.</param>
internal sealed class PluginNameTarget(double enrichment) : ITarget
{
    // Atomic masses from AME2020; the nucleus has 32 electron masses less and their binding, 0.1 MeV, more.
    private static readonly Nuclide Germanium74 = new("Ge", 32, 74, 73.921177760, 68.8408465);
    private static readonly Nuclide Germanium76 = new("Ge", 32, 76, 75.921402725, 70.7040442);

    /// <inheritdoc/>
    public string Name => "PluginName";

    /// <inheritdoc/>
    public IReadOnlyList<TargetComponent> Composition { get; } = [new(Germanium76, enrichment), new(Germanium74, 1.0 - enrichment)];

    /// <summary>That of solid germanium at room temperature, 5.32 g/cm^3 for the natural mixture, in proportion to the mean atomic mass.</summary>
    public double? DensityGramsPerCubicCentimetre => 5.32 * ((enrichment * Germanium76.AtomicMassU) + ((1.0 - enrichment) * Germanium74.AtomicMassU)) / 72.63;
}
