using TridentFramework.Particles;

namespace TridentFramework.FormFactors;

/// <summary>
/// Electromagnetic form factors of proton and neutron.
/// Static limits: GE_p(0) = 1, GE_n(0) = 0, GM_p(0) = 2.793, GM_n(0) = -1.913.
/// </summary>
/// <remarks>
/// Implementer's checklist: static limits; finite at every Q2; both fall at large Q2 (below 0.05 from 10 GeV^2 on, where the dipole is 0.004), also beyond the range of
/// a fit; pure; callable from many threads; the span overload gives the same values, to the bit.
/// </remarks>
public interface INucleonFormFactorModel
{
    /// <summary>GE and GM at one momentum transfer.</summary>
    /// <param name="nucleon">Proton or neutron.</param>
    /// <param name="qSquared">Q2 >= 0, GeV^2; NaN gives NaN, and what a negative value gives is not defined.</param>
    SachsFormFactors Evaluate(Nucleon nucleon, double qSquared);

    /// <summary>GE and GM at many momentum transfers; override it where a batch is faster.</summary>
    /// <param name="nucleon">Proton or neutron.</param>
    /// <param name="qSquared">Q2 values, GeV^2.</param>
    /// <param name="electric">Receives GE; same length.</param>
    /// <param name="magnetic">Receives GM; same length.</param>
    void Evaluate(Nucleon nucleon, ReadOnlySpan<double> qSquared, Span<double> electric, Span<double> magnetic)
    {
        for (var i = 0; i < qSquared.Length; i++)
            (electric[i], magnetic[i]) = Evaluate(nucleon, qSquared[i]);
    }
}
