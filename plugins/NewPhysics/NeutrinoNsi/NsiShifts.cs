using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.NeutrinoNsi;

/// <summary>Constant shifts of couplings by charged lepton and pair of neutrino flavours, the same for neutrinos and antineutrinos.</summary>
internal sealed class NsiShifts(IReadOnlyDictionary<(Flavour Lepton, NeutrinoPair Neutrinos), LeptonCouplings> shifts) : INewPhysicsModel
{
    /// <inheritdoc/>
    public bool DependsOnKSquared => false;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => !Shift(channel).IsZero;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => Shift(channel);

    /// <inheritdoc/>
    public void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
    {
        var shift = Shift(channel);
        foreach (ref var gV in vector[..kSquared.Length])
            gV += shift.GV;
        foreach (ref var gA in axial[..kSquared.Length])
            gA += shift.GA;
    }

    private LeptonCouplings Shift(TridentChannel channel) =>
        channel.Minus == channel.Plus ? shifts.GetValueOrDefault((channel.Minus, new NeutrinoPair(channel.Incoming.Flavour(), channel.Outgoing.Flavour()))) : default;
}
