namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class GenericFactory<T> : BrokenFactory
{
    public override string Name => typeof(T).Name;
}
