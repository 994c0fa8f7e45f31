using TridentFramework.NucleonFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class Bbba05ContractTests : NucleonFormFactorContract<Bbba05Factory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
