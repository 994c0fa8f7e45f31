using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Plugins;

namespace TridentFramework.NuclearFormFactors;

/// <summary>
/// Harmonic-oscillator density rho(r) = (1 + alpha (r/a)^2) exp(-(r/a)^2) of light nuclei, where alpha may be fitted as well (modified harmonic oscillator),
/// with the parameters of de Vries et al. 1987 (a in fm); the form factor is good to 1e-12.
/// </summary>
public sealed class HarmonicOscillatorFactory : FittedDensityFactory<FittedDensityParameters>
{
    /// <inheritdoc/>
    public override string Name => Parametrisations.HarmonicOscillator;

    /// <inheritdoc/>
    public override string Summary => "Harmonic-oscillator charge densities of light nuclei fitted to electron scattering, Li7 to O18.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.DeVries1987];

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">There is no such set.</exception>
    public override INuclearFormFactorModel Create(FittedDensityParameters parameters, PluginContext context) => new FittedDensityModel(Selection, parameters.Set);

    private protected override DensitySelection Selection => new(Parametrisations.HarmonicOscillator, DensityLibrary.Load().Of(Parametrisations.HarmonicOscillator));
}
