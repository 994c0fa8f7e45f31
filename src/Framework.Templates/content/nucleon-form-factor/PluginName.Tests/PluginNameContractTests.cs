using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every model of nucleon form factors.</summary>
public sealed class PluginNameContractTests : NucleonFormFactorContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { MassGeV = 0.8426 };
}
