namespace TridentFramework.FormFactors;

/// <summary>
/// Charge form factor of one nuclide,
/// F(Q2) = int r^2 dr sin(qr)/(qr) rho(r) / int r^2 dr rho(r), q = sqrt(Q2)/(hbar c)   (arXiv:1902.06765 Eq. (A1)).
/// </summary>
/// <remarks>
/// Implementer's checklist: F(0) = 1; |F| &lt;= 1; smooth down to Q2 = 1e-20 GeV^2 (e+e- tridents live there, so expand
/// around zero instead of dividing small numbers); pure; callable from many threads; the span overload gives the same values, to the bit.
/// </remarks>
public interface INuclearFormFactor
{
    /// <summary>Form factor at one momentum transfer.</summary>
    /// <param name="qSquared">Q2 = -q.q >= 0, GeV^2; NaN gives NaN, and what a negative value gives is not defined.</param>
    /// <returns>F, dimensionless.</returns>
    double Evaluate(double qSquared);

    /// <summary>Form factor at many momentum transfers; override it where a batch is faster.</summary>
    /// <param name="qSquared">Q2 values, GeV^2.</param>
    /// <param name="formFactor">Receives F, one for each Q2; same length.</param>
    void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        for (var i = 0; i < qSquared.Length; i++)
            formFactor[i] = Evaluate(qSquared[i]);
    }

    /// <summary>Largest Q2 of the data behind the form factor, GeV^2; null where none is stated. A table of form factors beyond it comes with a warning.</summary>
    double? LargestMeasuredQSquared => null;
}
