using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.NewPhysics;

/// <summary>
/// A contribution to the squared amplitude that is no shift of gV and gA, such as a scalar or tensor mediator. It receives the
/// kinematics and adds to the two structures.
/// </summary>
public interface IAmplitudeTerm
{
    /// <summary>What is added to S1 and S2 at one phase-space point.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kinematics">The point.</param>
    AmplitudeStructures Evaluate(TridentChannel channel, in TridentKinematics kinematics);
}
