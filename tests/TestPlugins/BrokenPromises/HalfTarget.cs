using TridentFramework.Targets;

namespace TridentFramework.TestPlugins.BrokenPromises;

internal sealed class HalfTarget : ITarget
{
    public string Name => "half of Ar";

    public IReadOnlyList<TargetComponent> Composition => [new TargetComponent(new Nuclide("Ar", 18, 40, 39.962, 37.215), 0.5)];
}
