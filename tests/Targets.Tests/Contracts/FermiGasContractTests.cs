using TridentFramework.FermiGas;
using TridentFramework.Testing;

namespace TridentFramework.Targets.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class FermiGasContractTests(FermiGasParameters parameters) : NuclearModelContract<FermiGasFactory, FermiGasParameters>
{
    private static readonly FermiGasParameters[] Sets =
    [
        new(),
        new() { FermiMomentumGeV = 1.0 },
        new() { FermiMomentumGeV = 1e-6 },
    ];

    protected override FermiGasParameters Parameters => parameters;
}
