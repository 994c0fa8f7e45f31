using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every target.</summary>
public sealed class PluginNameContractTests : TargetContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { Enrichment = 0.87 };
}
