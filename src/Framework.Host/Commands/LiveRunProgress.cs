using System.Collections.Concurrent;
using Spectre.Console;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>Progress as a live bar with the current estimate, for a terminal.</summary>
internal sealed class LiveRunProgress : IRunProgress
{
    private readonly ProgressContext _context;
    private readonly ConcurrentDictionary<int, double> _done = new();
    private ProgressTask? _task;
    private IReadOnlyList<TridentProcess> _processes = [];

    private LiveRunProgress(ProgressContext context) => _context = context;

    /// <summary>Runs work under a live bar.</summary>
    /// <param name="console">Terminal, usually standard error.</param>
    /// <param name="work">The work.</param>
    public static T Show<T>(IAnsiConsole console, Func<IRunProgress, T> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new LiveRunProgress(context)));

    /// <inheritdoc/>
    public void Begin(string scenario, IReadOnlyList<TridentProcess> processes)
    {
        _processes = processes;
        _done.Clear();
        _task = _context.AddTask(Markup.Escape(scenario), maxValue: Math.Max(processes.Count, 1));
    }

    /// <inheritdoc/>
    public void Report(IntegrationProgress state)
    {
        // The error falls at least as the inverse root of the points, so its square over the goal's is the share that is done.
        var goal = _processes[state.Process].RelativeError;
        _done[state.Process] = state.IsFinished ? 1.0 : Math.Min(0.99, goal * goal / (state.RelativeError * state.RelativeError));
        if (_task is not { } task)
            return;
        task.Value = _done.Values.Sum();
        task.Description = Markup.Escape(RunProgress.Describe(state));
    }
}
