using static TridentFramework.Benchmarks.Pulls.TextTable;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Pulls as plain text.</summary>
internal static class PullTable
{
    /// <summary>Writes a line for each row, then what the columns are.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PullRow> rows)
    {
        TextTable.Write(
            output,
            [
                [
                    "integral", "truth / fb", "its error", "mean pull", "width", "|p|>2", "|p|>3", "bias/sd", "reported", "true rms", "points", "most points", "chi2/dof", "doubted", "retrained",
                    "CPU s", "verdict",
                ],
                .. rows.Select(Line),
            ]);
        output.WriteLine();
        output.WriteLine("mean pull, width: of (x - truth)/sqrt(error^2 + truth's error^2) over the seeds. |p|>2 is 0.046 for a normal distribution, |p|>3 is 0.003; an error from 32");
        output.WriteLine("randomisations makes it Student's t with 31 degrees of freedom: width 1.034, 0.054 and 0.005. bias/sd: mean of x - truth, unweighted, in its standard deviations.");
        output.WriteLine("reported, true rms: mean of the relative errors stated, root mean square of the relative errors made. CPU s: all seeds of the case, training included, without the truth.");
        output.WriteLine($"verdict: ok where |mean| < {Number(PullRow.LargestMean, "G")}, {Number(PullRow.SmallestWidth, "G")} < width < {Number(PullRow.LargestWidth, "G")}, and the truth has converged.");
    }

    private static string[] Line(PullRow row) =>
    [
        row.Name, Number(row.TruthFb, "0.00000e+0"), Number(row.TruthRelativeError, "0.0e+0"), Number(row.Mean, "+0.00;-0.00;0.00"), Number(row.Width, "F2"), Number(row.Beyond(2.0), "F3"),
        Number(row.Beyond(3.0), "F3"), Number(row.BiasInStandardDeviations, "+0.0;-0.0;0.0"), Number(row.MeanReportedError, "0.00e+0"), Number(row.RmsDeviation, "0.00e+0"),
        Number(row.MeanEvaluations, "N0"), Number(row.MostEvaluations, "N0"), Number(row.LargestChi2PerDof, "F1"), Number(row.Doubted, "F0"), Number(row.Retrained, "F0"),
        Number(row.CpuSeconds, "F1"), row.Passes ? "ok" : row.IsTruthConverged ? "FAILS" : "NO TRUTH",
    ];
}
