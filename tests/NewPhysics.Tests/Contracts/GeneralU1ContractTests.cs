using TridentFramework.GeneralU1;
using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class GeneralU1ContractTests(GeneralU1Parameters parameters) : NewPhysicsContract<GeneralU1Factory, GeneralU1Parameters>
{
    private static readonly GeneralU1Parameters[] Sets =
    [
        new() { MassGeV = 0.1, Coupling = 1e-3, Model = U1Symmetry.BMinusL },
        new() { MassGeV = 1e-6, Coupling = 1e-4, Model = U1Symmetry.LMuMinusLTau, KineticMixing = 1e-5 },
        new()
        {
            MassGeV = 100.0,
            Coupling = 0.3,
            Charges = new() { Electron = new() { Left = 1.0, Right = 0.0 }, Muon = new() { Left = -0.3, Right = 0.7 } },
        },
    ];

    protected override GeneralU1Parameters Parameters => parameters;

    protected override GeneralU1Parameters Decoupled => parameters with { Coupling = 0.0 };
}
