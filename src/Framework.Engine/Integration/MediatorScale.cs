using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Integration;

/// <summary>Finds the K2 scale of a propagator by asking the model, so that no model has to state it.</summary>
internal static class MediatorScale
{
    private const double Smallest = 1e-16;
    private const double Largest = 1e8;

    /// <summary>
    /// K2 in GeV^2 at which the coupling shift has fallen to half of its value at zero; infinite if it never does; null if the shift vanishes
    /// everywhere, so that the model is the Standard Model bit for bit.
    /// </summary>
    public static double? Probe(INewPhysicsModel model, TridentChannel channel) => Probe(kSquared =>
    {
        var shift = model.CouplingShift(channel, kSquared);
        return Math.Abs(shift.GV) + Math.Abs(shift.GA);
    });

    /// <summary>The same for an amplitude term, whose factor is the square of a propagator.</summary>
    public static double? Probe(IFactorisedAmplitudeTerm term, TridentChannel channel) => Probe(kSquared => Math.Sqrt(Math.Abs(term.Factor(channel, kSquared))));

    private static double? Probe(Func<double, double> size)
    {
        var atZero = size(Smallest);
        if (atZero == 0.0 && size(1e-4) == 0.0 && size(1.0) == 0.0)
            return null;
        if (!(size(Largest) < 0.5 * atZero))
            return double.PositiveInfinity;
        var (low, high) = (Math.Log(Smallest), Math.Log(Largest));
        for (var step = 0; step < 40; step++)
        {
            var middle = 0.5 * (low + high);
            if (size(Math.Exp(middle)) < 0.5 * atZero)
                high = middle;
            else
                low = middle;
        }

        return Math.Exp(high);
    }
}
