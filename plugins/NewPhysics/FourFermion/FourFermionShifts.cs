using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.FourFermion;

/// <summary>Constant shifts of couplings, each for one channel.</summary>
internal sealed class FourFermionShifts(IReadOnlyDictionary<TridentChannel, LeptonCouplings> shifts) : INewPhysicsModel
{
    /// <inheritdoc/>
    public bool DependsOnKSquared => false;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => shifts.TryGetValue(channel, out var shift) && !shift.IsZero;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => shifts.GetValueOrDefault(channel);

    /// <inheritdoc/>
    public void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
    {
        var shift = shifts.GetValueOrDefault(channel);
        foreach (ref var gV in vector[..kSquared.Length])
            gV += shift.GV;
        foreach (ref var gA in axial[..kSquared.Length])
            gA += shift.GA;
    }
}
