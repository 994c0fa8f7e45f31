using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Observables;

/// <summary>A number of one event. As a type argument it is inlined into the loop over events.</summary>
internal interface IEventFormula
{
    /// <summary>The number of event <paramref name="i"/>.</summary>
    static abstract double Of(LaboratoryMomenta momenta, int i);
}
