using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;
using TridentFramework.Host.Events;
using TridentFramework.Host.Maps;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;

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
        var shard = new Option<string?>("--shard") { Description = "Compute only part K of N of the integrals, for 'trident merge'.", HelpName = "K/N" };
        var save = new Option<string?>("--save-maps") { Description = "Write the importance maps of the run to this file.", HelpName = "FILE" };
        var load = new Option<string?>("--load-maps") { Description = "Start from the importance maps of another run. Changes the last digits of the results.", HelpName = "FILE" };
        var resume = new Option<bool>("--resume") { Description = "Go on with the event files that an interrupted run has left in the folder." };
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("run", "Run a card and write its results.") { card, output, threads, seed, shard, save, load, resume, set, plugins };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(card);
            var overrides = parsed.GetRequiredValue(set).ToList();
            if (parsed.GetValue(seed) is { } number)
                overrides.Add($"integration.seed={number}");
            return (int)Run(session, new RunRequest
            {
                Card = path,
                Overrides = overrides,
                PluginFolders = parsed.GetRequiredValue(plugins),
                OutputFolder = parsed.GetValue(output) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path)),
                Threads = Threads(parsed.GetValue(threads)),
                Shard = Shard(parsed.GetValue(shard)),
                LoadedMaps = parsed.GetValue(load),
                SavedMaps = parsed.GetValue(save),
                Resume = parsed.GetValue(resume),
            });
        });
        return command;
    }

    private static ExitCode Run(CommandSession session, RunRequest request)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Cancel);

        var catalogue = CommandSession.LoadPlugins(request.PluginFolders);
        session.WarnAboutFolders(catalogue);
        var study = CommandSession.ReadCard(request.Card, request.Overrides, catalogue);
        session.Validate(study);
        if (request.Shard is not null && study.Tasks.OfType<PlaneTask>().Any())
            throw new CommandFailure(ExitCode.RunCard, "--shard: scan and limits take one walk through phase space, seconds of work, and cannot be cut into parts; run the card without --shard, or move these tasks to a card of their own");
        var used = StudyPlugins.Of(study, catalogue);
        foreach (var plugin in used)
            session.SayDetail($"plugin {plugin.Family} {plugin.Name}: {plugin.Assembly} {plugin.Version}, SHA-256 {plugin.Sha256}");

        var maps = LoadMaps(session, request.LoadedMaps, study);
        var directory = CommandSession.OpenOutput("--out", request.OutputFolder);
        var saved = request.SavedMaps is { } file ? new SavedMaps(file) : null;
        var folder = MainCardFolder.Of(request.Card).Path;
        var inputs = InputFiles.Of(study, folder);
        var events = new EventRun
        {
            Study = study,
            Plugins = used,
            Citations = StudyCitations.Of(study),
            InputFiles = inputs,
            LoadedMapsSha256 = maps.LoadedSha256,
            Folder = directory.Path,
            Threads = request.Threads,
            Resume = request.Resume,
            Progress = new EventProgress(session),
        };
        var (plan, estimates, results, pieces) = ComputationFailure.Guard<(StudyPlan, StudyEstimates, RunResults?, IReadOnlyList<ShardEvents>)>(catalogue, () =>
        {
            Stage("plugins and card");
            var plan = StudyPlan.Of(study);
            var estimates = Integrate(session, request, plan, maps, cancellation.Token);
            Stage("integrals");
            if (request.Shard is { } number)
                return (plan, estimates, null, events.WriteShard(plan, estimates, number, cancellation.Token));
            return (plan, estimates, events.Write(plan, estimates, StudyRows.Of(plan, estimates, request.Threads, cancellation.Token), cancellation.Token), []);
        });

        Stage("tables, figures and events");
        cancellation.Token.ThrowIfCancellationRequested();
        saved?.Write(maps);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var effort = string.Create(CultureInfo.InvariantCulture, $"{estimates.Evaluations:N0} points, {seconds:0.0} s, {request.Threads} threads");
        var code = request.Shard is { } shard
            ? ShardOutput.Write(session, shard, plan, estimates, directory, effort, new Shard
            {
                Schema = ShardFile.Schema,
                Version = ResultsFile.Version,
                Number = shard.Number,
                Count = shard.Count,
                Title = study.Title,
                Card = study.ResolvedCard,
                CardFolder = folder,
                InputFiles = inputs,
                Plugins = used,
                LoadedMapsSha256 = maps.LoadedSha256,
                Integrals = plan.Integrals,
                SharedEvaluations = estimates.SharedEvaluations,
                Estimates = ShardFile.Integrals(plan, shard, estimates),
                Events = pieces,
            })
            : StudyOutput.Write(session, study, results!, used, maps.LoadedSha256, directory, effort);
        events.Forget();
        return code;

        void Stage(string name) => session.SayDetail(string.Create(CultureInfo.InvariantCulture, $"{name}: done after {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.00} s"));

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

    private static ShardNumber? Shard(string? text)
    {
        if (text is null)
            return null;
        return ShardNumber.TryParse(text, out var shard)
            ? shard
            : throw new CommandFailure(ExitCode.RunCard, $"--shard: '{text}' is not K/N with whole numbers from 1 and K not above N; write it as 3/7");
    }

    private static StudyMaps LoadMaps(CommandSession session, string? file, Study study)
    {
        if (file is null)
            return new StudyMaps(loadedSha256: null);
        if (string.IsNullOrWhiteSpace(file))
            throw new CommandFailure(ExitCode.InputOutput, "--load-maps: the name of the file is empty; give a file that --save-maps has written");
        var maps = TrainedMapsFile.Read(file);
        foreach (var scenario in study.Scenarios.Select(static s => s.Name).Except(maps.Scenarios, StringComparer.Ordinal))
            session.Warn($"--load-maps: {file} has no maps for scenario {scenario}, which trains its own (it has maps for: {string.Join(", ", maps.Scenarios)})");
        return maps;
    }

    private static StudyEstimates Integrate(CommandSession session, RunRequest request, StudyPlan plan, StudyMaps maps, CancellationToken cancellation)
    {
        if (!session.ErrorIsTerminal || session.Verbosity != Verbosity.Normal)
            return Work(new RunProgress(session.Verbosity == Verbosity.Quiet ? TextWriter.Null : session.Error));
        return LiveRunProgress.Show(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error), ColorSystem = session.AllowsColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors }), Work);

        StudyEstimates Work(IRunProgress progress) =>
            new StudyIntegrator(plan, request.Threads, maps, progress).Integrate(number => IsOwn(number) || plan.IsOfEvents(number), IsOwn, cancellation);

        bool IsOwn(int number) => request.Shard?.Contains(number) != false;
    }
}
