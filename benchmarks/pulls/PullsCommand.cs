using System.CommandLine;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>The command line: which integrals, how many seeds, which error, and where the numbers go.</summary>
internal static class PullsCommand
{
    /// <summary>All errors are honest.</summary>
    public const int Honest = 0;

    /// <summary>At least one case fails.</summary>
    public const int Dishonest = 1;

    /// <summary>Nothing was measured: bad arguments or an unwritable file.</summary>
    public const int Failure = 2;

    private const int DefaultSeeds = 300;
    private const double DefaultError = 1e-3;

    /// <summary>Parses and runs a command line.</summary>
    /// <param name="arguments">Arguments.</param>
    /// <param name="output">Receives the table.</param>
    /// <param name="errors">Receives progress and errors.</param>
    /// <returns><see cref="Honest"/>, <see cref="Dishonest"/> or <see cref="Failure"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var seeds = new Option<int>("--seeds") { Description = "Seeds of each case, two or more.", HelpName = "N", DefaultValueFactory = static _ => DefaultSeeds };
        var error = new Option<double>("--error") { Description = "Relative error asked of each seed.", HelpName = "X", DefaultValueFactory = static _ => DefaultError };
        var filter = new Option<string>("--cases") { Description = "Only cases whose name contains this text, such as 'proton, flux'.", HelpName = "TEXT", DefaultValueFactory = static _ => "" };
        var threads = new Option<int>("--threads") { Description = "Threads.", HelpName = "N", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the numbers to this file.", HelpName = "FILE" };
        var range = new Option<bool>("--range") { Description = "Instead: two seeds from just above threshold to 10 TeV, for five pairs of leptons on He4, Pb208 and the proton." };
        var root = new RootCommand("Runs the engine with many seeds and compares the errors that it makes with those that it reports.") { seeds, error, filter, threads, json, range };
        seeds.Validators.Add(result => Require(result.GetValueOrDefault<int>() >= 2, "--seeds: a width needs two seeds or more", result.AddError));
        threads.Validators.Add(result => Require(result.GetValueOrDefault<int>() >= 1, "--threads: one thread or more is needed", result.AddError));
        error.Validators.Add(result => Require(
            result.GetValueOrDefault<double>() is >= 5.0 * Experiment.TruthError and < 1.0,
            FormattableString.Invariant($"--error: between {5.0 * Experiment.TruthError} and 1 is possible; the truth is known to {Experiment.TruthError}"),
            result.AddError));
        root.SetAction(parsed =>
        {
            var file = parsed.GetValue(json);
            if (FileProblem(file) is { } problem)
            {
                errors.WriteLine(problem);
                return Failure;
            }

            return parsed.GetValue(range)
                ? Range(parsed.GetValue(error), parsed.GetValue(filter)!, parsed.GetValue(threads), file, output, errors)
                : Pulls(parsed.GetValue(seeds), parsed.GetValue(error), parsed.GetValue(filter)!, parsed.GetValue(threads), file, output, errors);
        });
        try
        {
            var parsed = root.Parse(arguments);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? Failure : code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(exception.Message);
            return Failure;
        }
    }

    private static int Pulls(int seeds, double error, string filter, int threads, FileInfo? json, TextWriter output, TextWriter errors)
    {
        var experiment = new Experiment(seeds, error, threads);
        var rows = Measure(new PullCases(new Laboratory()).All(), static test => test.Name, experiment.Measure, filter, errors);
        if (rows.Count == 0)
            return Failure;
        output.WriteLine(FormattableString.Invariant($"{seeds} seeds at a requested relative error of {error}, against one run at {Experiment.TruthError}"));
        output.WriteLine();
        PullTable.Write(output, rows);
        if (json is not null)
            PullFile.Write(json.FullName, seeds, error, rows);
        output.WriteLine($"{rows.Count(static row => row.Passes)} of {rows.Count} pass");
        return rows.All(static row => row.Passes) ? Honest : Dishonest;
    }

    private static int Range(double error, string filter, int threads, FileInfo? json, TextWriter output, TextWriter errors)
    {
        var survey = new RangeSurvey(error, threads);
        var rows = Measure(RangeCase.All(new Laboratory()), static test => test.Name, survey.Measure, filter, errors);
        if (rows.Count == 0)
            return Failure;
        RangeTable.Write(output, rows);
        if (json is not null)
            PullFile.Write(json.FullName, error, rows);
        output.WriteLine($"{rows.Count(static row => row.Problem is null)} of {rows.Count} pass");
        return rows.All(static row => row.Problem is null) ? Honest : Dishonest;
    }

    private static List<TRow> Measure<TCase, TRow>(IReadOnlyList<TCase> all, Func<TCase, string> name, Func<TCase, IReadOnlyList<TRow>> measure, string filter, TextWriter errors)
    {
        var cases = all.Where(test => name(test).Contains(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (cases.Length == 0)
            errors.WriteLine($"--cases: no case has '{filter}' in its name; there are {string.Join("; ", all.Select(name))}");
        var rows = new List<TRow>();
        foreach (var (number, test) in cases.Index())
        {
            errors.WriteLine($"{number + 1} of {cases.Length}: {name(test)}");
            rows.AddRange(measure(test));
        }

        return rows;
    }

    private static void Require(bool holds, string message, Action<string> report)
    {
        if (!holds)
            report(message);
    }

    private static string? FileProblem(FileInfo? json) =>
        json is null ? null
        : json.Directory is { Exists: false } folder ? $"--json: there is no folder {folder.FullName}"
        : Directory.Exists(json.FullName) ? $"--json: {json.FullName} is a folder, a file is needed"
        : null;
}
