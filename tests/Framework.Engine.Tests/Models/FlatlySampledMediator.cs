using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>
/// A mediator that hides its scale: asked for single values it is a contact interaction, so that K2 is sampled evenly; over blocks of points it
/// is strength/(m^2 + K2).
/// </summary>
internal sealed class FlatlySampledMediator(double massGeV, double strength) : INewPhysicsModel
{
    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(strength, 0.0);

    public void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
    {
        for (var i = 0; i < kSquared.Length; i++)
            vector[i] += strength / ((massGeV * massGeV) + kSquared[i]);
    }
}
