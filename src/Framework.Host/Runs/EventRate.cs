using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>Events per cross section: N = Phi sigma (mass / atomic mass) exposure   (arXiv:1902.06765 Eq. (9)).</summary>
internal static class EventRate
{
    /// <summary>Expected events for a flux-averaged cross section of 1 fb per target atom.</summary>
    /// <param name="setting">Setting with a beam of absolute scale and an exposure.</param>
    /// <param name="channel">Channel; its incoming neutrino selects the flux.</param>
    public static double PerFemtobarn(Setting setting, TridentChannel channel)
    {
        var exposure = setting.Exposure ?? throw new InvalidOperationException("rates were asked for without an exposure");
        var beam = setting.Beam ?? throw new InvalidOperationException("rates were asked for without a beam");
        var units = beam.Exposure switch
        {
            FluxExposure.ProtonOnTarget => exposure.ProtonsOnTarget,
            FluxExposure.InverseFemtobarn => exposure.LuminosityInverseFemtobarn,
            FluxExposure.Second => exposure.TimeSeconds,
            _ => null,
        };
        var neutrinosPerSquareMetre = beam.Spectrum(channel.Incoming).Integral
            * (units ?? throw new InvalidOperationException("the exposure does not fit the beam"));
        var atoms = exposure.MassKg / (setting.Target.MeanAtomicMassU * PhysicalConstants.AtomicMassUnitKg);
        return neutrinosPerSquareMetre * PhysicalConstants.SquareMetresPerFemtobarn * atoms;
    }
}
