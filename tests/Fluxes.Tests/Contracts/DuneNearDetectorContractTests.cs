using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class DuneNearDetectorContractTests(DuneNearDetectorParameters parameters) : FluxContract<DuneNearDetectorFactory, DuneNearDetectorParameters>
{
    private static readonly DuneNearDetectorParameters[] Sets =
    [
        new() { Mode = HornMode.Neutrino },
        new() { Mode = HornMode.Antineutrino },
        new() { Mode = HornMode.Neutrino, Beam = DuneBeamTune.TauOptimised },
        new() { Mode = HornMode.Antineutrino, Beam = DuneBeamTune.TauOptimised, IntegratedFlux = 2e-3 },
    ];

    protected override DuneNearDetectorParameters Parameters => parameters;
}
