using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// World fit of Ye, Arrington, Hill and Lee (arXiv:1707.09063): G(Q2)/G(0) = sum_k a_k z^k, for GE_n without G(0), with
/// z = (sqrt(tcut + Q2) - sqrt(tcut - t0))/(sqrt(tcut + Q2) + sqrt(tcut - t0)), tcut = 0.0779191396 GeV^2, t0 = -0.7 GeV^2,
/// mu_p = 2.79284356 and mu_n = -1.91304272; k up to 12 for the proton and 10 for the neutron. Q2 >= 0, meant for up to 100 GeV^2.
/// Charge radius of the proton 0.879 fm. Member k > 0 of the ensemble is G + n_k dG with the published error band dG(Q2) and one standard normal
/// number for each of the four form factors.
/// </summary>
public sealed class Ye2018Factory : PluginFactory<INucleonFormFactorModel, Ye2018Parameters>
{
    /// <inheritdoc/>
    public override string Name => "Ye2018";

    /// <inheritdoc/>
    public override string Summary => "World fit of nucleon form factors by Ye, Arrington, Hill and Lee, with an ensemble of members for its uncertainty.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References => [Publications.Ye2018];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">member is negative.</exception>
    public override INucleonFormFactorModel Create(Ye2018Parameters parameters, PluginContext context) => parameters.Member switch
    {
        < 0 => throw new PluginParameterException("member", $"member {parameters.Member} is negative; 0 is the fit, 1, 2, ... are random draws of its uncertainty"),
        0 => new ParametrisedFormFactors<Ye2018>(Ye2018.CentralFit),
        _ => new ParametrisedFormFactors<Ye2018Member>(new(parameters.Member)),
    };
}
