namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class EmptyNameFactory : BrokenFactory
{
    public override string Name => " ";
}
