namespace TridentFramework.Benchmarks.Compare;

/// <summary>Integrates with VEGAS of the GNU Scientific Library and measures the CPU time of its thread.</summary>
/// <param name="program">The compiled program.</param>
/// <param name="target">Target and beam.</param>
/// <param name="seed">Seed of the first run.</param>
internal sealed class GslTimer(ReferenceProgram program, ArgonTarget target, uint seed)
{
    private const long MostCalls = 20_000_000_000;

    // Runs with other seeds: the number of iterations is a matter of chance, the median is not.
    private const uint Runs = 3;

    /// <summary>The run of median CPU time among a few with different seeds.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="relativeError">Requested relative error.</param>
    /// <exception cref="InvalidOperationException">The integral does not converge.</exception>
    public ReferenceOutcome MedianRun(ComparisonCase comparison, double relativeError)
    {
        var outcomes = new ReferenceOutcome[Runs];
        for (var run = 0u; run < Runs; run++)
            outcomes[run] = Run(comparison, relativeError, run);
        return outcomes.OrderBy(static outcome => outcome.CpuSeconds).ElementAt((int)Runs / 2);
    }

    /// <summary>A single run with a seed that <see cref="MedianRun"/> does not use, for errors where one run takes long.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="relativeError">Requested relative error.</param>
    /// <exception cref="InvalidOperationException">The integral does not converge.</exception>
    public ReferenceOutcome SingleRun(ComparisonCase comparison, double relativeError) => Run(comparison, relativeError, Runs);

    /// <summary>The run as a measurement.</summary>
    public static Measurement Measured(in ReferenceOutcome outcome) =>
        new(outcome.ValueFb, outcome.ErrorFb, outcome.ChiSquaredPerDegree, (long)outcome.Calls, outcome.CpuSeconds);

    /// <summary>
    /// What a smaller error would cost if points and time after the warm-up grew like 1/error^2. Mostly that is too much: with more points VEGAS
    /// cuts the unit cube into more boxes, and the spread inside a box goes down.
    /// </summary>
    /// <param name="outcome">A run.</param>
    /// <param name="relativeError">The smaller error.</param>
    public static Measurement Extrapolated(in ReferenceOutcome outcome, double relativeError)
    {
        var factor = Math.Pow(outcome.ErrorFb / (outcome.ValueFb * relativeError), 2);
        var seconds = outcome.WarmUpCpuSeconds + ((outcome.CpuSeconds - outcome.WarmUpCpuSeconds) * factor);
        var calls = (double)outcome.WarmUpCalls + ((double)(outcome.Calls - outcome.WarmUpCalls) * factor);
        return Measured(outcome) with { Evaluations = (long)calls, CpuSeconds = seconds, IsExtrapolated = true };
    }

    private ReferenceOutcome Run(ComparisonCase comparison, double relativeError, uint run) =>
        program.Integrate(comparison, target, relativeError, MostCalls, seed + run);
}
