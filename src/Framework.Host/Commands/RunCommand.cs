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
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var card = CommandOptions.Card();
        var output = new Option<string?>("--out") { Description = "Folder for the results; out/NAME-OF-THE-CARD if not given.", HelpName = "DIR" };
        var threads = new Option<int?>("--threads") { Description = "Worker threads; all processors if not given. Does not change the result.", HelpName = "N" };
        threads.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 1024)
                result.AddError("--threads must be between 1 and 1024");
        });
        var seed = new Option<string?>("--seed") { Description = "Override integration.seed.", HelpName = "N" };
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("run", "Run a card and write its results.") { card, output, threads, seed, set, plugins };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(card);
            var overrides = parsed.GetRequiredValue(set).ToList();
            if (parsed.GetValue(seed) is { } number)
                overrides.Add($"integration.seed={number}");
            var folder = parsed.GetValue(output) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path));
            return (int)Run(session, path, overrides, parsed.GetRequiredValue(plugins), folder, parsed.GetValue(threads) ?? Environment.ProcessorCount);
        });
        return command;
    }

    private static ExitCode Run(CommandSession session, string path, IReadOnlyList<string> overrides, IReadOnlyList<string> pluginFolders, string folder, int threads)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

        var catalogue = CommandSession.LoadPlugins(pluginFolders);
        session.WarnAboutFolders(catalogue);
        var study = CommandSession.ReadCard(path, overrides, catalogue);
        var used = UsedPlugins(study, catalogue);
        foreach (var plugin in used.Where(static p => p.Status == ValidationStatus.Experimental))
            session.Error.WriteLine($"warning: {plugin.Family} plugin {plugin.Name} is experimental: its physics has not been compared with an independent number");

        RunResults results;
        using var directory = OpenOutput(folder);
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

        var tables = ResultsTables.Of(results);
        var citations = StudyCitations.Of(study);
        var json = ResultsFile.Write(study, tables, used, citations, TimeProvider.System.GetUtcNow());
        IReadOnlyList<(string, string)> files = [("results.json", json), .. tables.Where(static t => t.Rows.Count > 0).Select(static t => (t.Name + ".csv", t.ToCsv()))];
        cancellation.Token.ThrowIfCancellationRequested();
        directory.Write(files);

        ResultsText.Write(results, session.Output, !Console.IsOutputRedirected);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        session.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {string.Join(", ", files.Select(static f => f.Item1))} to {folder} ({results.Evaluations:N0} points, {seconds:0.0} s, {threads} threads)"));
        return ReportConvergence(session, study, results);

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static OutputDirectory OpenOutput(string folder)
    {
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

    private static ExitCode ReportConvergence(CommandSession session, Study study, RunResults results)
    {
        if (results.MissedIntegrals.Count == 0)
            return ExitCode.Done;
        foreach (var (name, relativeError) in results.MissedIntegrals)
            session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not converged: {name}: relative error {relativeError:0.0e+00}"));
        var integration = study.Scenarios[0].Settings[0].Integration;
        session.Error.WriteLine(
            $"the requested relative error was not reached within integration.maxEvaluations = {integration.MaxEvaluations}; raise it or integration.relativeError. The results state the errors that were reached");
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
