using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace PluginName;

/// <summary>Germanium enriched in the isotope 76.</summary>
public sealed class PluginNameFactory : PluginFactory<ITarget, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Germanium enriched in the isotope 76.";

    /// <summary>Where the masses come from.</summary>
    public override IReadOnlyList<Citation> References =>
    [
        new("Wang:2021xhn", "Wang, Meng and Huang, W. J. and Kondev, F. G. and Audi, G. and Naimi, S.", "The AME 2020 atomic mass evaluation (II). Tables, graphs and references", 2021)
        {
            Journal = "Chin. Phys. C 45, 030003",
            Doi = "10.1088/1674-1137/abddaf",
        },
    ];

    /// <inheritdoc/>
    public override ITarget Create(PluginNameParameters parameters, PluginContext context) => new PluginNameTarget(parameters.Enrichment);
}
