using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Output;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident run CARD</c>.</summary>
internal static class RunCommand
{
    private const int MostThreads = 1024;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var card = CommandOptions.Card();
        var output = new Option<string?>("--out") { Description = "Folder for the results; out/NAME-OF-THE-CARD if not given.", HelpName = "DIR" };
        var threads = new Option<string?>("--threads") { Description = "Worker threads; all processors if not given. Does not change the result.", HelpName = "N" };
        var seed = new Option<string?>("--seed") { Description = "Override integration.seed.", HelpName = "N" };
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("run", "Run a card and write its results.") { card, output, threads, seed, set, plugins };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(card);
            var workers = Threads(parsed.GetValue(threads));
            var overrides = parsed.GetRequiredValue(set).ToList();
            if (parsed.GetValue(seed) is { } number)
                overrides.Add($"integration.seed={number}");
            var folder = parsed.GetValue(output) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path));
            return (int)Run(session, path, overrides, parsed.GetRequiredValue(plugins), folder, workers);
        });
        return command;
    }

    private static ExitCode Run(CommandSession session, string path, IReadOnlyList<string> overrides, IReadOnlyList<string> pluginFolders, string folder, int threads)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Cancel);

        var catalogue = CommandSession.LoadPlugins(pluginFolders);
        session.WarnAboutFolders(catalogue);
        var study = CommandSession.ReadCard(path, overrides, catalogue);
        session.Validate(study);
        var used = UsedPlugins(study, catalogue);
        foreach (var plugin in used.Where(static p => p.Status == ValidationStatus.Experimental))
            session.Error.WriteLine($"warning: {plugin.Family} plugin {plugin.Name} is experimental: its physics has not been compared with an independent number");

        RunResults results;
        var directory = OpenOutput(folder);
        try
        {
            results = Compute(session, study, threads, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailure(ExitCode.Cancelled, "cancelled; nothing was written");
        }
        catch (NonFiniteWeightException exception)
        {
            throw new CommandFailure(ExitCode.Numerics, exception.Message, "nothing was written");
        }
        catch (Exception exception) when (ComputationFailure.Messages(exception, catalogue) is { } messages)
        {
            throw new CommandFailure(ExitCode.Plugin, messages);
        }

        var tables = ResultsTables.Of(results);
        var citations = StudyCitations.Of(study);
        var json = ResultsFile.Write(study, tables, used, citations, TimeProvider.System.GetUtcNow());
        var written = tables.Where(static t => t.Rows.Count > 0).Select(static t => (Name: t.Name + ".csv", Content: t.ToCsv())).ToList();
        var obsolete = tables.Where(static t => t.Rows.Count == 0).Select(static t => t.Name + ".csv").ToList();
        cancellation.Token.ThrowIfCancellationRequested();
        directory.Write([.. written, (ResultsFile.Name, json)], obsolete);

        var isPrinted = Print(session, results);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        session.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {string.Join(", ", written.Select(static f => f.Name).Prepend(ResultsFile.Name))} to {folder} ({results.Evaluations:N0} points, {seconds:0.0} s, {threads} threads)"));
        var code = ReportConvergence(session, results);
        return isPrinted ? code : ExitCode.InputOutput;

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static int Threads(string? text)
    {
        if (text is null)
            return Math.Min(Environment.ProcessorCount, MostThreads);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MostThreads
            ? threads
            : throw new CommandFailure(ExitCode.RunCard, $"--threads: '{text}' is not a whole number between 1 and {MostThreads}");
    }

    private static bool Print(CommandSession session, RunResults results)
    {
        try
        {
            ResultsText.Write(results, session.Output, !Console.IsOutputRedirected);
            session.Output.Flush();
            return true;
        }
        catch (IOException exception)
        {
            session.Error.WriteLine($"standard output: the tables could not be printed: {exception.Message}; the files were written");
            return false;
        }
    }

    private static OutputDirectory OpenOutput(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new CommandFailure(ExitCode.InputOutput, "--out: the name of the folder is empty; give a folder, which need not exist");
        try
        {
            return new OutputDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.InputOutput, $"--out: cannot write to '{folder}': {exception.Message}");
        }
    }

    private static RunResults Compute(CommandSession session, Study study, int threads, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
            return new StudyRunner(study, threads, new RunProgress(session.Error)).Run(cancellation);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error) });
        return LiveRunProgress.Show(terminal, progress => new StudyRunner(study, threads, progress).Run(cancellation));
    }

    private static ExitCode ReportConvergence(CommandSession session, RunResults results)
    {
        if (results.MissedIntegrals.Count == 0)
            return ExitCode.Done;
        foreach (var missed in results.MissedIntegrals)
            session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not converged: {missed.Name}: relative error {missed.RelativeError:0.0e+00}{(missed.Doubt is { } doubt ? $", but {doubt}" : "")} (scenario {missed.Scenario})"));
        foreach (var (scenario, maxEvaluations) in results.MissedIntegrals.Select(static m => (m.Scenario, m.MaxEvaluations)).Distinct())
        {
            session.Error.WriteLine(
                $"scenario {scenario}: the requested relative error was not reached, or could not be trusted, within integration.maxEvaluations = {maxEvaluations}; raise it or integration.relativeError. The results state the errors that were reached");
        }

        return ExitCode.Numerics;
    }

    private static List<UsedPlugin> UsedPlugins(Study study, PluginCatalogue catalogue) =>
        [.. study.PluginUses
            .Select(static use => (use.Family, use.Name))
            .Distinct()
            .OrderBy(static use => use.Family)
            .ThenBy(static use => use.Name, StringComparer.Ordinal)
            .Select(use => catalogue.Find(use.Family, use.Name).Plugin!)
            .Select(static p => new UsedPlugin(p.Family, p.Name, p.Factory.Status, Path.GetFileName(p.AssemblyPath), p.AssemblyVersion, p.Sha256))];
}
