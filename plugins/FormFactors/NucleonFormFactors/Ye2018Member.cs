using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// A member of the ensemble of arXiv:1707.09063: G(Q2) + n dG(Q2), n one standard normal number for each of the four form factors. The error band is
/// taken as fully correlated in Q2, because the correlations of the fit are not published with it.
/// </summary>
internal readonly struct Ye2018Member : INucleonParametrisation
{
    private readonly Ye2018 _fit = Ye2018.CentralFit;
    private readonly Ye2018ErrorTable _protonBand = Ye2018ErrorTable.Proton;
    private readonly Ye2018ErrorTable _neutronBand = Ye2018ErrorTable.Neutron;
    private readonly SachsFormFactors _protonDraw;
    private readonly SachsFormFactors _neutronDraw;

    internal Ye2018Member(int member)
    {
        _protonDraw = new(StandardNormalDraws.Draw(member, 0), StandardNormalDraws.Draw(member, 1));
        _neutronDraw = new(StandardNormalDraws.Draw(member, 2), StandardNormalDraws.Draw(member, 3));
    }

    public SachsFormFactors Proton(double qSquared) => Shifted(_fit.Proton(qSquared), _protonDraw, _protonBand.Evaluate(qSquared));

    public SachsFormFactors Neutron(double qSquared) => Shifted(_fit.Neutron(qSquared), _neutronDraw, _neutronBand.Evaluate(qSquared));

    private static SachsFormFactors Shifted(SachsFormFactors fit, SachsFormFactors draw, SachsFormFactors band) =>
        new(fit.GE + (draw.GE * band.GE), fit.GM + (draw.GM * band.GM));
}
