using TridentFramework.NucleonFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class Ye2018ContractTests(Ye2018Parameters parameters) : NucleonFormFactorContract<Ye2018Factory, Ye2018Parameters>
{
    private static readonly Ye2018Parameters[] Sets =
    [
        new(),
        new() { Member = 1 },
        new() { Member = 2 },
        new() { Member = 100_000 },
    ];

    protected override Ye2018Parameters Parameters => parameters;
}
