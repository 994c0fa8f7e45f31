using TridentFramework.NuclearFormFactors;
using TridentFramework.Targets;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class ThreeParameterGaussianContractTests : NuclearFormFactorContract<ThreeParameterGaussianFactory, FittedDensityParameters>
{
    protected override FittedDensityParameters Parameters => new();

    protected override IReadOnlyList<Nuclide> Nuclides => [TestNuclides.Create("S", 16, 32), TestNuclides.Create("Zr", 40, 90), TestNuclides.Create("Zr", 40, 96)];
}
