namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of a sum of Gaussians, rho(r) = sum_i A_i {exp[-((r - R_i)/g)^2] + exp[-((r + R_i)/g)^2]}, of which the i-th holds the share
/// Q_i of the charge, in closed form (de Vries et al. 1987):
/// F = exp(-q^2 g^2/4) sum_i Q_i [cos(q R_i) + k_i sin(q R_i)/(q R_i)] / (1 + k_i) / sum_i Q_i with k_i = 2 R_i^2/g^2.
/// </summary>
internal sealed class SumOfGaussiansTransform : IRadialTransform
{
    /// <summary>Beyond this exponent the Gaussian is below the smallest double.</summary>
    private const double LargestExponent = 746.0;

    private readonly double _squareOfWidthFm2;
    private readonly double[] _radiiFm;
    private readonly double[] _cosineWeights;
    private readonly double[] _besselWeights;

    /// <param name="rmsRadiusOfGaussianFm">RP = g sqrt(3/2), fm.</param>
    /// <param name="gaussians">R_i in fm, and Q_i.</param>
    internal SumOfGaussiansTransform(double rmsRadiusOfGaussianFm, IReadOnlyList<(double RadiusFm, double Share)> gaussians)
    {
        _squareOfWidthFm2 = rmsRadiusOfGaussianFm * rmsRadiusOfGaussianFm * 2.0 / 3.0;
        _radiiFm = [.. gaussians.Select(static g => g.RadiusFm)];
        _cosineWeights = new double[gaussians.Count];
        _besselWeights = new double[gaussians.Count];
        var charge = gaussians.Sum(static g => g.Share);
        var meanSquare = 1.5 * _squareOfWidthFm2;
        for (var i = 0; i < gaussians.Count; i++)
        {
            var square = _radiiFm[i] * _radiiFm[i];
            var k = 2.0 * square / _squareOfWidthFm2;
            _cosineWeights[i] = gaussians[i].Share / charge / (1.0 + k);
            _besselWeights[i] = _cosineWeights[i] * k;
            meanSquare += ((3.0 * _cosineWeights[i]) + _besselWeights[i]) * square;
        }

        RmsRadiusFm = Math.Sqrt(meanSquare);
    }

    /// <summary>From the expansion of F to order q^2: 3 g^2/2 + sum_i Q_i R_i^2 (3 + k_i)/(1 + k_i) / sum_i Q_i is the mean square radius.</summary>
    public double RmsRadiusFm { get; }

    public double Evaluate(double momentumTransferPerFm)
    {
        if (!double.IsFinite(momentumTransferPerFm))
            return double.NaN;
        var exponent = 0.25 * _squareOfWidthFm2 * momentumTransferPerFm * momentumTransferPerFm;
        if (exponent > LargestExponent)
            return 0.0;
        var sum = 0.0;
        for (var i = 0; i < _radiiFm.Length; i++)
        {
            var x = momentumTransferPerFm * _radiiFm[i];
            sum += (_cosineWeights[i] * Math.Cos(x)) + (_besselWeights[i] * SphericalBessel.J0(x));
        }

        return Math.Exp(-exponent) * sum;
    }
}
