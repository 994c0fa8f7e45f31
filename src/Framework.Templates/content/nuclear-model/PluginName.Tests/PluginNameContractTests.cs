using TridentFramework.Testing;

namespace PluginName.Tests;

/// <summary>What the framework expects of every nuclear model.</summary>
public sealed class PluginNameContractTests : NuclearModelContract<PluginNameFactory, PluginNameParameters>
{
    /// <inheritdoc/>
    protected override PluginNameParameters Parameters => new() { OscillatorLengthFm = 1.9 };
}
