using System.ComponentModel.Composition;

namespace TridentFramework.TestPlugins.MixedFactories;

[PartNotDiscoverable]
public sealed class HiddenFactory : BrokenFactory
{
    public override string Name => "Hidden";
}
