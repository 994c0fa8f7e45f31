using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Neutrinos of the LHC at FASERnu, 480 m from the interaction point of ATLAS on the axis of the beams: six species per m^2, GeV and fb^-1 of integrated
/// luminosity, 10 GeV to 6.4 TeV in ten bins for each decade, mean over 25 cm x 25 cm (arXiv:2105.08270). Predictions of neutrinos from charm differ by
/// a factor of about two. Crossing angle and luminosity are those foreseen in 2021.
/// </summary>
public sealed class FaserNuFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "FaserNu";

    /// <inheritdoc/>
    public override string Summary => "Forward neutrinos of the LHC at FASERnu, six species, per fb^-1 of luminosity.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Kling:2021gos", "Kling, Felix and Nevay, Laurence J.", "Forward neutrino fluxes at the LHC", 2021)
        {
            ArXiv = "2105.08270",
            Journal = "Phys. Rev. D 104, 113008",
            Doi = "10.1103/PhysRevD.104.113008",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) => EmbeddedFluxTable.Read("faser-nu", FluxExposure.InverseFemtobarn);
}
