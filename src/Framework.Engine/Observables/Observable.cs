using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Observables;

/// <summary>A number that every event has, such as an energy or an angle in the laboratory.</summary>
/// <remarks>Immutable, pure and callable from many threads. Observables are told apart by reference: <see cref="ObservableCatalogue"/> holds the one instance of each.</remarks>
public abstract class Observable
{
    private protected Observable(string name, string symbol, string unit, string definition) => (Name, Symbol, Unit, Definition) = (name, symbol, unit, definition);

    /// <summary>Name in cards and results, such as <c>openingAngle</c>.</summary>
    public string Name { get; }

    /// <summary>Symbol in the label language of figures, a small part of TeX.</summary>
    public string Symbol { get; }

    /// <summary>Unit of its values: <c>GeV</c>, <c>GeV2</c>, <c>rad</c>, or empty for a pure number.</summary>
    public string Unit { get; }

    /// <summary>What it is, in a few words and a formula.</summary>
    public string Definition { get; }

    /// <summary>Values of the first events.</summary>
    /// <param name="momenta">Events in the laboratory, beam along +z.</param>
    /// <param name="count">Number of events.</param>
    /// <param name="values">Receives their values.</param>
    public abstract void Evaluate(LaboratoryMomenta momenta, int count, Span<double> values);

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
