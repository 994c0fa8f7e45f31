using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

public sealed class NuTeVContractTests : FluxContract<NuTeVFactory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
