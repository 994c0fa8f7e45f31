namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class PrivateConstructorFactory : BrokenFactory
{
    private PrivateConstructorFactory()
    {
    }

    public static PrivateConstructorFactory Made { get; } = new();

    public override string Name => "PrivateConstructor";
}
