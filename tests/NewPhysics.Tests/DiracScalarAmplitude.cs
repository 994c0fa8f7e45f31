using System.Numerics;
using TridentFramework.Engine.Tests;
using TridentFramework.Kinematics;
using TridentFramework.Scalar;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>
/// The lepton line of scalar exchange with explicit Dirac spinors and 4x4 matrices,
/// M_a = ubar(p-) [gamma_a (p-slash - qslash + m)/D1 G + G (-p+slash + qslash + m)/D2 gamma_a] v(p+), G = 1 or i gamma5.
/// </summary>
internal sealed class DiracScalarAmplitude
{
    // By pair of spins and lower index a.
    private readonly Complex[][] _amplitude = [new Complex[4], new Complex[4], new Complex[4], new Complex[4]];

    public DiracScalarAmplitude(TridentKinematics point, double mass, ScalarParity parity)
    {
        var (minus, plus, q) = (point.PMinus, point.PPlus, point.Q);
        var d1 = (minus - q).Square - (mass * mass);
        var d2 = (q - plus).Square - (mass * mass);
        var firstLine = DiracSpinors.Slash(minus - q, mass);
        var secondLine = DiracSpinors.Slash(q - plus, mass);
        var uBar = DiracSpinors.UBar(minus, mass);
        var v = DiracSpinors.V(plus, mass);
        for (var a = 0; a < 4; a++)
        {
            var gamma = DiracSpinors.GammaLower(a);
            for (var spin = 0; spin < 2; spin++)
            {
                var first = Vertex(DiracSpinors.Times(DiracSpinors.Times(uBar[spin], gamma), firstLine), parity);
                var second = DiracSpinors.Times(DiracSpinors.Times(Vertex(uBar[spin], parity), secondLine), gamma);
                for (var other = 0; other < 2; other++)
                    _amplitude[(2 * spin) + other][a] = (DiracSpinors.Times(first, v[other]) / d1) + (DiracSpinors.Times(second, v[other]) / d2);
            }
        }
    }

    /// <summary>Sum over spins and components of |M_a|^2: the size of what cancels in a contraction.</summary>
    public double Size => _amplitude.Sum(static components => components.Sum(Square));

    /// <summary>eps^a M_a by pair of spins.</summary>
    public Complex[] Amplitudes(FourVector eps) =>
        [.. _amplitude.Select(m => (eps.E * m[0]) + (eps.X * m[1]) + (eps.Y * m[2]) + (eps.Z * m[3]))];

    /// <summary>Sum over spins of |eps.M|^2.</summary>
    public double Contract(FourVector eps) => Amplitudes(eps).Sum(Square);

    /// <summary>-g^{ab} M_a M_b^*, summed over spins.</summary>
    public double MinusTrace() => _amplitude.Sum(static m => -Square(m[0]) + Square(m[1]) + Square(m[2]) + Square(m[3]));

    private static Complex[] Vertex(Complex[] row, ScalarParity parity) =>
        parity == ScalarParity.Scalar ? row : [.. DiracSpinors.TimesGamma5(row).Select(c => Complex.ImaginaryOne * c)];

    private static double Square(Complex number) => (number.Real * number.Real) + (number.Imaginary * number.Imaginary);
}
