using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>The central fit of arXiv:1707.09063.</summary>
internal readonly struct Ye2018 : INucleonParametrisation
{
    internal const double ProtonMagneticMoment = 2.79284356;
    internal const double NeutronMagneticMoment = -1.91304272;

    private readonly NucleonZExpansion _proton;
    private readonly NucleonZExpansion _neutron;

    private Ye2018(NucleonZExpansion proton, NucleonZExpansion neutron) => (_proton, _neutron) = (proton, neutron);

    internal static Ye2018 CentralFit { get; } = new(
        new(1.0, ProtonElectric, ProtonMagneticMoment, ProtonMagnetic),
        new(0.0, NeutronElectric, NeutronMagneticMoment, NeutronMagnetic));

    internal static ReadOnlySpan<double> ProtonElectric =>
    [
        0.239163298067, -1.10985857441, 1.44438081306, 0.479569465603, -2.28689474187, 1.12663298498, 1.25061984354,
        -3.63102047159, 4.08221702379, 0.504097346499, -5.08512046051, 3.96774254395, -0.981529071103,
    ];

    internal static ReadOnlySpan<double> ProtonMagnetic =>
    [
        0.264142994136, -1.09530612212, 1.21855378178, 0.661136493537, -1.40567892503, -1.35641843888, 1.44702915534,
        4.2356697359, -5.33404565341, -2.91630052096, 8.70740306757, -5.70699994375, 1.28081437589,
    ];

    internal static ReadOnlySpan<double> NeutronElectric =>
    [
        0.048919981379, -0.064525053912, -0.240825897382, 0.392108744873, 0.300445258602, -0.661888687179,
        -0.175639769687, 0.624691724461, -0.077684299367, -0.236003975259, 0.09040197347,
    ];

    internal static ReadOnlySpan<double> NeutronMagnetic =>
    [
        0.257758326959, -1.079540642058, 1.182183812195, 0.711015085833, -1.348080936796, -1.662444025208,
        2.624354426029, 1.751234494568, -4.922300878888, 3.197892727312, -0.712072389946,
    ];

    public SachsFormFactors Proton(double qSquared) => _proton.Evaluate(qSquared);

    public SachsFormFactors Neutron(double qSquared) => _neutron.Evaluate(qSquared);
}
