using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Beam at the DUNE near detector, 574 m from the target, on axis: simulated flux of four species per m^2, GeV and proton on target in bins of
/// 0.25 GeV (arXiv:2103.04797, ancillary files). The muon neutrino tables integrate to 1.049e-3 (neutrino mode, numu) and 0.944e-3
/// (antineutrino mode, numubar) per m^2 per proton; arXiv:1902.06765 Section II.B uses 1.04e-3 and 0.94e-3.
/// </summary>
public sealed class DuneNearDetectorFactory : PluginFactory<INeutrinoFlux, DuneNearDetectorParameters>
{
    /// <inheritdoc/>
    public override string Name => "DuneNearDetector";

    /// <inheritdoc/>
    public override string Summary => "Neutrino beam at the DUNE near detector, 120 GeV protons, on axis, per proton on target.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("DUNE:2021cuw", "Abi, Babak and others", "Experiment Simulation Configurations Approximating DUNE TDR", 2021) { ArXiv = "2103.04797" },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(DuneNearDetectorParameters parameters, PluginContext context)
    {
        var tune = parameters.Beam switch
        {
            DuneBeamTune.Standard => "",
            DuneBeamTune.TauOptimised => "tau-optimised-",
            _ => throw new PluginParameterException("beam", $"'{parameters.Beam}' is no configuration of the beam; known are standard and tau-optimised"),
        };
        var (mode, leading) = parameters.Mode switch
        {
            HornMode.Neutrino => ("neutrino", NeutrinoSpecies.NuMu),
            HornMode.Antineutrino => ("antineutrino", NeutrinoSpecies.NuMuBar),
            _ => throw new PluginParameterException("mode", $"'{parameters.Mode}' is no mode of the horns; known are neutrino and antineutrino"),
        };
        var flux = EmbeddedFluxTable.Read($"dune-near-detector-{tune}{mode}", FluxExposure.ProtonOnTarget);
        return parameters.IntegratedFlux is { } integral ? flux.ScaledTo(leading, integral) : flux;
    }
}
