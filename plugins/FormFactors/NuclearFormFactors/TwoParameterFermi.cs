using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Two-parameter Fermi densities by a rule for radius and skin.</summary>
internal sealed class TwoParameterFermi : INuclearFormFactorModel
{
    private readonly Func<int, (double RadiusFm, double SkinFm)> _shape;

    private TwoParameterFermi(Func<int, (double RadiusFm, double SkinFm)> shape) => _shape = shape;

    /// <summary>The fitted densities, under the name that messages need.</summary>
    internal static DensitySelection Fitted => new($"{Parametrisations.TwoParameterFermi} with choice Fitted", DensityLibrary.Load().Of(Parametrisations.TwoParameterFermi));

    /// <exception cref="PluginParameterException">The parameters do not fit together.</exception>
    internal static INuclearFormFactorModel Create(TwoParameterFermiParameters parameters)
    {
        switch (parameters)
        {
            case { Choice: TwoParameterFermiChoice.Fitted, RadiusFm: null, SkinFm: null }:
                return new FittedDensityModel(Fitted, parameters.Set);
            case { Set: not null }:
                throw new PluginParameterException("set", "a set belongs to choice Fitted; give choice: Fitted with it, or leave it out");
            case { Choice: { } choice, RadiusFm: null, SkinFm: null }:
                return new TwoParameterFermi(Published(choice));
            case { Choice: null, RadiusFm: null, SkinFm: null }:
                return new TwoParameterFermi(Published(TwoParameterFermiChoice.LovsethRadomski));
            case { Choice: null, RadiusFm: { } radiusFm, SkinFm: { } skinFm }:
                return new TwoParameterFermi(_ => (radiusFm, skinFm));
            case { Choice: { } choice }:
                throw new PluginParameterException("choice", $"choice {choice} already fixes the density, so radius and skin cannot be given as well; give either choice, or radius and skin");
            case { RadiusFm: null }:
                throw new PluginParameterException("radius", "skin is given without radius; give both, or choice");
            default:
                throw new PluginParameterException("skin", "radius is given without skin; give both, or choice");
        }
    }

    public INuclearFormFactor ForNuclide(Nuclide nuclide)
    {
        var (radiusFm, skinFm) = _shape(nuclide.A);
        return new TabulatedFormFactor(new QuadratureTransform(new ThreeParameterFermiDensity(radiusFm, skinFm, 0.0)));
    }

    private static Func<int, (double RadiusFm, double SkinFm)> Published(TwoParameterFermiChoice choice) => choice switch
    {
        TwoParameterFermiChoice.LovsethRadomski => static a => ((1.18 * Math.Cbrt(a)) - 0.48, 0.55),
        TwoParameterFermiChoice.MagillPlestid => static a => (1.126 * Math.Cbrt(a), 0.523),
        _ => throw new PluginParameterException("choice", $"{(int)choice} is not a choice; LovsethRadomski, MagillPlestid and Fitted are"),
    };
}
