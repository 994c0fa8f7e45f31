using TridentFramework.Materials;
using TridentFramework.Testing;

namespace TridentFramework.Targets.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class NuclideTargetContractTests(NuclideTargetParameters parameters) : TargetContract<NuclideTargetFactory, NuclideTargetParameters>
{
    private static readonly NuclideTargetParameters[] Sets =
    [
        new() { Name = "Ar40" },
        new() { Name = "H1" },
        new() { Name = "U238" },
    ];

    protected override NuclideTargetParameters Parameters => parameters;
}
