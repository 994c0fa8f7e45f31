using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// The NuMI beam on axis at MINERvA (120 GeV protons, about 1.0 km from the target), four species per m^2, GeV and proton on target. Low energy: the
/// prediction published with arXiv:1607.00704, bins of 0.5 GeV up to 100 GeV. Medium energy: digitised from a figure up to 20 GeV, good to 5 %.
/// </summary>
public sealed class MinervaFactory : PluginFactory<INeutrinoFlux, MinervaParameters>
{
    /// <inheritdoc/>
    public override string Name => "Minerva";

    /// <inheritdoc/>
    public override string Summary => "NuMI beam on axis at MINERvA, 120 GeV protons, low or medium energy, per proton on target.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("MINERvA:2016iqn", "Aliaga, L. and others", "Neutrino Flux Predictions for the NuMI Beam", 2016)
        {
            ArXiv = "1607.00704",
            Journal = "Phys. Rev. D 94, 092005",
            Doi = "10.1103/PhysRevD.94.092005",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Experimental;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The configuration or the mode is not known.</exception>
    public override INeutrinoFlux Create(MinervaParameters parameters, PluginContext context)
    {
        var beam = parameters.Beam switch
        {
            MinervaBeam.LowEnergy => "low-energy",
            MinervaBeam.MediumEnergy => "medium-energy",
            _ => throw new PluginParameterException("beam", $"'{parameters.Beam}' is no configuration of the beam; known are low-energy and medium-energy"),
        };
        return EmbeddedFluxTable.Read($"minerva-{beam}-{parameters.Mode.TableName("mode")}", FluxExposure.ProtonOnTarget);
    }
}
