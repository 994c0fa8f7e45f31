using TridentFramework.Particles;

namespace TridentFramework.Engine.Estimation;

/// <summary>One integral: a channel on a target of one mass, at a fixed energy or averaged over a beam, for one or many hypotheses.</summary>
/// <param name="Name">Identifies the integral; with the seed it decides the random numbers, so equal names mean common points.</param>
/// <param name="Channel">The channel.</param>
/// <param name="TargetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null to average over the spectra of the hypotheses.</param>
/// <param name="Hypotheses">At least one hypothesis; all share the points.</param>
/// <param name="RelativeError">Requested relative error of every hypothesis.</param>
/// <param name="Family">
/// What the integral is apart from its energy: channel, target mass and hypotheses. Integrals of one family start from importance maps trained at a fixed ladder of energies, so that
/// neighbours share the training; null to train each alone.
/// </param>
public sealed record TridentProcess(
    string Name,
    TridentChannel Channel,
    double TargetMassGeV,
    double? EnergyGeV,
    IReadOnlyList<Hypothesis> Hypotheses,
    double RelativeError,
    string? Family = null)
{
    /// <summary>
    /// The cross section is also resolved in K2, so that other couplings than those of the hypotheses can be asked for afterwards: see <see cref="ProcessEstimate.KSquaredMoments"/>.
    /// </summary>
    public bool ResolvesKSquared { get; init; }
}
