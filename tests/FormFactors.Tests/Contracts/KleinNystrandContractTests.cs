using TridentFramework.NuclearFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class KleinNystrandContractTests(KleinNystrandParameters parameters) : NuclearFormFactorContract<KleinNystrandFactory, KleinNystrandParameters>
{
    private static readonly KleinNystrandParameters[] Sets =
    [
        new(),
        new() { Form = KleinNystrandForm.Adapted },
        new() { Form = KleinNystrandForm.Adapted, RmsRadiusFm = 1.72 },
    ];

    protected override KleinNystrandParameters Parameters => parameters;
}
