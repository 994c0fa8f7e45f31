using TridentFramework.NeutrinoNsi;
using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

public sealed class NeutrinoNsiContractTests : NewPhysicsContract<NeutrinoNsiFactory, NeutrinoNsiParameters>
{
    protected override NeutrinoNsiParameters Parameters => Strengths(0.03, -0.02);

    protected override NeutrinoNsiParameters Decoupled => Strengths(0.0, 0.0);

    private static NeutrinoNsiParameters Strengths(double left, double right) => new()
    {
        Electron = new Dictionary<string, NsiParameters> { ["mu mu"] = new() { Left = left } },
        Muon = new Dictionary<string, NsiParameters> { ["mu mu"] = new() { Right = right }, ["e tau"] = new() { Left = left, Right = right } },
    };
}
