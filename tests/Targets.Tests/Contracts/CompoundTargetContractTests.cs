using TridentFramework.Materials;
using TridentFramework.Testing;

namespace TridentFramework.Targets.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class CompoundTargetContractTests(CompoundTargetParameters parameters) : TargetContract<CompoundTargetFactory, CompoundTargetParameters>
{
    private static readonly CompoundTargetParameters[] Sets =
    [
        new() { Formula = "SiO2", Density = 2.2 },
        new() { Formula = "CaMg(CO3)2" },
        new() { Formula = "C2H5OH" },
        new() { MassFractions = new Dictionary<string, double> { ["Si"] = 0.4674, ["O"] = 0.5326 }, Name = "glass" },
    ];

    protected override CompoundTargetParameters Parameters => parameters;
}
