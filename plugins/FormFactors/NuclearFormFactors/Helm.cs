using System.Globalization;
using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Uniform sphere with a Gaussian skin.</summary>
internal sealed class Helm : INuclearFormFactorModel
{
    private const double SurfaceThicknessFm = 0.52;

    private readonly double _skinFm;
    private readonly double? _radiusFm;

    /// <exception cref="PluginParameterException">The skin alone is wider than the rms radius.</exception>
    internal Helm(HelmParameters parameters)
    {
        _skinFm = parameters.SkinFm;
        if (parameters.RmsRadiusFm is not { } rmsRadiusFm)
            return;
        var square = 5.0 / 3.0 * ((rmsRadiusFm * rmsRadiusFm) - (3.0 * _skinFm * _skinFm));
        _radiusFm = square > 0.0
            ? Math.Sqrt(square)
            : throw new PluginParameterException(
                "rmsRadius",
                string.Create(CultureInfo.InvariantCulture, $"an rms radius of {rmsRadiusFm} fm leaves no sphere inside a skin of {_skinFm} fm: R^2 = 5/3 (r^2 - 3 s^2) must be positive; give more than {Math.Sqrt(3.0) * _skinFm:F3} fm, or a smaller skin"));
    }

    public INuclearFormFactor ForNuclide(Nuclide nuclide) => new TabulatedFormFactor(new HelmTransform(_radiusFm ?? LewinSmithRadiusFm(nuclide), _skinFm));

    /// <summary>R^2 = c^2 + 7/3 pi^2 a^2 - 5 s^2, c = 1.23 A^(1/3) - 0.60 fm, a = 0.52 fm (Lewin and Smith 1996, Eq. (4.11)).</summary>
    private double LewinSmithRadiusFm(Nuclide nuclide)
    {
        var c = (1.23 * Math.Cbrt(nuclide.A)) - 0.60;
        var sharp = (c * c) + (7.0 / 3.0 * Math.PI * Math.PI * SurfaceThicknessFm * SurfaceThicknessFm);
        var square = sharp - (5.0 * _skinFm * _skinFm);
        return square > 0.0
            ? Math.Sqrt(square)
            : throw new UnsupportedNuclideException(
                string.Create(CultureInfo.InvariantCulture, $"Helm: a skin of {_skinFm} fm leaves no sphere for {nuclide}: R^2 = c^2 + 7/3 pi^2 a^2 - 5 s^2 must be positive; give a skin below {Math.Sqrt(sharp / 5.0):F3} fm, or rmsRadius"));
    }
}
