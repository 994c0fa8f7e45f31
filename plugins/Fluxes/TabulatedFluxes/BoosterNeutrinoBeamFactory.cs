using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// The Booster Neutrino Beam of Fermilab (8 GeV protons on beryllium) at MicroBooNE, SBND or MiniBooNE: simulated flux of four species per m^2,
/// GeV and proton on target in bins of 50 MeV. The muon neutrinos at MiniBooNE integrate to 5.19e-6 per m^2 and proton (arXiv:0806.1449), to
/// 5.16e-6 with mean energy 788 MeV below 3 GeV (arXiv:1002.2680); at MicroBooNE their mean energy is 823 MeV (arXiv:1905.09694).
/// </summary>
public sealed class BoosterNeutrinoBeamFactory : PluginFactory<INeutrinoFlux, BoosterNeutrinoBeamParameters>
{
    private static readonly (BoosterNeutrinoBeamDetector Detector, HornMode Mode, string Table)[] Tables =
    [
        (BoosterNeutrinoBeamDetector.MicroBooNE, HornMode.Neutrino, "microboone-neutrino"),
        (BoosterNeutrinoBeamDetector.SBND, HornMode.Neutrino, "sbnd-neutrino"),
        (BoosterNeutrinoBeamDetector.MiniBooNE, HornMode.Neutrino, "miniboone-neutrino"),
        (BoosterNeutrinoBeamDetector.MiniBooNE, HornMode.Antineutrino, "miniboone-antineutrino"),
    ];

    /// <inheritdoc/>
    public override string Name => "BoosterNeutrinoBeam";

    /// <inheritdoc/>
    public override string Summary => "Booster Neutrino Beam at MicroBooNE, SBND or MiniBooNE, 8 GeV protons, on axis, per proton on target.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("MiniBooNE:2008hfu", "Aguilar-Arevalo, A. A. and others", "The Neutrino Flux prediction at MiniBooNE", 2009)
        {
            ArXiv = "0806.1449",
            Journal = "Phys. Rev. D 79, 072002",
            Doi = "10.1103/PhysRevD.79.072002",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">There is no table for the detector in this mode.</exception>
    public override INeutrinoFlux Create(BoosterNeutrinoBeamParameters parameters, PluginContext context)
    {
        var table = Array.Find(Tables, entry => entry.Detector == parameters.Detector && entry.Mode == parameters.Mode).Table
            ?? throw new PluginParameterException(
                Array.Exists(Tables, entry => entry.Detector == parameters.Detector) ? "mode" : "detector",
                $"there is no table for {Text(parameters.Detector, parameters.Mode)}; known are "
                + string.Join(", ", Tables.Select(entry => Text(entry.Detector, entry.Mode))));
        return EmbeddedFluxTable.Read("booster-neutrino-beam-" + table, FluxExposure.ProtonOnTarget);
    }

    private static string Text(BoosterNeutrinoBeamDetector detector, HornMode mode) => $"{detector} in {mode.ToString().ToLowerInvariant()} mode";
}
