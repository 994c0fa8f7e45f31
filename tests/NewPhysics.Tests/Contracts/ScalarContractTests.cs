using TridentFramework.Scalar;
using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

[TestFixture(ScalarParity.Scalar, 1e-6)]
[TestFixture(ScalarParity.Scalar, 0.3)]
[TestFixture(ScalarParity.Pseudoscalar, 0.3)]
public sealed class ScalarContractTests(ScalarParity parity, double massGeV) : NewPhysicsContract<ScalarFactory, ScalarParameters>
{
    protected override ScalarParameters Parameters => new()
    {
        MassGeV = massGeV,
        NeutrinoCouplings = new() { Electron = 0.01, Muon = 0.02 },
        LeptonCouplings = new() { Muon = 0.05, Tau = -0.03 },
        Parity = parity,
    };

    protected override ScalarParameters Decoupled => Parameters with { Coupling = 0.0 };
}
