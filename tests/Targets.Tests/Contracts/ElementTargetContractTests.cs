using TridentFramework.Materials;
using TridentFramework.Testing;

namespace TridentFramework.Targets.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class ElementTargetContractTests(ElementTargetParameters parameters) : TargetContract<ElementTargetFactory, ElementTargetParameters>
{
    private static readonly ElementTargetParameters[] Sets =
    [
        new() { Symbol = "Ar" },
        new() { Symbol = "Fe" },
        new() { Symbol = "Pb" },
        new() { Symbol = "Ar", Isotope = 40 },
    ];

    protected override ElementTargetParameters Parameters => parameters;
}
