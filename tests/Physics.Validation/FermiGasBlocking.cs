using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Physics.Validation;

/// <summary>Pauli blocking of a Fermi gas, Theta = 3 x/4 - x^3/16 for x = |q|/pF below 2, else 1; pF = 235 MeV   (arXiv:1902.06765 Eq. (8)).</summary>
internal sealed class FermiGasBlocking : INuclearModel
{
    public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV)
    {
        var x = momentumTransferGeV / 0.235;
        return x < 2.0 ? (0.75 * x) - (x * x * x / 16.0) : 1.0;
    }
}
