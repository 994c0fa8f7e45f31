using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.AbstractFactory;

public abstract class ShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Summary => "A base class whose derived class was forgotten.";
}
