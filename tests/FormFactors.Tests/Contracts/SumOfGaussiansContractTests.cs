using TridentFramework.NuclearFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class SumOfGaussiansContractTests : NuclearFormFactorContract<SumOfGaussiansFactory, FittedDensityParameters>
{
    protected override FittedDensityParameters Parameters => new();
}
