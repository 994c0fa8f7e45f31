using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every plugin of new physics.</summary>
public sealed class PluginNameContractTests : NewPhysicsContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { MassGeV = 0.1, Coupling = 1e-3 };

    /// <inheritdoc/>
    protected override PluginNameParameters Decoupled => new() { MassGeV = 0.1, Coupling = 0.0 };
}
