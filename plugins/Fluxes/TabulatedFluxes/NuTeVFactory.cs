using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Sign-selected beam of the NuTeV experiment in neutrino mode (800 GeV protons of the Fermilab Tevatron), four species, 10 to 500 GeV in 23 bins, from
/// a figure of the collaboration. Shape only, the muon neutrinos normalised to one: the figure counts neutrinos without saying over which area. Mean
/// energy of the muon neutrinos 77.5 GeV.
/// </summary>
public sealed class NuTeVFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "NuTeV";

    /// <inheritdoc/>
    public override string Summary => "Sign-selected beam of NuTeV in neutrino mode, 800 GeV protons, shape only, digitised.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("NuTeV:1998khj", "Adams, T. and others", "Neutrino trident production from NuTeV", 1998) { ArXiv = "hep-ex/9811012" },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Experimental;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) =>
        EmbeddedFluxTable.Read("nutev", FluxExposure.ShapeOnly).ScaledTo(NeutrinoSpecies.NuMu, 1.0);
}
