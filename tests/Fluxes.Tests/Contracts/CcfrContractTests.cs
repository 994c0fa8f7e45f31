using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

public sealed class CcfrContractTests : FluxContract<CcfrFactory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
