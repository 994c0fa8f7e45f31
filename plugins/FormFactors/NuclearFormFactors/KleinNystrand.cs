using System.Globalization;
using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Uniform sphere folded with a Yukawa potential.</summary>
internal sealed class KleinNystrand : INuclearFormFactorModel
{
    private const double RangeFm = 0.7;
    private const double RadiusConstantFm = 1.2;

    private readonly Func<Nuclide, double> _radiusFm;

    /// <exception cref="PluginParameterException">An rms radius with the standard form, or one that is too small.</exception>
    internal KleinNystrand(KleinNystrandParameters parameters)
    {
        _radiusFm = parameters switch
        {
            { Form: KleinNystrandForm.Standard, RmsRadiusFm: null } => static nuclide => RadiusConstantFm * Math.Cbrt(nuclide.A),
            { Form: KleinNystrandForm.Standard } => throw new PluginParameterException("rmsRadius", "rmsRadius belongs to form Adapted; give form: Adapted with it, or leave it out"),
            { Form: KleinNystrandForm.Adapted, RmsRadiusFm: null } => RecommendedRadiusFm,
            { Form: KleinNystrandForm.Adapted, RmsRadiusFm: { } rmsRadiusFm } => Constant(rmsRadiusFm),
            _ => throw new PluginParameterException("form", $"{(int)parameters.Form} is not a form; Standard and Adapted are"),
        };
    }

    public INuclearFormFactor ForNuclide(Nuclide nuclide) => new TabulatedFormFactor(new KleinNystrandTransform(_radiusFm(nuclide), RangeFm));

    private static Func<Nuclide, double> Constant(double rmsRadiusFm)
    {
        var radiusFm = SphereRadiusFm(rmsRadiusFm) ?? throw new PluginParameterException("rmsRadius", $"{TooSmall(rmsRadiusFm)}; {Smallest}");
        return _ => radiusFm;
    }

    private static double RecommendedRadiusFm(Nuclide nuclide)
    {
        var set = new DensitySelection("KleinNystrand with form Adapted", DensityLibrary.Load().Recommended).For(nuclide, null);
        var rmsRadiusFm = set.CreateTransform().RmsRadiusFm;
        return SphereRadiusFm(rmsRadiusFm)
            ?? throw new UnsupportedNuclideException($"KleinNystrand: {TooSmall(rmsRadiusFm)}, which {set.Id} gives for {nuclide}; use form: Standard or plugin DeVries");
    }

    /// <summary>R from R^2 = 5/3 (r^2 - 6 a^2); null if that is not positive.</summary>
    private static double? SphereRadiusFm(double rmsRadiusFm)
    {
        var square = 5.0 / 3.0 * ((rmsRadiusFm * rmsRadiusFm) - (6.0 * RangeFm * RangeFm));
        return square > 0.0 ? Math.Sqrt(square) : null;
    }

    private static string TooSmall(double rmsRadiusFm) =>
        string.Create(CultureInfo.InvariantCulture, $"R^2 = 5/3 (r^2 - 6 a^2) with a = {RangeFm} fm is not positive for the rms radius r = {rmsRadiusFm:0.####} fm");

    private static string Smallest => string.Create(CultureInfo.InvariantCulture, $"give more than {Math.Sqrt(6.0) * RangeFm:F3} fm");
}
