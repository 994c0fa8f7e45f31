using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.RunCards;

/// <summary>A histogram of a task.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Axis">Observable and bins.</param>
/// <param name="IsLogarithmic">Bins are equal on a logarithmic axis.</param>
internal sealed record DistributionHistogram(string Name, HistogramAxis Axis, bool IsLogarithmic);
