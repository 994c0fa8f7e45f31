using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace AxialBoson;

/// <summary>A boson with L = g A_a [nubar_mu gamma^a P_L nu_mu + mubar gamma^a gamma5 mu].</summary>
public sealed class AxialBosonFactory : PluginFactory<INewPhysicsModel, AxialBosonParameters>
{
    /// <inheritdoc/>
    public override string Name => "AxialBoson";

    /// <inheritdoc/>
    public override string Summary => "Mediator with an axial coupling to muons.";

    /// <inheritdoc/>
    public override INewPhysicsModel Create(AxialBosonParameters parameters, PluginContext context) =>
        new AxialBosonMediator(parameters.MassGeV, parameters.Coupling, context.Constants.HiggsVev);
}
