using TridentFramework.Engine.PhaseSpace;
using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Engine.Estimation;

/// <summary>
/// Incoherent scattering on the nucleons of one kind in a target atom, spin averaged:
/// H^{ab} = Theta(|q|) { 4 P^a P^b [4 M^2 GE^2 + Q2 GM^2]/(4 M^2 + Q2) - g^{ab} Q2 GM^2 } summed over the nucleons
/// (arXiv:1902.06765 Eqs. (5)-(8), with the sign of the last term of Eq. (6) corrected).
/// </summary>
public sealed record NucleonTensor : HadronicTensor
{
    private readonly Nucleon _nucleon;
    private readonly INucleonFormFactorModel _formFactors;
    private readonly INuclearModel _nuclearModel;
    private readonly NucleonCount[] _nucleons;

    /// <summary>Creates the tensor.</summary>
    /// <param name="nucleon">Proton or neutron.</param>
    /// <param name="formFactors">Sachs form factors.</param>
    /// <param name="nuclearModel">Suppression Theta.</param>
    /// <param name="nucleons">Nucleons of this kind per target atom, by nuclide.</param>
    public NucleonTensor(Nucleon nucleon, INucleonFormFactorModel formFactors, INuclearModel nuclearModel, IReadOnlyList<NucleonCount> nucleons)
    {
        _nucleon = nucleon;
        _formFactors = formFactors;
        _nuclearModel = nuclearModel;
        _nucleons = [.. nucleons];
    }

    /// <inheritdoc/>
    internal override bool HasMagnetic => true;

    /// <summary>Equal when nucleon, models and composition are.</summary>
    public bool Equals(NucleonTensor? other) =>
        other is not null && _nucleon == other._nucleon && ReferenceEquals(_formFactors, other._formFactors)
        && ReferenceEquals(_nuclearModel, other._nuclearModel) && _nucleons.AsSpan().SequenceEqual(other._nucleons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_nucleon, _formFactors, _nuclearModel, _nucleons.Length);

    /// <inheritdoc/>
    internal override int DrawNuclide(double qSquared, double targetMassGeV, double uniform)
    {
        if (_nucleons.Length == 1)
            return 0;
        var energyTransfer = 0.5 * qSquared / targetMassGeV;
        Span<double> momentum = [Math.Sqrt(qSquared + (energyTransfer * energyTransfer))];
        Span<double> factor = [0.0];
        Span<double> cumulative = stackalloc double[_nucleons.Length];
        var sum = 0.0;
        for (var i = 0; i < _nucleons.Length; i++)
        {
            _nuclearModel.SuppressionFactor(_nucleons[i].Nuclide, _nucleon, momentum, factor);
            sum += _nucleons[i].Count * factor[0];
            cumulative[i] = sum;
        }

        var index = 0;
        while (index < _nucleons.Length - 1 && cumulative[index] <= uniform * sum)
            index++;
        return index;
    }

    /// <inheritdoc/>
    internal override void Evaluate(PhaseSpaceBlock block, double targetMassGeV, double[] h1, double[] h2)
    {
        const int Length = PhaseSpaceBlock.Length;
        Span<double> momentum = stackalloc double[Length];
        Span<double> factor = stackalloc double[Length];
        Span<double> suppression = stackalloc double[Length];
        suppression.Clear();
        var halfOverM = 0.5 / targetMassGeV;
        for (var i = 0; i < Length; i++)
        {
            var energyTransfer = block.QSquared[i] * halfOverM;
            momentum[i] = Math.Sqrt(block.QSquared[i] + (energyTransfer * energyTransfer));
        }

        foreach (var (nuclide, count) in _nucleons)
        {
            _nuclearModel.SuppressionFactor(nuclide, _nucleon, momentum, factor);
            for (var i = 0; i < Length; i++)
                suppression[i] += count * factor[i];
        }

        _formFactors.Evaluate(_nucleon, block.QSquared, h1, h2);
        var fourM2 = 4.0 * targetMassGeV * targetMassGeV;
        for (var i = 0; i < Length; i++)
        {
            var q2 = block.QSquared[i];
            var magnetic = q2 * h2[i] * h2[i];
            h1[i] = suppression[i] * ((fourM2 * h1[i] * h1[i]) + magnetic) / (fourM2 + q2);
            h2[i] = suppression[i] * magnetic;
        }
    }
}
