using TridentFramework.Engine.Estimation;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Integrates every case at every energy with two seeds.</summary>
/// <param name="relativeError">Relative error asked for.</param>
/// <param name="threads">Threads, each with one integral at a time.</param>
internal sealed class RangeSurvey(double relativeError, int threads)
{
    /// <summary>Rows of one case by energy.</summary>
    public IReadOnlyList<RangeRow> Measure(RangeCase test)
    {
        var energies = test.EnergiesGeV;
        var results = new ProcessEstimate[2 * energies.Count];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            results[i] = Experiment.Integrate(test.Process(energies[i / 2], relativeError), (ulong)(i % 2) + 1, 1).Estimate);
        var rows = new List<RangeRow>();
        foreach (var (i, energy) in energies.Index())
            rows.Add(new RangeRow(test, energy, results[2 * i], results[(2 * i) + 1], rows.Count == 0 ? 0.0 : rows[^1].CrossSectionFb));
        return rows;
    }
}
