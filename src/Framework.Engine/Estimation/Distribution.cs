using TridentFramework.Engine.Observables;

namespace TridentFramework.Engine.Estimation;

/// <summary>A cross section cut into the bins of an observable.</summary>
/// <param name="Axis">The bins.</param>
/// <param name="CrossSections">Cross section of each bin, fb, not divided by its width: below the first edge, the bins, from the last edge on. Their sum is the cross section.</param>
public sealed record Distribution(HistogramAxis Axis, IReadOnlyList<Estimate> CrossSections)
{
    /// <summary>Sum of factor times distribution over distributions on one axis, which may share points or not.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="terms">The terms; without any the sum is zero.</param>
    /// <param name="replicates">Number of randomisations of the terms.</param>
    public static Distribution Sum(HistogramAxis axis, IReadOnlyList<(double Factor, Distribution Distribution)> terms, int replicates) => new(
        axis,
        [.. Enumerable.Range(0, axis.Bins).Select(bin => terms.Count == 0
            ? Estimate.Zero(replicates)
            : Estimate.Sum([.. terms.Select(t => (t.Factor, t.Distribution.CrossSections[bin]))]))]);
}
