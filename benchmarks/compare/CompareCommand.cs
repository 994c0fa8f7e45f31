using System.CommandLine;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>The command line: which integrals, how fine, and where the numbers go.</summary>
internal static class CompareCommand
{
    /// <summary>Both programs agree everywhere.</summary>
    public const int Agreement = 0;

    /// <summary>Results of one integral differ by more than <see cref="ComparisonRow.LargestPull"/> standard deviations.</summary>
    public const int Disagreement = 1;

    /// <summary>Nothing was compared: bad arguments, no compiler, no GSL, or an unwritable file.</summary>
    public const int Failure = 2;

    private const uint Seed = 1;

    /// <summary>Parses and runs a command line.</summary>
    /// <param name="arguments">Arguments.</param>
    /// <param name="output">Receives the tables.</param>
    /// <param name="errors">Receives progress and errors.</param>
    /// <returns><see cref="Agreement"/>, <see cref="Disagreement"/> or <see cref="Failure"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var json = new Option<FileInfo?>("--json") { Description = "Also write the numbers to this file.", HelpName = "FILE" };
        var filter = new Option<string>("--cases") { Description = "Only integrals whose name contains this text, such as '5 GeV' or 'e- e+'.", HelpName = "TEXT", DefaultValueFactory = static _ => "" };
        var fine = new Option<bool>("--fine") { Description = $"Run GSL to {Comparison.FineError} for all integrals, instead of extrapolating where that takes more than {Comparison.CheapSeconds} s." };
        var costs = new Option<bool>("--costs-only") { Description = "No comparison: only what the engine costs, and how that grows." };
        var root = new RootCommand("Solves the same integrals with VEGAS of the GNU Scientific Library and with the engine, and compares results and CPU time.") { json, filter, fine, costs };
        root.SetAction(parsed => parsed.GetValue(costs) ? Costs(output) : Run(parsed.GetValue(json), parsed.GetValue(filter)!, parsed.GetValue(fine), arguments, output, errors));
        try
        {
            var parsed = root.Parse(arguments);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? Failure : code;
        }
        catch (Exception exception) when (exception is ReferenceUnavailableException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(exception.Message);
            return Failure;
        }
    }

    private static int Costs(TextWriter output)
    {
        ComparisonTable.WriteCosts(output, new EngineCosts(new ArgonTarget(), Seed));
        return Agreement;
    }

    private static int Run(FileInfo? json, string filter, bool fine, IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var cases = ComparisonCase.All.Where(comparison => comparison.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (cases.Length == 0)
        {
            errors.WriteLine($"--cases: no integral has '{filter}' in its name; there are {string.Join("; ", ComparisonCase.All.Select(static comparison => comparison.Name))}");
            return Failure;
        }

        if (json?.Directory is { Exists: false } folder)
        {
            errors.WriteLine($"--json: there is no folder {folder.FullName}");
            return Failure;
        }

        if (json is not null && Directory.Exists(json.FullName))
        {
            errors.WriteLine($"--json: {json.FullName} is a folder, a file is needed");
            return Failure;
        }

        using var program = new ReferenceProgram();
        var machine = Machine.Read(program, arguments);
        var target = new ArgonTarget();
        var comparison = new Comparison(new GslTimer(program, target, Seed), new EngineTimer(target, Seed), fine);
        ComparisonTable.WriteHeading(output, machine);
        var rows = new List<ComparisonRow>();
        foreach (var (number, integral) in cases.Index())
        {
            errors.WriteLine($"{number + 1} of {cases.Length}: {integral.Name}");
            rows.AddRange(comparison.Rows(integral));
        }

        ComparisonTable.WriteRows(output, rows);
        if (filter.Length == 0)
            ComparisonTable.WriteCosts(output, new EngineCosts(target, Seed));
        if (json is not null)
            ComparisonFile.Write(json.FullName, machine, rows);
        foreach (var row in rows.Where(static row => !row.Agrees))
            errors.WriteLine($"{row.Case.Name}: the results differ by {row.Pull:F1} standard deviations, more than {ComparisonRow.LargestPull}");
        return rows.TrueForAll(static row => row.Agrees) ? Agreement : Disagreement;
    }
}
