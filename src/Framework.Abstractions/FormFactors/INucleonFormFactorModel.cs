using TridentFramework.Particles;

namespace TridentFramework.FormFactors;

/// <summary>
/// Electromagnetic form factors of proton and neutron.
/// Static limits: GE_p(0) = 1, GE_n(0) = 0, GM_p(0) = 2.793, GM_n(0) = -1.913.
/// </summary>
public interface INucleonFormFactorModel
{
    /// <summary>GE and GM at one momentum transfer.</summary>
    /// <param name="nucleon">Proton or neutron.</param>
    /// <param name="qSquared">Q2 >= 0, GeV^2.</param>
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
