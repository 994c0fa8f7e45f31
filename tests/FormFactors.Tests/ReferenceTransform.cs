using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

/// <summary>
/// Fourier transform and moments of a density by tanh-sinh quadrature, a method that shares nothing with the one under test. The density
/// is given on pieces that are smooth inside; 3,300 points a piece resolve qr up to 400 and rounding is all that remains.
/// </summary>
internal sealed class ReferenceTransform
{
    private const double Step = 1.0 / 512.0;
    private const double Reach = 3.3;
    private readonly List<(double RadiusFm, double Charge)> _points = [];

    internal ReferenceTransform(Func<double, double> density, params double[] edgesFm)
    {
        for (var piece = 0; piece + 1 < edgesFm.Length; piece++)
        {
            var half = 0.5 * (edgesFm[piece + 1] - edgesFm[piece]);
            for (var t = -Reach; t <= Reach; t += Step)
            {
                var u = 0.5 * Math.PI * Math.Sinh(t);
                var cosh = Math.Cosh(u);
                var r = edgesFm[piece] + (half * (1.0 + Math.Tanh(u)));
                _points.Add((r, half * 0.5 * Math.PI * Math.Cosh(t) / (cosh * cosh) * r * r * density(r)));
            }
        }

        var total = _points.Sum(static p => p.Charge);
        _points = [.. _points.Select(p => (p.RadiusFm, p.Charge / total))];
    }

    internal double Evaluate(double qSquared)
    {
        var q = Math.Sqrt(qSquared) / PhysicalConstants.HbarCGeVFm;
        return _points.Sum(p => p.Charge * (q * p.RadiusFm == 0.0 ? 1.0 : Math.Sin(q * p.RadiusFm) / (q * p.RadiusFm)));
    }

    internal double Moment(int power) => _points.Sum(p => p.Charge * Math.Pow(p.RadiusFm, power));

    internal static ReferenceTransform Fermi(double c, double z, double w) =>
        new(r => (1.0 + (w * r * r / (c * c))) / (1.0 + Math.Exp((r - c) / z)), 0.0, c, c + (12.0 * z), c + (48.0 * z));

    internal static ReferenceTransform GaussianFermi(double c, double z, double w) =>
        new(r => (1.0 + (w * r * r / (c * c))) / (1.0 + Math.Exp(((r * r) - (c * c)) / (z * z))), 0.0, c, Math.Sqrt((c * c) + (48.0 * z * z)));

    internal static ReferenceTransform FourierBessel(double cutoffFm, params double[] coefficients) => new(
        r =>
        {
            var sum = 0.0;
            for (var n = 1; n <= coefficients.Length; n++)
            {
                var x = n * Math.PI * r / cutoffFm;
                sum += coefficients[n - 1] * (x == 0.0 ? 1.0 : Math.Sin(x) / x);
            }

            return sum;
        },
        0.0,
        cutoffFm);

    internal static ReferenceTransform Gaussian(double rmsRadiusFm) =>
        new(r => Math.Exp(-1.5 * r * r / (rmsRadiusFm * rmsRadiusFm)), 0.0, 8.0 * rmsRadiusFm);
}
