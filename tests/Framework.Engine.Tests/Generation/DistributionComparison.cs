namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Compares normalised histograms of two samples by chi squared, with the statistical errors of both.</summary>
internal static class DistributionComparison
{
    private const int Bins = 24;

    /// <summary>
    /// Largest departure of a chi squared from its mean, in standard deviations of a normal distribution: 3.4e-6 on its side, so that some three hundred histograms of a fixed
    /// seed raise a false alarm in one of a thousand choices of seeds.
    /// </summary>
    public const double MostDeviations = 4.5;

    /// <summary>Asserts that all observables of both samples are distributed alike.</summary>
    /// <param name="one">A sample.</param>
    /// <param name="other">Another sample, independent of it.</param>
    /// <param name="pilot">A sample that gives the edges of the bins: as many weights in each.</param>
    public static void AssertAlike(WeightedSample one, WeightedSample other, WeightedSample pilot)
    {
        var compared = 0;
        using var scope = Assert.EnterMultipleScope();
        for (var o = 0; o < TridentObservables.Names.Count; o++)
        {
            var edges = Edges(pilot.Values[o], pilot.Weights);

            // A beam of one energy has no spectrum.
            if (edges.Length == 0)
                continue;
            compared++;
            var deviations = Deviations(Histogram(one, o, edges), Histogram(other, o, edges));
            TestContext.Out.WriteLine(FormattableString.Invariant($"{TridentObservables.Names[o]}: {deviations:F2}"));
            Assert.That(deviations, Is.LessThan(MostDeviations), TridentObservables.Names[o]);
        }

        Assert.That(compared, Is.AtLeast(TridentObservables.Names.Count - 1));
    }

    /// <summary>Chi squared as a number of standard deviations (E. B. Wilson, M. M. Hilferty, Proc. Natl. Acad. Sci. 17 (1931) 684).</summary>
    public static double Deviations(double chiSquared, int degrees)
    {
        var variance = 2.0 / (9.0 * degrees);
        return (Math.Cbrt(chiSquared / degrees) - (1.0 - variance)) / Math.Sqrt(variance);
    }

    private static double Deviations((double[] Sums, double[] Squares) one, (double[] Sums, double[] Squares) other)
    {
        var (norm, otherNorm) = (1.0 / one.Sums.Sum(), 1.0 / other.Sums.Sum());
        var chiSquared = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var difference = (one.Sums[bin] * norm) - (other.Sums[bin] * otherNorm);
            chiSquared += difference * difference / ((one.Squares[bin] * norm * norm) + (other.Squares[bin] * otherNorm * otherNorm));
        }

        return Deviations(chiSquared, Bins - 1);
    }

    private static (double[] Sums, double[] Squares) Histogram(WeightedSample sample, int observable, double[] edges)
    {
        var (sums, squares) = (new double[Bins], new double[Bins]);
        for (var i = 0; i < sample.Weights.Length; i++)
        {
            var found = Array.BinarySearch(edges, sample.Values[observable][i]);
            var bin = found < 0 ? ~found : found;
            sums[bin] += sample.Weights[i];
            squares[bin] += sample.Weights[i] * sample.Weights[i];
        }

        return (sums, squares);
    }

    private static double[] Edges(double[] values, double[] weights)
    {
        var sorted = (double[])values.Clone();
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(sorted, order);
        var (step, sum) = (weights.Sum() / Bins, 0.0);
        var edges = new List<double>();
        for (var i = 0; i < sorted.Length && edges.Count < Bins - 1; i++)
        {
            sum += weights[order[i]];
            if (sum >= step * (edges.Count + 1))
                edges.Add(sorted[i]);
        }

        return edges.Zip(edges.Skip(1)).All(static pair => pair.First < pair.Second) && edges.Count == Bins - 1 ? [.. edges] : [];
    }
}
