using TridentFramework.Kinematics;

namespace TridentFramework.Scalar;

/// <summary>
/// A (pseudo)scalar that turns into a pair of leptons of one mass m, which takes up a photon of polarisation eps:
///   M = ubar(p-) [eps-slash (p-slash - qslash + m)/D1 G + G (-p+slash + qslash + m)/D2 eps-slash] v(p+),   G = 1 or i gamma5.
/// For G = 1 the equations of motion leave M = ubar [a - h Sigma] v with Sigma = (eps-slash qslash - qslash eps-slash)/2,
///   a = (2 eps.p- - eps.q)/D1 - (2 eps.p+ - eps.q)/D2,   h = 1/D1 + 1/D2,   D = -Q2 - 2 p.q,
/// both invariant under eps -> eps + lambda q. The sum over spins for a real eps is
///   4 (a^2 - h^2 B)(p-.p+ -+ m^2) + 8 a h A - 8 h^2 C,   upper sign scalar, lower pseudoscalar,
///   A = (p-.q)(p+.eps) - (p-.eps)(p+.q),   B = (eps.q)^2 - eps^2 q^2,
///   C = (p-.eps)(p+.eps) q^2 - [(p-.eps)(p+.q) + (p-.q)(p+.eps)] eps.q + (p-.q)(p+.q) eps^2.
/// </summary>
internal readonly struct ScalarPair
{
    private readonly TridentKinematics _point;
    private readonly double _minusQ;
    private readonly double _plusQ;
    private readonly double _d1;
    private readonly double _d2;
    private readonly double _h;
    private readonly double _massTerm;

    /// <summary>Prepares one phase-space point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="massGeV">Mass m of both leptons, GeV.</param>
    /// <param name="parity">Coupling to the leptons.</param>
    public ScalarPair(in TridentKinematics point, double massGeV, ScalarParity parity)
    {
        _point = point;
        _minusQ = point.PMinus.Dot(point.Q);
        _plusQ = point.PPlus.Dot(point.Q);
        _d1 = -point.QSquared - (2.0 * _minusQ);
        _d2 = -point.QSquared - (2.0 * _plusQ);
        _h = (1.0 / _d1) + (1.0 / _d2);

        // p-.p+ -+ m^2 with p-.p+ = L2/2 - m^2.
        _massTerm = 0.5 * (parity == ScalarParity.Scalar ? point.L2 - (4.0 * massGeV * massGeV) : point.L2);
    }

    /// <summary>Sum over spins of |M|^2 for a real polarisation vector; eps^2 dimensions apart, dimensionless.</summary>
    public double SpinSum(FourVector eps)
    {
        var (q, qSquare) = (_point.Q, -_point.QSquared);
        var (minusEps, plusEps, epsQ, epsSquare) = (_point.PMinus.Dot(eps), _point.PPlus.Dot(eps), eps.Dot(q), eps.Square);
        var a = (((2.0 * minusEps) - epsQ) / _d1) - (((2.0 * plusEps) - epsQ) / _d2);
        var antisymmetric = (_minusQ * plusEps) - (minusEps * _plusQ);
        var square = (epsQ * epsQ) - (epsSquare * qSquare);
        var symmetric = (minusEps * plusEps * qSquare) - (((minusEps * _plusQ) + (_minusQ * plusEps)) * epsQ) + (_minusQ * _plusQ * epsSquare);
        return (4.0 * ((a * a) - (_h * _h * square)) * _massTerm) + (8.0 * a * _h * antisymmetric) - (8.0 * _h * _h * symmetric);
    }
}
