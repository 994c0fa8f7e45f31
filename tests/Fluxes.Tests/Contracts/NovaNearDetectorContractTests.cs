using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class NovaNearDetectorContractTests(NovaNearDetectorParameters parameters) : FluxContract<NovaNearDetectorFactory, NovaNearDetectorParameters>
{
    private static readonly NovaNearDetectorParameters[] Sets =
    [
        new() { Mode = HornMode.Neutrino },
        new() { Mode = HornMode.Antineutrino },
    ];

    protected override NovaNearDetectorParameters Parameters => parameters;
}
