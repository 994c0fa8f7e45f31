using TridentFramework.NucleonFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class Bbba07ContractTests : NucleonFormFactorContract<Bbba07Factory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
