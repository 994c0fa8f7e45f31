using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class T2KNearDetectorContractTests(T2KNearDetectorParameters parameters) : FluxContract<T2KNearDetectorFactory, T2KNearDetectorParameters>
{
    private static readonly T2KNearDetectorParameters[] Sets =
    [
        new() { Mode = HornMode.Neutrino },
        new() { Mode = HornMode.Antineutrino },
    ];

    protected override T2KNearDetectorParameters Parameters => parameters;
}
