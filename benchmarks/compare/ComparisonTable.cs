using System.Globalization;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Plain-text tables of a comparison, in the invariant culture.</summary>
internal static class ComparisonTable
{
    private const string Extrapolated = "~";

    /// <summary>Writes machine and command line.</summary>
    public static void WriteHeading(TextWriter output, Machine machine)
    {
        output.WriteLine($"processor  {machine.Processor}, {machine.Cores} cores (one used), vectors of {machine.VectorBits} bits");
        output.WriteLine($"software   {machine.Runtime}; GSL {machine.GslVersion}; {machine.Compiler}");
        output.WriteLine($"command    {machine.CommandLine}");
        output.WriteLine();
    }

    /// <summary>Writes results, costs and ratios.</summary>
    public static void WriteRows(TextWriter output, IReadOnlyList<ComparisonRow> rows)
    {
        Write(output, [["integral", "asked", "program", "value / fb", "error / fb", "reached", "chi2/dof", "points", "Mpoints/s/core", "CPU s", "pull"], .. rows.SelectMany(Lines)]);
        output.WriteLine();
        Write(
            output,
            [
                ["GSL / engine", "time per point", "CPU time to 0.1 %", "CPU time to 0.01 %"],
                .. rows.GroupBy(static row => row.Case).Select(static group => (string[])
                [
                    group.Key.Name,
                    Number(group.Last().SpeedRatio, "F1"),
                    .. new[] { Comparison.CoarseError, Comparison.FineError }.Select(error => Ratio(group.Single(row => row.RequestedError == error))),
                ]),
            ]);
        output.WriteLine();
        output.WriteLine("CPU time: GSL, of its thread; engine, of the whole process, median of repetitions after warm-up of the runtime. Training of grid and map included on both sides.");
        output.WriteLine("pull: (GSL - engine) / combined error.");
        if (rows.Any(static row => row.Gsl.IsExtrapolated))
        {
            output.WriteLine(
                $"{Extrapolated} extrapolated with 1/error^2 from the run of GSL to {Number(Comparison.CoarseError, "G")}, not measured: mostly too long, for VEGAS stratifies finer with more points; --fine measures it.");
        }
    }

    /// <summary>Writes what the engine costs alone.</summary>
    public static void WriteCosts(TextWriter output, EngineCosts costs)
    {
        output.WriteLine();
        Write(output, [["engine, one core, everything included", "Mpoints/s"], .. costs.Throughput().Select(static c => (string[])[c.What, Number(c.MillionPointsPerSecond, "F1")])]);
        output.WriteLine();
        Write(output, [["CPU time of many variants over one, mu mu at 5 GeV", "ratio"], .. costs.VariantRatios().Select(static c => (string[])[c.What, Number(c.Ratio, "F2")])]);
        output.WriteLine();
        Write(
            output,
            [
                ["to 0.1 %", "integrals", "points", "CPU s", "wall s"],
                .. costs.Lists().Select(static c => (string[])[c.What, Number(c.Integrals, "N0"), Number(c.Points, "N0"), Number(c.CpuSeconds, "F3"), Number(c.WallSeconds, "F3")]),
            ]);
    }

    private static IEnumerable<string[]> Lines(ComparisonRow row)
    {
        yield return Line(row.Case.Name, row.RequestedError, "GSL", row.Gsl, row.Gsl.IsExtrapolated ? "" : Number(row.Pull, "F1"));
        yield return Line("", row.RequestedError, "engine", row.Engine, "");
    }

    private static string[] Line(string name, double requested, string program, Measurement m, string pull)
    {
        var mark = m.IsExtrapolated ? Extrapolated : "";
        string[] result = m.IsExtrapolated
            ? ["", "", "", ""]
            : [Number(m.ValueFb, "0.00000e+0"), Number(m.ErrorFb, "0.0e+0"), Number(m.RelativeError, "0.0e+0"), Number(m.ChiSquaredPerDegree, "F2")];
        return
        [
            name, Number(requested, "0e+0"), program, .. result,
            mark + Number(m.Evaluations, "N0"), Number(m.PointsPerSecond / 1e6, "F2"), mark + Number(m.CpuSeconds, m.CpuSeconds < 10.0 ? "F3" : "F1"), pull,
        ];
    }

    private static string Ratio(ComparisonRow row) => (row.Gsl.IsExtrapolated ? Extrapolated : "") + Number(row.CpuRatio, "F0");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Write(TextWriter output, IReadOnlyList<string[]> lines)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((text, column) => column == 0 ? text.PadRight(widths[column]) : text.PadLeft(widths[column]))).TrimEnd());
    }
}
