using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Muon neutrino spectrum of the CCFR trident measurement (Phys. Rev. Lett. 66, 3117), normalised to one: the histogram behind
/// arXiv:1902.06765 Eq. (14), mean energy 98.4 GeV, 0 to 540 GeV in bins of 10 GeV. A shape only: it averages cross sections but gives no
/// rates. The antineutrinos of the beam are not in the source.
/// </summary>
public sealed class CcfrFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "Ccfr";

    /// <inheritdoc/>
    public override string Summary => "Muon neutrino spectrum of the CCFR quadrupole-triplet beam, shape only.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("CCFR:1991lpl", "Mishra, S. R. and others", "Neutrino tridents and W-Z interference", 1991)
        {
            Journal = "Phys. Rev. Lett. 66, 3117",
            Doi = "10.1103/PhysRevLett.66.3117",
        },
        new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
        {
            ArXiv = "1902.06765",
            Journal = "Phys. Rev. D 100, 115029",
            Doi = "10.1103/PhysRevD.100.115029",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) => EmbeddedFluxTable.Read("ccfr", FluxExposure.ShapeOnly);
}
