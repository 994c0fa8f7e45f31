namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class TwoWordsFactory : BrokenFactory
{
    public override string Name => "Two Words";
}
