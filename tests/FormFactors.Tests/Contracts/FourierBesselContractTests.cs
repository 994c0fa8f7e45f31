using TridentFramework.NuclearFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class FourierBesselContractTests(FittedDensityParameters parameters) : NuclearFormFactorContract<FourierBesselFactory, FittedDensityParameters>
{
    private static readonly FittedDensityParameters[] Sets =
    [
        new(),
        new() { Set = "Pb208-FB-Fr77b" },
    ];

    protected override FittedDensityParameters Parameters => parameters;
}
