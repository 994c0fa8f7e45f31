using TridentFramework.NuclearFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class ExponentialContractTests : NuclearFormFactorContract<ExponentialFactory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
