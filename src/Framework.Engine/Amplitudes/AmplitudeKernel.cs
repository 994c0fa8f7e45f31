using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TridentFramework.Engine.Amplitudes;

/// <summary>
/// Squared trident amplitude for a real polarisation vector, four phase-space points at a time, in the frame k + q = 0 with the z axis
/// along q and k' in the half plane x > 0, y = 0:  k = |k|(1, 0, 0, -1),  q = (q0, 0, 0, |k|),  w = q0 + |k| = sqrt(sX).
/// </summary>
/// <remarks>
/// Compact amplitude: with E = q0 eps - eps0 q, B = eps x q, d = 1/D2 - 1/D1, h = 1/D1 + 1/D2 and
/// a = (2 eps.p- - eps.q)/D1 - (2 eps.p+ - eps.q)/D2, the lepton line is V_{L,R} = U +- i W with
/// U = (a J0 + d E.J, a J + d (J0 E + B x J)) and W = h (B.J, J0 B - E x J). Up to a phase the neutrino current of this frame is
/// J = (a1, n, i s n, -a1), n = sqrt(K2), a1 = sqrt(4|k||k'| - K2), s = +1 for neutrinos and -1 for antineutrinos.
/// The polarisation eps = alpha k + ex x + ey y gives E = (q0 ex, q0 ey, -alpha |k| w), B = |k| (ey, -ex, 0).
/// All eight components of U and W are then short real expressions, invariant under eps -> eps + lambda q term by term.
/// </remarks>
internal readonly struct AmplitudeKernel
{
    private readonly Vector256<double> _q0;
    private readonly Vector256<double> _kAbs;
    private readonly Vector256<double> _w;
    private readonly Vector256<double> _a1;
    private readonly Vector256<double> _n;
    private readonly Vector256<double> _sign;
    private readonly Vector256<double> _inverseD1;
    private readonly Vector256<double> _inverseD2;
    private readonly Momentum _minus;
    private readonly Momentum _plus;
    private readonly Vector256<double> _pairProduct;
    private readonly Vector256<double> _massProduct;

    /// <summary>Four-momentum lanes.</summary>
    internal readonly struct Momentum(Vector256<double> e, Vector256<double> x, Vector256<double> y, Vector256<double> z)
    {
        public readonly Vector256<double> E = e;
        public readonly Vector256<double> X = x;
        public readonly Vector256<double> Y = y;
        public readonly Vector256<double> Z = z;
    }

    /// <summary>Coupling-free structures: sum over spins |eps.A|^2 = gL^2 LL + gR^2 RR + gL gR LR.</summary>
    internal readonly struct Structures(Vector256<double> ll, Vector256<double> rr, Vector256<double> lr)
    {
        public readonly Vector256<double> LL = ll;
        public readonly Vector256<double> RR = rr;
        public readonly Vector256<double> LR = lr;

        public static Structures operator +(Structures left, Structures right) => new(left.LL + right.LL, left.RR + right.RR, left.LR + right.LR);

        public static Structures operator -(Structures left, Structures right) => new(left.LL - right.LL, left.RR - right.RR, left.LR - right.LR);
    }

    /// <summary>Prepares the point.</summary>
    /// <param name="q0">Photon energy.</param>
    /// <param name="kAbs">|k|, the momentum of neutrino and photon.</param>
    /// <param name="kSquared">K2.</param>
    /// <param name="kSquaredComplement">4|k||k'| - K2.</param>
    /// <param name="sign">+1 for neutrinos, -1 for antineutrinos.</param>
    /// <param name="d1">D1 = (p- - q)^2 - m-^2.</param>
    /// <param name="d2">D2 = (p+ - q)^2 - m+^2.</param>
    /// <param name="minus">p-.</param>
    /// <param name="plus">p+.</param>
    /// <param name="pairProduct">p-.p+.</param>
    /// <param name="massProduct">m- m+.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AmplitudeKernel(
        Vector256<double> q0,
        Vector256<double> kAbs,
        Vector256<double> kSquared,
        Vector256<double> kSquaredComplement,
        Vector256<double> sign,
        Vector256<double> d1,
        Vector256<double> d2,
        Momentum minus,
        Momentum plus,
        Vector256<double> pairProduct,
        Vector256<double> massProduct)
    {
        _q0 = q0;
        _kAbs = kAbs;
        _w = q0 + kAbs;
        _a1 = Vector256.Sqrt(kSquaredComplement);
        _n = Vector256.Sqrt(kSquared);
        _sign = sign;
        _inverseD1 = Vector256<double>.One / d1;
        _inverseD2 = Vector256<double>.One / d2;
        _minus = minus;
        _plus = plus;
        _pairProduct = pairProduct;
        _massProduct = massProduct;
    }

    /// <summary>Structures for eps = alpha k + ex x + ey y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Structures Contract(Vector256<double> alpha, Vector256<double> ex, Vector256<double> ey)
    {
        var d = _inverseD2 - _inverseD1;
        var h = _inverseD1 + _inverseD2;

        // k.p = |k| (E + pz); k.q = |k| w.
        var alphaK = alpha * _kAbs;
        var epsQ = alphaK * _w;
        var epsMinus = Fma(alphaK, _minus.E + _minus.Z, -Fma(ex, _minus.X, ey * _minus.Y));
        var epsPlus = Fma(alphaK, _plus.E + _plus.Z, -Fma(ex, _plus.X, ey * _plus.Y));
        var a = ((epsMinus + epsMinus - epsQ) * _inverseD1) - ((epsPlus + epsPlus - epsQ) * _inverseD2);
        var ez = -epsQ;

        var an = a * _n;
        var aa1 = a * _a1;
        var da1 = d * _a1;
        var da1w = da1 * _w;
        var da1ez = da1 * ez;
        var dn = d * _n;
        var dnQ0 = dn * _q0;
        var dnK = dn * _kAbs;
        var hn = h * _n;
        var hnK = hn * _kAbs;
        var hnQ0 = hn * _q0;
        var ha1w = h * _a1 * _w;
        var hnEz = hn * ez;
        var signEy = _sign * ey;
        var signEx = _sign * ex;

        // U and iW, real (r) and imaginary (i) parts.
        var u0r = Fma(dnQ0, ex, aa1 - da1ez);
        var u0i = dnQ0 * signEy;
        var uxr = Fma(da1w, ex, an);
        var uyr = da1w * ey;
        var uyi = _sign * an;
        var uzr = Fma(dnK, ex, da1ez - aa1);
        var uzi = dnK * signEy;
        var w0r = hnK * signEx;
        var w0i = hnK * ey;
        var wxr = -(_sign * hnEz);
        var wxi = ha1w * ey;
        var wyi = -Fma(ha1w, ex, hnEz);
        var wzr = hnQ0 * signEx;
        var wzi = hnQ0 * ey;

        // Antisymmetric products of p+ and p-, shared by both chiralities.
        var h01 = Fms(_plus.E, _minus.X, _plus.X * _minus.E);
        var h02 = Fms(_plus.E, _minus.Y, _plus.Y * _minus.E);
        var h03 = Fms(_plus.E, _minus.Z, _plus.Z * _minus.E);
        var h12 = Fms(_plus.X, _minus.Y, _plus.Y * _minus.X);
        var h13 = Fms(_plus.X, _minus.Z, _plus.Z * _minus.X);
        var h23 = Fms(_plus.Y, _minus.Z, _plus.Z * _minus.Y);

        var left = Square(u0r + w0r, u0i + w0i, uxr + wxr, wxi, uyr, uyi + wyi, uzr + wzr, uzi + wzi, h01, h02, h03, h12, h13, h23, out var leftEpsilon);
        var right = Square(u0r - w0r, u0i - w0i, uxr - wxr, -wxi, uyr, uyi - wyi, uzr - wzr, uzi - wzi, h01, h02, h03, h12, h13, h23, out var rightEpsilon);

        // V_L.V_R^* real part = U.U^* - (iW).(iW)^*.
        var overlap = Fma(u0r, u0r, u0i * u0i) - Fma(uxr, uxr, Fma(uyr, uyr, uyi * uyi)) - Fma(uzr, uzr, uzi * uzi)
            - (Fma(w0r, w0r, w0i * w0i) - Fma(wxr, wxr, Fma(wxi, wxi, wyi * wyi)) - Fma(wzr, wzr, wzi * wzi));
        var four = Vector256.Create(4.0);
        return new Structures(left - (four * leftEpsilon), right + (four * rightEpsilon), -four * _massProduct * overlap);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Square(
        Vector256<double> r0,
        Vector256<double> i0,
        Vector256<double> rx,
        Vector256<double> ix,
        Vector256<double> ry,
        Vector256<double> iy,
        Vector256<double> rz,
        Vector256<double> iz,
        Vector256<double> h01,
        Vector256<double> h02,
        Vector256<double> h03,
        Vector256<double> h12,
        Vector256<double> h13,
        Vector256<double> h23,
        out Vector256<double> epsilon)
    {
        var rPlus = Fms(r0, _plus.E, Fma(rx, _plus.X, Fma(ry, _plus.Y, rz * _plus.Z)));
        var rMinus = Fms(r0, _minus.E, Fma(rx, _minus.X, Fma(ry, _minus.Y, rz * _minus.Z)));
        var iPlus = Fms(i0, _plus.E, Fma(ix, _plus.X, Fma(iy, _plus.Y, iz * _plus.Z)));
        var iMinus = Fms(i0, _minus.E, Fma(ix, _minus.X, Fma(iy, _minus.Y, iz * _minus.Z)));
        var norm = Fma(r0, r0, i0 * i0) - Fma(rx, rx, ix * ix) - Fma(ry, ry, iy * iy) - Fma(rz, rz, iz * iz);

        var f01 = Fms(r0, ix, rx * i0);
        var f02 = Fms(r0, iy, ry * i0);
        var f03 = Fms(r0, iz, rz * i0);
        var f12 = Fms(rx, iy, ry * ix);
        var f13 = Fms(rx, iz, rz * ix);
        var f23 = Fms(ry, iz, rz * iy);
        epsilon = Fma(f01, h23, f03 * h12) + Fma(f12, h03, f23 * h01) - Fma(f02, h13, f13 * h02);

        var products = Fma(rPlus, rMinus, iPlus * iMinus);
        return (Vector256.Create(4.0) * products) - (Vector256.Create(2.0) * norm * _pairProduct);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fma(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fms(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, -c);
}
