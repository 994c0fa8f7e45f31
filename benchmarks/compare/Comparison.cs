namespace TridentFramework.Benchmarks.Compare;

/// <summary>Runs both programs on the integrals, one at a time.</summary>
/// <param name="gsl">VEGAS of the GNU Scientific Library.</param>
/// <param name="engine">The engine.</param>
/// <param name="runsAllFine">Run GSL to the smaller error however long it takes.</param>
internal sealed class Comparison(GslTimer gsl, EngineTimer engine, bool runsAllFine)
{
    /// <summary>The larger relative error asked for.</summary>
    public const double CoarseError = 1e-3;

    /// <summary>The smaller one.</summary>
    public const double FineError = 1e-4;

    /// <summary>A run of GSL to the smaller error that should take less CPU time than this is always made, s.</summary>
    public const double CheapSeconds = 60.0;

    /// <summary>Both errors, the larger first.</summary>
    /// <param name="comparison">The integral.</param>
    /// <exception cref="InvalidOperationException">One of the programs does not converge.</exception>
    public IReadOnlyList<ComparisonRow> Rows(ComparisonCase comparison)
    {
        var coarse = gsl.MedianRun(comparison, CoarseError);
        var fine = GslTimer.Extrapolated(coarse, FineError);
        if (runsAllFine || fine.CpuSeconds < CheapSeconds)
            fine = GslTimer.Measured(gsl.SingleRun(comparison, FineError));
        return
        [
            new ComparisonRow(comparison, CoarseError, GslTimer.Measured(coarse), engine.Measure(comparison, CoarseError)),
            new ComparisonRow(comparison, FineError, fine, engine.Measure(comparison, FineError)),
        ];
    }
}
