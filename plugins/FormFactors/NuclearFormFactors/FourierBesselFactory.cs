using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Fourier-Bessel series rho(r) = sum_n a_n j0(n pi r/R) for r &lt; R, zero beyond (arXiv:1902.06765 Eq. (A4)), with the coefficients of
/// Table III there: R = 9 fm, 15 terms for argon, 17 for iron. The form factor is good to 1e-12.
/// </summary>
/// <remarks>
/// The table gives one density per element, measured on Ar40 and Fe56; it is used for every isotope of argon and of iron, as targets of
/// natural composition need it. The argon density rests on data from q = 0.29 to 1.81 fm^-1 (Q2 up to 0.13 GeV^2).
/// </remarks>
public sealed class FourierBesselFactory : PluginFactory<INuclearFormFactorModel, NoParameters>
{
    /// <inheritdoc/>
    public override string Name => "FourierBessel";

    /// <inheritdoc/>
    public override string Summary => "Model-independent Fourier-Bessel charge densities of argon and iron.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Altmannshofer2019, Publications.DeVries1987];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new FourierBessel();
}
