namespace TridentFramework.Engine.Observables;

/// <summary>A range of an observable: minimum &lt;= value &lt; maximum, so that neighbouring ranges share no event.</summary>
/// <param name="Observable">The observable.</param>
/// <param name="Minimum">Lower end in the observable's unit; minus infinity for none.</param>
/// <param name="Maximum">Upper end, above the lower one; infinity for none.</param>
public sealed record Cut(Observable Observable, double Minimum, double Maximum);
