using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class CharmIIContractTests(CharmIIParameters parameters) : FluxContract<CharmIIFactory, CharmIIParameters>
{
    private static readonly CharmIIParameters[] Sets =
    [
        new() { Beam = HornMode.Neutrino },
        new() { Beam = HornMode.Antineutrino },
    ];

    protected override CharmIIParameters Parameters => parameters;
}
