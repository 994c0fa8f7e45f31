using System.Runtime.Intrinsics;
using TridentFramework.Engine.Amplitudes;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

/// <summary>The vector kernel at one point, all lanes alike. The point is given in the frame of the kernel: k' has y = 0, x >= 0.</summary>
internal sealed class KernelPoint
{
    private readonly AmplitudeKernel _kernel;
    private readonly TridentKinematics _point;

    public KernelPoint(TridentKinematics point, double massMinus, double massPlus, bool isAntineutrino)
    {
        _point = point;
        var q2 = point.QSquared;
        _kernel = new AmplitudeKernel(
            Vector256.Create(point.Q.E),
            Vector256.Create(point.K.E),
            Vector256.Create(point.KSquared),
            Vector256.Create((4.0 * point.K.E * point.KPrime.E) - point.KSquared),
            Vector256.Create(isAntineutrino ? -1.0 : 1.0),
            Vector256.Create(-q2 - (2.0 * point.PMinus.Dot(point.Q))),
            Vector256.Create(-q2 - (2.0 * point.PPlus.Dot(point.Q))),
            Lanes(point.PMinus),
            Lanes(point.PPlus),
            Vector256.Create(point.PMinus.Dot(point.PPlus)),
            Vector256.Create(massMinus * massPlus));
    }

    /// <summary>LL, RR, LR for eps = alpha k + ex x + ey y.</summary>
    public (double LL, double RR, double LR) Contract(double alpha, double ex, double ey)
    {
        var structures = _kernel.Contract(Vector256.Create(alpha), Vector256.Create(ex), Vector256.Create(ey));
        return (structures.LL[0], structures.RR[0], structures.LR[0]);
    }

    /// <summary>Sum over spins of |Ptilde.A|^2.</summary>
    public CouplingCoefficients Target()
    {
        var (ll, rr, lr) = Contract(_point.PTilde.E / _point.K.E, _point.PTilde.X, _point.PTilde.Y);
        return CouplingCoefficients.FromChiral(ll, rr, lr);
    }

    /// <summary>-g^{ab} A_a A_b^*, with sqrt(Q2)/(q.k) k as longitudinal polarisation.</summary>
    public CouplingCoefficients MinusTrace()
    {
        var x = Contract(0.0, 1.0, 0.0);
        var y = Contract(0.0, 0.0, 1.0);
        var longitudinal = Contract(Math.Sqrt(_point.QSquared) / _point.K.Dot(_point.Q), 0.0, 0.0);
        return CouplingCoefficients.FromChiral(x.LL + y.LL - longitudinal.LL, x.RR + y.RR - longitudinal.RR, x.LR + y.LR - longitudinal.LR);
    }

    private static AmplitudeKernel.Momentum Lanes(FourVector p) =>
        new(Vector256.Create(p.E), Vector256.Create(p.X), Vector256.Create(p.Y), Vector256.Create(p.Z));
}
