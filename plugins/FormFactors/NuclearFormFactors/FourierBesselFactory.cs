using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Fourier-Bessel series rho(r) = sum_n a_n j0(n pi r/R) for r &lt; R, zero beyond (arXiv:1902.06765 Eq. (A4)), with the coefficients of
/// de Vries et al. 1987: those of argon (R = 9 fm, 15 terms) and iron (R = 9 fm, 17 terms) are Table III of arXiv:1902.06765. The form factor is good to 1e-12.
/// </summary>
/// <remarks>
/// Table III gives one density per element, measured on Ar40 and Fe56; it is used for every isotope of argon and of iron, unless a set is named. The argon
/// density rests on data from q = 0.29 to 1.81 fm^-1 (Q2 up to 0.13 GeV^2).
/// </remarks>
public sealed class FourierBesselFactory : FittedDensityFactory<FittedDensityParameters>
{
    /// <inheritdoc/>
    public override string Name => Parametrisations.FourierBessel;

    /// <inheritdoc/>
    public override string Summary => "Model-independent Fourier-Bessel charge densities fitted to electron scattering, C12 to Bi209.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Altmannshofer2019, Publications.DeVries1987];

    /// <inheritdoc/>
    public override string SelectionRule =>
        $"{DensityCatalogue.NearestIsotope} For argon and iron the sets of Table III of arXiv:1902.06765 hold for every isotope.";

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">There is no such set.</exception>
    public override INuclearFormFactorModel Create(FittedDensityParameters parameters, PluginContext context) => new FittedDensityModel(Selection, parameters.Set);

    /// <remarks>One density per element is what Table III of arXiv:1902.06765 states for argon and iron; other isotopes of iron have to be asked for by set.</remarks>
    private protected override DensitySelection Selection
    {
        get
        {
            string[] tableThree = ["Ar40-FB-Ot82", "Fe56-FB-Wo76"];
            var sets = DensityLibrary.Load().Of(Parametrisations.FourierBessel);
            var elements = sets.Where(s => tableThree.Contains(s.Id)).Select(static s => s.Symbol).ToList();
            return new DensitySelection(Parametrisations.FourierBessel, sets, [.. sets.Where(s => tableThree.Contains(s.Id) || !elements.Contains(s.Symbol))]);
        }
    }
}
