using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Two-parameter Fermi density rho(r) = 1 / (1 + exp((r - r0)/s)) (arXiv:1902.06765 Eq. (A2)), by rule for every nuclide or fitted for some; the form factor is
/// good to 1e-12. With the rule of Løvseth and Radomski cross sections agree with fitted densities within a few per cent, with that of Magill and
/// Plestid they are about 10 % lower on argon and iron.
/// </summary>
public sealed class TwoParameterFermiFactory : FittedDensityFactory<TwoParameterFermiParameters>
{
    /// <inheritdoc/>
    public override string Name => Parametrisations.TwoParameterFermi;

    /// <inheritdoc/>
    public override string Summary => "Two-parameter Fermi (Woods-Saxon) charge density by a published rule, fitted to the nuclide, or with a radius and skin of your own.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Lovseth1971, Publications.Magill2017, Publications.Altmannshofer2019, Publications.DeVries1987, Publications.Loizides2018];

    /// <inheritdoc/>
    public override string SelectionRule => $"With choice: Fitted. {DensityCatalogue.NearestIsotope} The other choices are rules for every nuclide.";

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">
    /// choice together with radius or skin, only one of radius and skin, a set without choice Fitted or that does not exist.
    /// </exception>
    public override INuclearFormFactorModel Create(TwoParameterFermiParameters parameters, PluginContext context) => TwoParameterFermi.Create(parameters);

    /// <inheritdoc/>
    private protected override DensitySelection Selection => TwoParameterFermi.Fitted;
}
