using System.Numerics;

namespace TridentFramework.NewPhysics;

/// <summary>The propagator of a mediator, 1/(m^2 + K2), for many momentum transfers at once.</summary>
public static class MediatorPropagator
{
    /// <summary>Adds numerator/(m^2 + K2) to couplings: what the exchange of a vector boson does to gV or gA.</summary>
    /// <param name="numerator">Numerator, GeV^2; zero leaves the couplings as they are, to the bit.</param>
    /// <param name="massSquared">m^2, GeV^2.</param>
    /// <param name="kSquared">K2 values, GeV^2.</param>
    /// <param name="couplings">Couplings so far, at least as many; the shift is added to them.</param>
    public static void Add(double numerator, double massSquared, ReadOnlySpan<double> kSquared, Span<double> couplings)
    {
        if (numerator == 0.0)
            return;
        couplings = couplings[..kSquared.Length];
        var i = 0;

        // One division and two additions, each rounded by itself: a lane has the bits of the scalar loop below.
        var numerators = new Vector<double>(numerator);
        var massesSquared = new Vector<double>(massSquared);
        for (; i <= kSquared.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var shift = numerators / (massesSquared + new Vector<double>(kSquared[i..]));
            (new Vector<double>(couplings[i..]) + shift).CopyTo(couplings[i..]);
        }

        for (; i < kSquared.Length; i++)
            couplings[i] += numerator / (massSquared + kSquared[i]);
    }
}
