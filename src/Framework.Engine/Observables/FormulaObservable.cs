using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Observables;

/// <summary>An observable that is a formula of one event.</summary>
internal sealed class FormulaObservable<TFormula>(string name, string symbol, string unit, string definition) : Observable(name, symbol, unit, definition)
    where TFormula : struct, IEventFormula
{
    /// <inheritdoc/>
    public override void Evaluate(LaboratoryMomenta momenta, int count, Span<double> values)
    {
        for (var i = 0; i < count; i++)
            values[i] = TFormula.Of(momenta, i);
    }
}
