using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace PluginName;

/// <summary>A boson with L = g A_a [mubar gamma^a mu + nubar_mu gamma^a P_L nu_mu].</summary>
public sealed class PluginNameFactory : PluginFactory<INewPhysicsModel, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Boson with a vector coupling to muons and their neutrinos.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Altmannshofer:2014pba", "Altmannshofer, Wolfgang and Gori, Stefania and Pospelov, Maxim and Yavin, Itay", "Neutrino Trident Production: A Powerful Probe of New Physics with Neutrino Beams", 2014)
        {
            ArXiv = "1406.2332",
            Journal = "Phys. Rev. Lett. 113, 091801",
            Doi = "10.1103/PhysRevLett.113.091801",
        },
    ];

    /// <inheritdoc/>
    public override INewPhysicsModel Create(PluginNameParameters parameters, PluginContext context) =>
        new PluginNameModel(parameters.MassGeV, parameters.Coupling, context.Constants.HiggsVev);
}
