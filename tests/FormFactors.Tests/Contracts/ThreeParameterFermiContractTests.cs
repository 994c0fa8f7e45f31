using TridentFramework.NuclearFormFactors;
using TridentFramework.Targets;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class ThreeParameterFermiContractTests : NuclearFormFactorContract<ThreeParameterFermiFactory, FittedDensityParameters>
{
    protected override FittedDensityParameters Parameters => new();

    protected override IReadOnlyList<Nuclide> Nuclides => [TestNuclides.Create("N", 7, 14), TestNuclides.Argon40, TestNuclides.Create("Ca", 20, 48), TestNuclides.Create("Ni", 28, 64)];
}
