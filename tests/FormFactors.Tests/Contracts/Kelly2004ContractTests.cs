using TridentFramework.NucleonFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class Kelly2004ContractTests : NucleonFormFactorContract<Kelly2004Factory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
