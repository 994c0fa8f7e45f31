using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every beam.</summary>
public sealed class PluginNameContractTests : FluxContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { LowestEnergyGeV = 1.0, HighestEnergyGeV = 100.0, SpectralIndex = 2.0 };
}
