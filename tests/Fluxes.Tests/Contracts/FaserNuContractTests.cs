using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;
using TridentFramework.Testing;

namespace TridentFramework.Fluxes.Tests.Contracts;

public sealed class FaserNuContractTests : FluxContract<FaserNuFactory, NoParameters>
{
    protected override NoParameters Parameters => new();
}
