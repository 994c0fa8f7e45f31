using TridentFramework.Engine.Estimation;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Pulls of one hypothesis: (x_i - truth)/sqrt(err_i^2 + err_truth^2) over the seeds i.</summary>
internal sealed record PullRow
{
    /// <summary>A mean pull of this size or more is a bias.</summary>
    public const double LargestMean = 0.15;

    /// <summary>Pulls narrower than this come from errors that are too large.</summary>
    public const double SmallestWidth = 0.85;

    /// <summary>Pulls wider than this come from errors that are too small.</summary>
    public const double LargestWidth = 1.15;

    /// <summary>The case, and the hypothesis where it has several.</summary>
    public required string Name { get; init; }

    /// <summary>Cross section of the precise run, fb.</summary>
    public required double TruthFb { get; init; }

    /// <summary>Its relative error.</summary>
    public required double TruthRelativeError { get; init; }

    /// <summary>The precise run reached its error and is believed.</summary>
    public required bool IsTruthConverged { get; init; }

    /// <summary>One for each seed.</summary>
    public required IReadOnlyList<double> Pulls { get; init; }

    /// <summary>Mean of the pulls.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the pulls about their mean.</summary>
    public required double Width { get; init; }

    /// <summary>
    /// Mean of x_i - truth, without weights, over its standard deviation. Where this is small and the mean pull is not, value and error are
    /// correlated: the result is unbiased, but its error comes out small together with the value.
    /// </summary>
    public required double BiasInStandardDeviations { get; init; }

    /// <summary>Mean of the relative errors that the engine reports.</summary>
    public required double MeanReportedError { get; init; }

    /// <summary>Root mean square of x_i/truth - 1.</summary>
    public required double RmsDeviation { get; init; }

    /// <summary>Mean number of points.</summary>
    public required double MeanEvaluations { get; init; }

    /// <summary>Largest number of points.</summary>
    public required long MostEvaluations { get; init; }

    /// <summary>Largest chi^2 per degree of freedom of the passes.</summary>
    public required double LargestChi2PerDof { get; init; }

    /// <summary>Seeds whose result is not believed by the engine.</summary>
    public required int Doubted { get; init; }

    /// <summary>Seeds whose map had to be trained longer.</summary>
    public required int Retrained { get; init; }

    /// <summary>CPU time of all seeds of the case, s.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>CPU time of the precise run of the case, s.</summary>
    public required double TruthCpuSeconds { get; init; }

    /// <summary>Mean and width are those of honest errors.</summary>
    public bool Passes => IsTruthConverged && Math.Abs(Mean) < LargestMean && Width is > SmallestWidth and < LargestWidth;

    /// <summary>Share of the pulls beyond a number of standard deviations.</summary>
    public double Beyond(double standardDeviations) => Pulls.Count(pull => Math.Abs(pull) > standardDeviations) / (double)Pulls.Count;

    /// <summary>Statistics of one hypothesis.</summary>
    /// <param name="name">Name of the row.</param>
    /// <param name="truth">The precise run.</param>
    /// <param name="outcomes">At least two seeds.</param>
    /// <param name="hypothesis">Index of the hypothesis.</param>
    /// <param name="cpuSeconds">CPU time of all seeds, s.</param>
    /// <param name="truthCpuSeconds">CPU time of the precise run, s.</param>
    public static PullRow Of(string name, ProcessEstimate truth, IReadOnlyList<SeedOutcome> outcomes, int hypothesis, double cpuSeconds, double truthCpuSeconds)
    {
        var exact = truth.CrossSections[hypothesis].Total;
        Estimate[] estimates = [.. outcomes.Select(outcome => outcome.Estimate.CrossSections[hypothesis].Total)];
        double[] pulls = [.. estimates.Select(e => (e.Value - exact.Value) / Math.Sqrt((e.Error * e.Error) + (exact.Error * exact.Error)))];
        double[] deviations = [.. estimates.Select(e => (e.Value / exact.Value) - 1.0)];
        var mean = pulls.Average();
        var rms = Math.Sqrt(deviations.Average(static d => d * d));
        var biasVariance = (rms * rms / deviations.Length) + (exact.RelativeError * exact.RelativeError);
        return new PullRow
        {
            Name = name,
            TruthFb = exact.Value,
            TruthRelativeError = exact.RelativeError,
            IsTruthConverged = truth.IsConverged,
            Pulls = pulls,
            Mean = mean,
            Width = Math.Sqrt(pulls.Sum(pull => (pull - mean) * (pull - mean)) / (pulls.Length - 1)),
            BiasInStandardDeviations = deviations.Average() / Math.Sqrt(biasVariance),
            MeanReportedError = estimates.Average(static e => e.RelativeError),
            RmsDeviation = rms,
            MeanEvaluations = outcomes.Average(static outcome => (double)outcome.Estimate.Evaluations),
            MostEvaluations = outcomes.Max(static outcome => outcome.Estimate.Evaluations),
            LargestChi2PerDof = outcomes.Max(static outcome => outcome.Estimate.Quality.Chi2PerDof),
            Doubted = outcomes.Count(static outcome => outcome.Estimate.Quality.Doubt is not null),
            Retrained = outcomes.Count(static outcome => outcome.IsRetrained),
            CpuSeconds = cpuSeconds,
            TruthCpuSeconds = truthCpuSeconds,
        };
    }
}
