namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class ThrowingNameFactory : BrokenFactory
{
    public override string Name => throw new NotSupportedException("no name today");
}
