using TridentFramework.NuclearFormFactors;
using TridentFramework.Targets;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class HarmonicOscillatorContractTests : NuclearFormFactorContract<HarmonicOscillatorFactory, FittedDensityParameters>
{
    protected override FittedDensityParameters Parameters => new();

    protected override IReadOnlyList<Nuclide> Nuclides => [TestNuclides.Create("Li", 3, 7), TestNuclides.Create("C", 6, 12), TestNuclides.Create("C", 6, 13), TestNuclides.Create("O", 8, 16)];
}
