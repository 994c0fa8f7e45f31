using MathNet.Numerics;
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

    /// <summary>Keeps quotients that have a limit at r = 0 away from 0/0; the weight there is r^2.</summary>
    private const double ClosestToTheCentreFm = 1e-30;

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

    internal static ReferenceTransform SumOfGaussians(double rmsRadiusOfGaussianFm, IReadOnlyList<(double RadiusFm, double Share)> gaussians)
    {
        var g = rmsRadiusOfGaussianFm / Math.Sqrt(1.5);
        return new(
            r => gaussians.Sum(gaussian =>
            {
                var (near, far, ratio) = ((r - gaussian.RadiusFm) / g, (r + gaussian.RadiusFm) / g, gaussian.RadiusFm / g);
                return gaussian.Share / (1.0 + (2.0 * ratio * ratio)) * (Math.Exp(-near * near) + Math.Exp(-far * far));
            }),
            0.0,
            gaussians.Max(static gaussian => gaussian.RadiusFm) + (8.0 * g));
    }

    internal static ReferenceTransform HarmonicOscillator(double a, double alpha) =>
        new(r => (1.0 + (alpha * r * r / (a * a))) * Math.Exp(-r * r / (a * a)), 0.0, 8.0 * a);

    /// <summary>Uniform sphere folded with a Gaussian, as a function of r.</summary>
    internal static ReferenceTransform Helm(double radiusFm, double s) => new(
        radius =>
        {
            var r = Math.Max(radius, ClosestToTheCentreFm);
            var (near, far) = ((r - radiusFm) / (Math.Sqrt(2.0) * s), (r + radiusFm) / (Math.Sqrt(2.0) * s));
            return (0.5 * (SpecialFunctions.Erf(far) - SpecialFunctions.Erf(near))) + (s / (Math.Sqrt(2.0 * Math.PI) * r) * (Math.Exp(-far * far) - Math.Exp(-near * near)));
        },
        0.0,
        radiusFm,
        radiusFm + (9.0 * s));

    /// <summary>Uniform sphere folded with exp(-r/a)/r, as a function of r: the potential of a sphere of charge for a photon of mass 1/a.</summary>
    internal static ReferenceTransform KleinNystrand(double radiusFm, double a)
    {
        var edge = radiusFm / a;
        return new(
            r => r < radiusFm
                ? 1.0 - ((1.0 + edge) * Math.Exp(-edge) * SinhOverArgument(r / a))
                : ((edge * Math.Cosh(edge)) - Math.Sinh(edge)) * Math.Exp(-r / a) / (r / a),
            0.0,
            radiusFm,
            radiusFm + (12.0 * a),
            radiusFm + (48.0 * a));
    }

    private static double SinhOverArgument(double x) => x == 0.0 ? 1.0 : Math.Sinh(x) / x;

    internal static ReferenceTransform Gaussian(double rmsRadiusFm) =>
        new(r => Math.Exp(-1.5 * r * r / (rmsRadiusFm * rmsRadiusFm)), 0.0, 8.0 * rmsRadiusFm);
}
