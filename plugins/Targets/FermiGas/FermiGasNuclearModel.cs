using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.FermiGas;

/// <summary>
/// Share of the Fermi sphere that a momentum transfer q carries outside itself: with x = q/pF, 3x/4 - x^3/16 up to x = 2, one beyond. A free nucleon
/// is not blocked.
/// </summary>
internal sealed class FermiGasNuclearModel(double fermiMomentumGeV) : INuclearModel
{
    public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV)
    {
        if (nuclide.A == 1)
            return 1.0;

        // Where the two spheres no longer overlap the polynomial has its maximum, exactly one; not a number stays what it is.
        var x = Math.Min(momentumTransferGeV / fermiMomentumGeV, 2.0);
        return x * (0.75 - (x * x / 16.0));
    }

    public void SuppressionFactor(Nuclide nuclide, Nucleon nucleon, ReadOnlySpan<double> momentumTransferGeV, Span<double> factor)
    {
        factor = factor[..momentumTransferGeV.Length];
        for (var i = 0; i < momentumTransferGeV.Length; i++)
            factor[i] = SuppressionFactor(nuclide, nucleon, momentumTransferGeV[i]);
    }
}
