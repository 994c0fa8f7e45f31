using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class BoosterNeutrinoBeamContractTests(BoosterNeutrinoBeamParameters parameters) : FluxContract<BoosterNeutrinoBeamFactory, BoosterNeutrinoBeamParameters>
{
    private static readonly BoosterNeutrinoBeamParameters[] Sets =
    [
        new() { Detector = BoosterNeutrinoBeamDetector.MicroBooNE },
        new() { Detector = BoosterNeutrinoBeamDetector.SBND },
        new() { Detector = BoosterNeutrinoBeamDetector.MiniBooNE },
        new() { Detector = BoosterNeutrinoBeamDetector.MiniBooNE, Mode = HornMode.Antineutrino },
    ];

    protected override BoosterNeutrinoBeamParameters Parameters => parameters;
}
