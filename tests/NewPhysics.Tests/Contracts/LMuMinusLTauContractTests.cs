using TridentFramework.LMuMinusLTau;
using TridentFramework.Testing;

namespace TridentFramework.NewPhysics.Tests.Contracts;

[TestFixture(1e-6)]
[TestFixture(0.1)]
[TestFixture(1e3)]
public sealed class LMuMinusLTauContractTests(double massGeV) : NewPhysicsContract<LMuMinusLTauFactory, LMuMinusLTauParameters>
{
    protected override LMuMinusLTauParameters Parameters => new() { MassGeV = massGeV, Coupling = 1e-3 };

    protected override LMuMinusLTauParameters Decoupled => Parameters with { Coupling = 0.0 };
}
