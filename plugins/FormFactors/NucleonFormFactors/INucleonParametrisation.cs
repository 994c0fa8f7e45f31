using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>Formulas of one parametrisation, Q2 in GeV^2. A structure, so that <see cref="ParametrisedFormFactors{T}"/> compiles them into its loops.</summary>
internal interface INucleonParametrisation
{
    SachsFormFactors Proton(double qSquared);

    SachsFormFactors Neutron(double qSquared);
}
