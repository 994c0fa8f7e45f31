using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// Error band of one nucleon's form factors by the parametrisation that the authors of arXiv:1707.09063 distribute with the fit: with L = log10(Q2/GeV^2)
/// and GD = (1 + Q2/(0.71 GeV^2))^-2, log10(dG/(|G(0)| GD)) is c0 + c1 L below 1e-3 GeV^2, a polynomial of 14th degree in L up to 100 GeV^2, and
/// h0 sqrt(L - h1) + h2 beyond; G(0) is 1 for GE_n. dG(0) = 0.
/// </summary>
internal sealed class Ye2018ErrorBand
{
    private const double LowEndGeV2 = 1e-3;
    private const double HighEndGeV2 = 100.0;
    private const double Log10E = 0.43429448190325183;
    private const double Ln10 = 2.302585092994046;

    private readonly double _electricScale;
    private readonly double _magneticScale;
    private readonly Curve _electric;
    private readonly Curve _magnetic;

    private Ye2018ErrorBand(double electricScale, Curve electric, double magneticScale, Curve magnetic) =>
        (_electricScale, _electric, _magneticScale, _magnetic) = (electricScale, electric, magneticScale, magnetic);

    internal static Ye2018ErrorBand Proton { get; } = new(
        1.0,
        new(
            [-0.97775297, 0.99685273],
            [
                -1.97750308, -0.446566998, 0.294508717, 1.54467525, 0.905268347, -0.600008111, -1.10732394, -0.0985982716,
                0.463035988, 0.137729116, -0.0782991627, -0.0363056932, 0.00264219326, 0.00313261383, 0.000389593858,
            ],
            [0.78584754, 1.89052183, -0.4104746]),
        Ye2018.ProtonMagneticMoment,
        new(
            [-0.68452707, 0.99709151],
            [
                -1.76549673, 0.167218457, -1.20542733, -0.472244127, 1.41548871, 0.661320779, -0.816422909, -0.373804477,
                0.262223992, 0.128886639, -0.039090151, -0.0244995181, 0.000834270064, 0.00188226433, 0.000243073327,
            ],
            [0.80374002, 1.98005828, -0.69700928]));

    internal static Ye2018ErrorBand Neutron { get; } = new(
        1.0,
        new(
            [-2.02311829, 1.00066282],
            [
                -2.07343771, 1.13218347, 1.03946682, -0.279708561, -0.339166129, 0.198498974, -0.145403679, -0.12170593,
                0.114234312, 0.0569989513, -0.0233664051, -0.0135740738, 0.000784044667, 0.0011989055, 0.000155012141,
            ],
            [0.4553596, 1.95063341, 0.32421279]),
        -Ye2018.NeutronMagneticMoment,
        new(
            [-0.20765505, 0.99767103],
            [
                -2.07087611, 0.043238577, -0.328705077, 0.508142662, 1.89103676, 0.136784324, -1.47078994, -0.354336795,
                0.498368396, 0.177178596, -0.0734859451, -0.0372184066, 0.00197024963, 0.00288676628, 0.000357964735,
            ],
            [0.50859057, 1.96863291, 0.2321395]));

    /// <summary>dG of GE and GM at Q2 >= 0 in GeV^2.</summary>
    internal SachsFormFactors Evaluate(double qSquared)
    {
        var logarithm = Log10E * Math.Log(qSquared);
        var (electric, magnetic) = qSquared switch
        {
            < LowEndGeV2 => (_electric.Low(logarithm), _magnetic.Low(logarithm)),
            > HighEndGeV2 => (_electric.High(logarithm), _magnetic.High(logarithm)),
            _ => Middle(logarithm),
        };
        var dipole = 1.0 / StandardDipole.Inverse(qSquared);
        return new(_electricScale * dipole * Math.Exp(Ln10 * electric), _magneticScale * dipole * Math.Exp(Ln10 * magnetic));
    }

    private (double Electric, double Magnetic) Middle(double logarithm)
    {
        ReadOnlySpan<double> e = _electric.Middle;
        var m = ((ReadOnlySpan<double>)_magnetic.Middle)[..e.Length];
        var (electric, magnetic) = (0.0, 0.0);
        for (var k = e.Length - 1; k >= 0; k--)
        {
            electric = Math.FusedMultiplyAdd(electric, logarithm, e[k]);
            magnetic = Math.FusedMultiplyAdd(magnetic, logarithm, m[k]);
        }

        return (electric, magnetic);
    }

    /// <summary>log10(dG/(|G(0)| GD)) of one form factor in its three ranges.</summary>
    private sealed class Curve(double[] low, double[] middle, double[] high)
    {
        internal double[] Middle { get; } = middle;

        internal double Low(double logarithm) => low[0] + (low[1] * logarithm);

        internal double High(double logarithm) => (high[0] * Math.Sqrt(logarithm - high[1])) + high[2];
    }
}
