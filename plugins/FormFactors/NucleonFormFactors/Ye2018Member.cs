using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// A member of the ensemble of arXiv:1707.09063: G(Q2) + n dG(Q2), n one standard normal number for each of the four form factors. The error band is
/// taken as fully correlated in Q2, because the correlations of the fit are not published with it.
/// </summary>
internal readonly struct Ye2018Member : INucleonParametrisation
{
    private readonly Ye2018 _fit = Ye2018.CentralFit;
    private readonly Ye2018ErrorBand _proton;
    private readonly Ye2018ErrorBand _neutron;

    internal Ye2018Member(int member)
    {
        _proton = Ye2018ErrorBand.Proton.Times(StandardNormalDraws.Draw(member, 0), StandardNormalDraws.Draw(member, 1));
        _neutron = Ye2018ErrorBand.Neutron.Times(StandardNormalDraws.Draw(member, 2), StandardNormalDraws.Draw(member, 3));
    }

    public SachsFormFactors Proton(double qSquared) => Sum(_fit.Proton(qSquared), _proton.Evaluate(qSquared));

    public SachsFormFactors Neutron(double qSquared) => Sum(_fit.Neutron(qSquared), _neutron.Evaluate(qSquared));

    private static SachsFormFactors Sum(SachsFormFactors fit, SachsFormFactors shift) => new(fit.GE + shift.GE, fit.GM + shift.GM);
}
