using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every nuclear form factor.</summary>
public sealed class PluginNameContractTests : NuclearFormFactorContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { RadiusConstantFm = 1.0 };
}
