using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class MinervaContractTests(MinervaParameters parameters) : FluxContract<MinervaFactory, MinervaParameters>
{
    private static readonly MinervaParameters[] Sets =
    [
        new() { Mode = HornMode.Neutrino },
        new() { Mode = HornMode.Antineutrino },
        new() { Mode = HornMode.Neutrino, Beam = MinervaBeam.MediumEnergy },
        new() { Mode = HornMode.Antineutrino, Beam = MinervaBeam.MediumEnergy },
    ];

    protected override MinervaParameters Parameters => parameters;
}
