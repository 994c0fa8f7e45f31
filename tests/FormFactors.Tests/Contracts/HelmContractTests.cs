using TridentFramework.NuclearFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class HelmContractTests(HelmParameters parameters) : NuclearFormFactorContract<HelmFactory, HelmParameters>
{
    private static readonly HelmParameters[] Sets =
    [
        new(),
        new() { RmsRadiusFm = 5.5, SkinFm = 1.2 },
        new() { SkinFm = 0.0 },
    ];

    protected override HelmParameters Parameters => parameters;
}
