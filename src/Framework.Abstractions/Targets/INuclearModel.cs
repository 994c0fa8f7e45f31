using TridentFramework.Particles;

namespace TridentFramework.Targets;

/// <summary>
/// What the nucleus does to scattering on one of its nucleons: a factor between 0 and 1 inside the integral,
/// dsigma = Theta(|q|) (Z dsigma_p + (A - Z) dsigma_n)   (arXiv:1902.06765 Eq. (7)).
/// </summary>
/// <remarks>
/// Implementer's checklist: 0 &lt;= Theta &lt;= 1; one at large |q| (within 1e-3 from 100 GeV on); pure; callable from many threads; the span overload gives the same values,
/// to the bit.
/// </remarks>
public interface INuclearModel
{
    /// <summary>Suppression Theta of scattering on a nucleon, by Pauli blocking or more.</summary>
    /// <param name="nuclide">The nucleus.</param>
    /// <param name="nucleon">The struck nucleon.</param>
    /// <param name="momentumTransferGeV">|q| in the rest frame of the target, GeV, with |q|^2 = Q2 + (Q2/2M)^2; NaN gives NaN.</param>
    double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV);

    /// <summary>Suppression at many momentum transfers; override it where a batch is faster.</summary>
    /// <param name="nuclide">The nucleus.</param>
    /// <param name="nucleon">The struck nucleon.</param>
    /// <param name="momentumTransferGeV">|q| values, GeV.</param>
    /// <param name="factor">Receives Theta; same length.</param>
    void SuppressionFactor(Nuclide nuclide, Nucleon nucleon, ReadOnlySpan<double> momentumTransferGeV, Span<double> factor)
    {
        for (var i = 0; i < momentumTransferGeV.Length; i++)
            factor[i] = SuppressionFactor(nuclide, nucleon, momentumTransferGeV[i]);
    }
}
