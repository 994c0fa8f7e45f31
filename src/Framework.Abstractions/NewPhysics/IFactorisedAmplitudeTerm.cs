using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.NewPhysics;

/// <summary>
/// An amplitude term whose numbers - masses and couplings - appear in a factor of K2 alone, as for the exchange of one mediator: f(K2) times structures that know none of them.
/// A plane of such numbers then comes from one walk through phase space.
/// </summary>
public interface IFactorisedAmplitudeTerm : IAmplitudeTerm
{
    /// <summary>The factor f, smooth on a logarithmic scale of K2; zero where the term vanishes.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kSquared">Momentum transfer on the neutrino line, K2 = -(k-k')^2 > 0, GeV^2.</param>
    double Factor(TridentChannel channel, double kSquared);

    /// <summary>The structures that the factor multiplies, the same for all values of the model's numbers.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kinematics">The point.</param>
    AmplitudeStructures Structures(TridentChannel channel, in TridentKinematics kinematics);

    /// <inheritdoc/>
    AmplitudeStructures IAmplitudeTerm.Evaluate(TridentChannel channel, in TridentKinematics kinematics)
    {
        var factor = Factor(channel, kinematics.KSquared);
        if (factor == 0.0)
            return default;
        var structures = Structures(channel, kinematics);
        return new AmplitudeStructures(factor * structures.S1, factor * structures.S2);
    }
}
