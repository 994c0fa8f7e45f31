using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

internal sealed class TwoParameterFermi : INuclearFormFactorModel
{
    private readonly Func<int, (double RadiusFm, double SkinFm)> _shape;

    internal TwoParameterFermi(TwoParameterFermiParameters parameters) => _shape = Shape(parameters);

    public INuclearFormFactor ForNuclide(Nuclide nuclide)
    {
        var (radiusFm, skinFm) = _shape(nuclide.A);
        return new TabulatedFormFactor(new QuadratureTransform(new ThreeParameterFermiDensity(radiusFm, skinFm, 0.0)));
    }

    private static Func<int, (double RadiusFm, double SkinFm)> Shape(TwoParameterFermiParameters parameters)
    {
        switch (parameters)
        {
            case { Choice: { } choice, RadiusFm: null, SkinFm: null }:
                return Published(choice);
            case { Choice: null, RadiusFm: null, SkinFm: null }:
                return Published(TwoParameterFermiChoice.LovsethRadomski);
            case { Choice: null, RadiusFm: { } radiusFm, SkinFm: { } skinFm }:
                return _ => (radiusFm, skinFm);
            case { Choice: { } choice }:
                throw new PluginParameterException("choice", $"choice {choice} already fixes the density, so radius and skin cannot be given as well; give either choice, or radius and skin");
            case { RadiusFm: null }:
                throw new PluginParameterException("radius", "skin is given without radius; give both, or choice");
            default:
                throw new PluginParameterException("skin", "radius is given without skin; give both, or choice");
        }
    }

    private static Func<int, (double RadiusFm, double SkinFm)> Published(TwoParameterFermiChoice choice) => choice switch
    {
        TwoParameterFermiChoice.LovsethRadomski => static a => ((1.18 * Math.Cbrt(a)) - 0.48, 0.55),
        TwoParameterFermiChoice.MagillPlestid => static a => (1.126 * Math.Cbrt(a), 0.523),
        _ => throw new PluginParameterException("choice", $"{(int)choice} is not a choice; LovsethRadomski and MagillPlestid are"),
    };
}
