using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Beam at ND280, the near detector of T2K (30 GeV protons, 280 m from the target, 2.5 degrees off axis), four species per m^2, GeV and proton on target:
/// the flux released by the collaboration in 2016, from the simulation of arXiv:1211.0469. The muon neutrinos in neutrino mode have a mean energy of
/// 0.85 GeV (arXiv:1302.4908).
/// </summary>
public sealed class T2KNearDetectorFactory : PluginFactory<INeutrinoFlux, T2KNearDetectorParameters>
{
    /// <inheritdoc/>
    public override string Name => "T2KNearDetector";

    /// <inheritdoc/>
    public override string Summary => "Neutrino beam at ND280, the near detector of T2K, 30 GeV protons, off axis, per proton on target.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("T2K:2012bge", "Abe, K. and others", "T2K neutrino flux prediction", 2013)
        {
            ArXiv = "1211.0469",
            Journal = "Phys. Rev. D 87, 012001",
            Doi = "10.1103/PhysRevD.87.012001",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The mode is not known.</exception>
    public override INeutrinoFlux Create(T2KNearDetectorParameters parameters, PluginContext context) =>
        EmbeddedFluxTable.Read("t2k-near-detector-" + parameters.Mode.TableName("mode"), FluxExposure.ProtonOnTarget);
}
