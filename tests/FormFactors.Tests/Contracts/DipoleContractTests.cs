using TridentFramework.NucleonFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class DipoleContractTests(DipoleParameters parameters) : NucleonFormFactorContract<DipoleFactory, DipoleParameters>
{
    private static readonly DipoleParameters[] Sets =
    [
        new(),
        new() { NeutronElectric = NeutronElectricFormFactor.Galster },
        new() { MassGeV = 0.84 },
        new() { MassGeV = 0.1 },
    ];

    protected override DipoleParameters Parameters => parameters;
}
