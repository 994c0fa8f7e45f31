using TridentFramework.NucleonFormFactors;
using TridentFramework.Plugins;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class Alberico2008ContractTests : NucleonFormFactorContract<Alberico2008Factory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
