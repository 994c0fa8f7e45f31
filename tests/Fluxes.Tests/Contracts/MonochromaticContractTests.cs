using TridentFramework.AnalyticFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class MonochromaticContractTests(MonochromaticParameters parameters) : FluxContract<MonochromaticFactory, MonochromaticParameters>
{
    private static readonly MonochromaticParameters[] Sets =
    [
        new() { EnergyGeV = 5.0 },
        new() { EnergyGeV = 0.01, IntegratedFlux = 1.5e-3 },
    ];

    protected override MonochromaticParameters Parameters => parameters;
}
