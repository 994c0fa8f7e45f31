using MathNet.Numerics.Integration;

namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of a <see cref="ChargeDensity"/> by composite Gauss-Legendre quadrature with 32 points per panel. Panels double in width
/// away from the nuclear surface, so that each stays clear of the poles of the density, and are never wider than
/// <see cref="WidestPanelFm"/>. At large q only the behaviour of the density at the origin is left, in closed form. Absolute error below 1e-13 at every q.
/// </summary>
internal sealed class QuadratureTransform : IRadialTransform
{
    private const int Order = 32;
    private const double WidestPanelFm = 1.6;

    /// <summary>Phase qr that one panel may hold: 32 points integrate 16 radians either side of the centre to rounding.</summary>
    private const double PhasePerPanel = 32.0;

    // The poles of the density at the distance d from the real axis contribute like exp(-d q): here 3e-17, times at most a few hundred, which is below the
    // rounding of the quadrature.
    private const double NegligiblePhase = 38.0;

    private readonly ChargeDensity _density;
    private readonly double[] _edgesFm;
    private readonly double[] _abscissas;
    private readonly double[] _weights;
    private readonly double[] _radiiFm;
    private readonly double[] _charges;
    private readonly double _norm;

    internal QuadratureTransform(ChargeDensity density)
    {
        _density = density;
        _edgesFm = PanelEdges(density);
        var rule = new GaussLegendreRule(-1.0, 1.0, Order);
        _abscissas = rule.Abscissas;
        _weights = rule.Weights;

        var panels = _edgesFm.Length - 1;
        _radiiFm = new double[panels * Order];
        _charges = new double[panels * Order];
        var norm = 0.0;
        for (var i = 0; i < _radiiFm.Length; i++)
        {
            var (low, high) = (_edgesFm[i / Order], _edgesFm[(i / Order) + 1]);
            var r = (0.5 * (low + high)) + (0.5 * (high - low) * _abscissas[i % Order]);
            _radiiFm[i] = r;
            _charges[i] = 0.5 * (high - low) * _weights[i % Order] * r * r * density.Evaluate(r);
            norm += _charges[i];
        }

        _norm = norm;
        var secondMoment = 0.0;
        for (var i = 0; i < _radiiFm.Length; i++)
        {
            _charges[i] /= norm;
            secondMoment += _charges[i] * _radiiFm[i] * _radiiFm[i];
        }

        RmsRadiusFm = Math.Sqrt(secondMoment);
    }

    public double RmsRadiusFm { get; }

    public double Evaluate(double momentumTransferPerFm)
    {
        if (!double.IsFinite(momentumTransferPerFm))
            return double.NaN;
        if (momentumTransferPerFm * _density.PoleDistanceFm > NegligiblePhase && _density.OriginTransform(momentumTransferPerFm) is { } atOrigin)
            return atOrigin / _norm;
        if (momentumTransferPerFm * WidestPanelFm > PhasePerPanel)
            return EvaluateOnFinerPanels(momentumTransferPerFm);
        var sum = 0.0;
        for (var i = 0; i < _radiiFm.Length; i++)
            sum += _charges[i] * SphericalBessel.J0(momentumTransferPerFm * _radiiFm[i]);
        return sum;
    }

    private static double[] PanelEdges(ChargeDensity density)
    {
        var first = 2.0 * density.PoleDistanceFm / Math.PI;
        var edges = new SortedSet<double> { 0.0, density.RangeFm };
        for (var (r, width) = (density.SurfaceRadiusFm, first); r < density.RangeFm; width *= 2.0)
        {
            edges.Add(r);
            r += Math.Min(width, WidestPanelFm);
        }

        for (var (r, width) = (density.SurfaceRadiusFm, first); r > 0.0; width *= 2.0)
        {
            edges.Add(r);
            r -= Math.Min(width, WidestPanelFm);
        }

        return [.. edges];
    }

    private double EvaluateOnFinerPanels(double momentumTransferPerFm)
    {
        var sum = 0.0;
        for (var panel = 0; panel + 1 < _edgesFm.Length; panel++)
        {
            var width = _edgesFm[panel + 1] - _edgesFm[panel];
            var parts = Math.Max(1.0, Math.Ceiling(momentumTransferPerFm * width / PhasePerPanel));
            var half = 0.5 * width / parts;
            for (var part = 0.0; part < parts; part++)
            {
                var centre = _edgesFm[panel] + (half * ((2.0 * part) + 1.0));
                for (var i = 0; i < Order; i++)
                {
                    var r = centre + (half * _abscissas[i]);
                    sum += half * _weights[i] * r * r * _density.Evaluate(r) * SphericalBessel.J0(momentumTransferPerFm * r);
                }
            }
        }

        return sum / _norm;
    }
}
