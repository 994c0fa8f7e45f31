using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>GE_p = GD, GE_n = 0, GM = mu GD with GD = (1 + Q2/0.71 GeV^2)^-2.</summary>
internal sealed class DipoleNucleons : INucleonFormFactorModel
{
    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared)
    {
        var dipole = Math.Pow(1.0 + (qSquared / 0.71), -2.0);
        return nucleon == Nucleon.Proton ? new SachsFormFactors(dipole, 2.793 * dipole) : new SachsFormFactors(0.0, -1.913 * dipole);
    }
}
