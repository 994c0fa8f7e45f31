using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.Host.Events;

/// <summary>One species of the beam that events come from.</summary>
/// <param name="Species">Neutrino.</param>
/// <param name="Spectrum">Its spectrum; a single edge means a single energy.</param>
internal sealed record EventBeam(NeutrinoSpecies Species, IEnergySpectrum Spectrum);
