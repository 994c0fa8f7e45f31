using TridentFramework.FourFermion;
using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

public sealed class FourFermionContractTests : NewPhysicsContract<FourFermionFactory, FourFermionParameters>
{
    protected override FourFermionParameters Parameters => Shifts(0.1, -0.05);

    protected override FourFermionParameters Decoupled => Shifts(0.0, 0.0);

    private static FourFermionParameters Shifts(double vector, double axial) => new()
    {
        Shifts = new Dictionary<string, CouplingShiftParameters>
        {
            ["numu -> numu mu- mu+"] = new() { GV = vector, GA = axial },
            ["nuebar -> numubar e- mu+"] = new() { GA = axial },
            ["numu -> nue mu- e+"] = new() { GV = vector },
        },
    };
}
