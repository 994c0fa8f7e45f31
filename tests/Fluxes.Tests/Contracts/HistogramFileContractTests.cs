using TridentFramework.HistogramFile;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class HistogramFileContractTests(HistogramFileParameters parameters) : FluxContract<HistogramFileFactory, HistogramFileParameters>
{
    private static readonly string File = Path.Combine("Contracts", "bins-with-a-gap.csv");

    private static readonly HistogramFileParameters[] Sets =
    [
        new() { File = File, EnergyUnit = "GeV", FluxUnit = "/m2/GeV/POT" },
        new() { File = File, EnergyUnit = "MeV", FluxUnit = "shape/bin" },
    ];

    protected override HistogramFileParameters Parameters => parameters;
}
