using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Wide-band beam of the CHARM II experiment (450 GeV protons of the CERN SPS), muon neutrinos and antineutrinos in bins of 1 GeV, from a figure of
/// Phys. Rept. 433, 65. Shape only, the leading species normalised to one: the figure counts neutrinos without saying over which area. It has
/// nothing below 3 to 4 GeV and ends between 160 and 200 GeV; electron neutrinos are not in the table. The mean energies, 25.0 and 21.2 GeV, are those
/// above the lower end; the experiment gives 23.7 GeV for the whole beam of muon neutrinos (arXiv:1803.05466 uses it).
/// </summary>
public sealed class CharmIIFactory : PluginFactory<INeutrinoFlux, CharmIIParameters>
{
    /// <inheritdoc/>
    public override string Name => "CharmII";

    /// <inheritdoc/>
    public override string Summary => "Wide-band neutrino or antineutrino beam of CHARM II, 450 GeV protons, shape only, digitised.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Bonesini:2006", "Bonesini, M. and Guglielmi, A.", "Hadroproduction experiments for precise neutrino beam calculations", 2006)
        {
            Journal = "Phys. Rept. 433, 65",
        },
        new("CHARM-II:1990dvf", "Geiregat, D. and others", "First observation of neutrino trident production", 1990)
        {
            Journal = "Phys. Lett. B 245, 271",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Experimental;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(CharmIIParameters parameters, PluginContext context) =>
        EmbeddedFluxTable.Read("charm-ii-" + parameters.Beam.TableName("beam"), FluxExposure.ShapeOnly).ScaledTo(parameters.Beam.LeadingSpecies(), 1.0);
}
