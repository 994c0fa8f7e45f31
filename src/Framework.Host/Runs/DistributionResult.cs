using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>One differential cross section of a run, per target atom and averaged over the beam.</summary>
internal sealed record DistributionResult
{
    /// <summary>Scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Variant.</summary>
    public required string Variant { get; init; }

    /// <summary>Channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Target.</summary>
    public required string Target { get; init; }

    /// <summary><c>coherent</c>, <c>proton</c>, <c>neutron</c> or <c>total</c>.</summary>
    public required string Contribution { get; init; }

    /// <summary>Observable and bins.</summary>
    public required DistributionHistogram Histogram { get; init; }

    /// <summary>The bins: below the first edge, between the edges, from the last edge on. Their sum is the cross section.</summary>
    public required IReadOnlyList<DistributionBin> Bins { get; init; }

    /// <summary>Phase-space points used, or events.</summary>
    public required long Evaluations { get; init; }

    /// <summary>Lower edge of a bin; minus infinity for the first.</summary>
    public double Lower(int bin) => bin == 0 ? double.NegativeInfinity : Histogram.Axis.Edges[bin - 1];

    /// <summary>Upper edge of a bin; infinity for the last.</summary>
    public double Upper(int bin) => bin == Bins.Count - 1 ? double.PositiveInfinity : Histogram.Axis.Edges[bin];

    /// <summary>Cross section over the width of a bin, and its error, in fb per unit of the observable; null for the two bins without end.</summary>
    public DistributionBin? Density(int bin)
    {
        var width = Upper(bin) - Lower(bin);
        return double.IsFinite(width) ? new DistributionBin(Bins[bin].CrossSectionFb / width, Bins[bin].ErrorFb / width) : null;
    }
}
