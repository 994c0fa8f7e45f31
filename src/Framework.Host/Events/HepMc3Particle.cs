using TridentFramework.Kinematics;

namespace TridentFramework.Host.Events;

/// <summary>A particle of an event that is being read.</summary>
/// <param name="Code">Particle number.</param>
/// <param name="Status">Status.</param>
/// <param name="Momentum">Momentum, GeV.</param>
internal readonly record struct HepMc3Particle(int Code, int Status, FourVector Momentum);
