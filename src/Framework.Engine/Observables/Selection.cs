using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Observables;

/// <summary>Events that pass all of some cuts. Equal if it has equal cuts in the same order.</summary>
public sealed class Selection : IEquatable<Selection>
{
    // Two blocks of phase-space points.
    private const int MostOnStack = 512;

    private readonly Cut[] _cuts;

    /// <summary>Creates a selection.</summary>
    /// <param name="cuts">At least one cut.</param>
    /// <exception cref="ArgumentException">There is no cut, or one whose minimum is not below its maximum.</exception>
    public Selection(IReadOnlyList<Cut> cuts)
    {
        if (cuts.Count == 0)
            throw new ArgumentException("a selection has at least one cut; without any there is nothing to select", nameof(cuts));
        if (cuts.FirstOrDefault(static cut => !(cut.Minimum < cut.Maximum)) is { } empty)
            throw new ArgumentException(FormattableString.Invariant($"a cut on {empty.Observable} from {empty.Minimum} to {empty.Maximum} lets nothing through; its minimum is below its maximum"), nameof(cuts));
        _cuts = [.. cuts];
    }

    /// <summary>The cuts.</summary>
    public IReadOnlyList<Cut> Cuts => _cuts;

    /// <summary>Which events pass.</summary>
    /// <param name="momenta">Events in the laboratory, beam along +z.</param>
    /// <param name="mask">Receives 1 for an event that passes and 0 for one that does not; a value that is not a number does not pass. Its length is the number of events.</param>
    public void Apply(LaboratoryMomenta momenta, Span<double> mask)
    {
        var values = mask.Length <= MostOnStack ? stackalloc double[mask.Length] : new double[mask.Length];
        mask.Fill(1.0);
        foreach (var (observable, minimum, maximum) in _cuts)
        {
            observable.Evaluate(momenta, mask.Length, values);
            for (var i = 0; i < values.Length; i++)
            {
                if (!(values[i] >= minimum && values[i] < maximum))
                    mask[i] = 0.0;
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(Selection? other) => other is not null && _cuts.AsSpan().SequenceEqual(other._cuts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Selection);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_cuts.Length, _cuts[0]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _cuts.Select(static cut => FormattableString.Invariant($"{cut.Minimum} <= {cut.Observable} < {cut.Maximum}")));
}
