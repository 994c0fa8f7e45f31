using TridentFramework.Particles;

namespace TridentFramework.NewPhysics;

/// <summary>New physics in the four-lepton interaction.</summary>
/// <remarks>
/// Implementer's checklist: the shift goes to zero with the coupling and is finite at every K2 > 0; where <see cref="Contributes"/> is false the shift and the
/// amplitude term are exactly zero, so that the channel keeps the bits of the Standard Model; <see cref="AddCouplingShift"/> has the bits of single points; pure;
/// callable from many threads.
/// </remarks>
public interface INewPhysicsModel
{
    /// <summary>False where the model leaves the channel exactly as the Standard Model has it.</summary>
    bool Contributes(TridentChannel channel);

    /// <summary>True if <see cref="CouplingShift(TridentChannel, double)"/> depends on K2: a mediator light enough to propagate.</summary>
    bool DependsOnKSquared { get; }

    /// <summary>Shift of the couplings, added to those of the Standard Model.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kSquared">Momentum transfer on the neutrino line, K2 = -(k-k')^2 > 0, GeV^2.</param>
    LeptonCouplings CouplingShift(TridentChannel channel, double kSquared);

    /// <summary>Shift at many momentum transfers, added to what the spans hold; override it where a batch is faster.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kSquared">K2 values, GeV^2.</param>
    /// <param name="vector">gV so far; the shift is added to it.</param>
    /// <param name="axial">gA so far; the shift is added to it.</param>
    void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
    {
        for (var i = 0; i < kSquared.Length; i++)
        {
            var shift = CouplingShift(channel, kSquared[i]);
            vector[i] += shift.GV;
            axial[i] += shift.GA;
        }
    }

    /// <summary>Contribution that is no shift of couplings, or null.</summary>
    IAmplitudeTerm? AmplitudeTerm => null;
}
