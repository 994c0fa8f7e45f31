using System.Numerics;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

/// <summary>
/// The trident amplitude with explicit Dirac spinors and 4x4 matrices,
/// A_a = J^mu ubar(p-) [gamma_a (p-slash - qslash + m-)/D1 gamma_mu (gV+gA g5) + gamma_mu (gV+gA g5) (-p+slash + qslash + m+)/D2 gamma_a] v(p+),
/// with J^mu = ubar(k') gamma^mu P_L u(k), complex conjugate for antineutrinos   (arXiv:1902.06765 Eq. (3), sign of m+ corrected).
/// </summary>
internal sealed class DiracAmplitude
{
    // By coupling (vector, axial), pair of spins, and lower index a.
    private readonly Complex[][][] _amplitude = [NewSpins(), NewSpins()];

    /// <summary>Calculates all components.</summary>
    /// <param name="point">Momenta, in any frame.</param>
    /// <param name="massMinus">m-, GeV.</param>
    /// <param name="massPlus">m+, GeV.</param>
    /// <param name="isAntineutrino">Complex conjugate neutrino current.</param>
    /// <param name="hasPrintedSign">The sign of m+ as printed in Eq. (3), which is wrong.</param>
    public DiracAmplitude(TridentKinematics point, double massMinus, double massPlus, bool isAntineutrino, bool hasPrintedSign = false)
    {
        var (minus, plus, q) = (point.PMinus, point.PPlus, point.Q);
        var d1 = -point.QSquared - (2.0 * minus.Dot(q));
        var d2 = -point.QSquared - (2.0 * plus.Dot(q));
        var current = DiracSpinors.NeutrinoCurrent(point.K, point.KPrime);
        if (isAntineutrino)
            current = [.. current.Select(Complex.Conjugate)];
        var currentSlash = DiracSpinors.Slash(current, 0.0);
        var firstLine = DiracSpinors.Slash(minus - q, massMinus);
        var secondLine = DiracSpinors.Slash(q - plus, hasPrintedSign ? -massPlus : massPlus);
        var uBar = DiracSpinors.UBar(minus, massMinus);
        var v = DiracSpinors.V(plus, massPlus);
        for (var a = 0; a < 4; a++)
        {
            var gamma = DiracSpinors.GammaLower(a);
            for (var spin = 0; spin < 2; spin++)
            {
                var first = DiracSpinors.Times(DiracSpinors.Times(DiracSpinors.Times(uBar[spin], gamma), firstLine), currentSlash);
                var absorbed = DiracSpinors.Times(uBar[spin], currentSlash);
                var second = DiracSpinors.Times(DiracSpinors.Times(absorbed, secondLine), gamma);
                var axial = DiracSpinors.Times(DiracSpinors.Times(DiracSpinors.TimesGamma5(absorbed), secondLine), gamma);
                for (var other = 0; other < 2; other++)
                {
                    _amplitude[0][(2 * spin) + other][a] = (DiracSpinors.Times(first, v[other]) / d1) + (DiracSpinors.Times(second, v[other]) / d2);
                    _amplitude[1][(2 * spin) + other][a] = (DiracSpinors.Times(DiracSpinors.TimesGamma5(first), v[other]) / d1) + (DiracSpinors.Times(axial, v[other]) / d2);
                }
            }
        }
    }

    /// <summary>Sum over spins of |eps.A|^2.</summary>
    public CouplingCoefficients Contract(FourVector eps)
    {
        var (vv, aa, va) = (0.0, 0.0, 0.0);
        for (var spin = 0; spin < 4; spin++)
        {
            var (vector, axial) = (Contract(eps, _amplitude[0][spin]), Contract(eps, _amplitude[1][spin]));
            vv += Square(vector);
            aa += Square(axial);
            va += 2.0 * (vector * Complex.Conjugate(axial)).Real;
        }

        return new CouplingCoefficients(vv, aa, va);
    }

    /// <summary>-g^{ab} A_a A_b^*, summed over spins.</summary>
    public CouplingCoefficients MinusTrace()
    {
        var (vv, aa, va) = (0.0, 0.0, 0.0);
        for (var spin = 0; spin < 4; spin++)
        {
            for (var a = 0; a < 4; a++)
            {
                var metric = a == 0 ? -1.0 : 1.0;
                var (vector, axial) = (_amplitude[0][spin][a], _amplitude[1][spin][a]);
                vv += metric * Square(vector);
                aa += metric * Square(axial);
                va += metric * 2.0 * (vector * Complex.Conjugate(axial)).Real;
            }
        }

        return new CouplingCoefficients(vv, aa, va);
    }

    /// <summary>Sum over spins and components of |A_a|^2, both couplings: the size of what cancels in a contraction.</summary>
    public double Size => _amplitude.Sum(spins => spins.Sum(components => components.Sum(Square)));

    /// <summary>|q^a A_a| over the sum of |q^a A_a| term by term, the largest of all spins and both couplings: zero for a gauge-invariant amplitude.</summary>
    public double GaugeViolation(FourVector q)
    {
        double[] size = [Math.Abs(q.E), Math.Abs(q.X), Math.Abs(q.Y), Math.Abs(q.Z)];
        return _amplitude.SelectMany(spins => spins).Max(components =>
            Contract(q, components).Magnitude / Enumerable.Range(0, 4).Sum(a => size[a] * components[a].Magnitude));
    }

    private static Complex Contract(FourVector eps, Complex[] amplitude) =>
        (eps.E * amplitude[0]) + (eps.X * amplitude[1]) + (eps.Y * amplitude[2]) + (eps.Z * amplitude[3]);

    private static double Square(Complex number) => (number.Real * number.Real) + (number.Imaginary * number.Imaginary);

    private static Complex[][] NewSpins() => [new Complex[4], new Complex[4], new Complex[4], new Complex[4]];
}
