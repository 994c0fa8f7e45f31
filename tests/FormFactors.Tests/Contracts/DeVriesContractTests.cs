using TridentFramework.NuclearFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class DeVriesContractTests : NuclearFormFactorContract<DeVriesFactory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
