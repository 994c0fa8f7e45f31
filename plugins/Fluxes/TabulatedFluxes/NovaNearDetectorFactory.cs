using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Beam at the NOvA near detector (NuMI, 120 GeV protons, 14.6 mrad off axis, about 1.0 km from the target), four species per m^2, GeV and proton on
/// target, 0 to 20 GeV: the flux released by the collaboration in 2017 (NOvA document 25266), with uncertainties of 8 to 25 % in each bin.
/// </summary>
public sealed class NovaNearDetectorFactory : PluginFactory<INeutrinoFlux, NovaNearDetectorParameters>
{
    /// <inheritdoc/>
    public override string Name => "NovaNearDetector";

    /// <inheritdoc/>
    public override string Summary => "Neutrino beam at the NOvA near detector, 120 GeV protons, off axis, per proton on target.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("NOvA:25266", "{NOvA Collaboration}", "Neutrino flux at the NOvA near detector, NOvA document 25266, version 5", 2017),
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Experimental;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The mode is not known.</exception>
    public override INeutrinoFlux Create(NovaNearDetectorParameters parameters, PluginContext context) =>
        EmbeddedFluxTable.Read("nova-near-detector-" + parameters.Mode.TableName("mode"), FluxExposure.ProtonOnTarget);
}
