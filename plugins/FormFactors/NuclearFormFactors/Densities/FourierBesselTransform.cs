namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of rho(r) = sum_n a_n j0(n pi r/R) for r &lt; R, zero beyond (arXiv:1902.06765 Eq. (A4)), in closed form:
/// with x = qR, F = sin(x)/x sum_n (-1)^n a_n / (x^2 - n^2 pi^2) / N, N = sum_n (-1)^(n+1) a_n / (n pi)^2.
/// </summary>
/// <param name="cutoffRadiusFm">R, fm.</param>
/// <param name="coefficients">a_1, a_2, ...; their common unit drops out.</param>
internal sealed class FourierBesselTransform(double cutoffRadiusFm, double[] coefficients) : IRadialTransform
{
    private readonly double _norm = Moment(coefficients, 2);

    /// <summary>From the expansion of F to order x^2: R^2 (1 - 6 sum_n (-1)^(n+1) a_n/(n pi)^4 / N) is the mean square radius.</summary>
    public double RmsRadiusFm { get; } = cutoffRadiusFm * Math.Sqrt(1.0 - (6.0 * Moment(coefficients, 4) / Moment(coefficients, 2)));

    public double Evaluate(double momentumTransferPerFm)
    {
        var x = momentumTransferPerFm * cutoffRadiusFm;
        if (!double.IsFinite(x))
            return double.NaN;
        var nearest = (int)Math.Min(Math.Round(x / Math.PI), coefficients.Length + 1.0);
        var others = 0.0;
        var pole = 0.0;
        for (var n = 1; n <= coefficients.Length; n++)
        {
            var distance = x - (n * Math.PI);
            // sin(x) = (-1)^n sin(x - n pi): around its own pole a term is a finite j0, not a quotient of two small numbers.
            if (n == nearest)
                pole = coefficients[n - 1] * SphericalBessel.J0(distance) / (x * (x + (n * Math.PI)));
            else
                others += (int.IsEvenInteger(n) ? coefficients[n - 1] : -coefficients[n - 1]) / (distance * (x + (n * Math.PI)));
        }

        return ((SphericalBessel.J0(x) * others) + pole) / _norm;
    }

    private static double Moment(double[] coefficients, int power)
    {
        var sum = 0.0;
        for (var n = 1; n <= coefficients.Length; n++)
            sum += (int.IsEvenInteger(n) ? -coefficients[n - 1] : coefficients[n - 1]) / Math.Pow(n * Math.PI, power);
        return sum;
    }
}
