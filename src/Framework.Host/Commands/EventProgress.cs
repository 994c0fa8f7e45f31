using System.Globalization;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Commands;

/// <summary>Progress of event samples: a line that renews itself on a terminal, a line now and then elsewhere.</summary>
/// <param name="session">Where to speak, and how much.</param>
internal sealed class EventProgress(CommandSession session) : IEventProgress
{
    private readonly TimeSpan _interval = session.ErrorIsTerminal ? TimeSpan.FromSeconds(0.3) : TimeSpan.FromSeconds(10.0);
    private string _name = "";
    private long _started;
    private long _spoken;
    private long _before;

    /// <inheritdoc/>
    public void Begin(string name)
    {
        _name = name;
        _before = 0;
        _started = _spoken = TimeProvider.System.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Resumed(long events, long count)
    {
        _before = events;
        session.Say(string.Create(CultureInfo.InvariantCulture, $"{_name}: going on after {events:N0} of {count:N0} events"));
    }

    /// <inheritdoc/>
    public void NotResumed(string reason) => session.Warn($"{_name} is made anew: {reason}");

    /// <inheritdoc/>
    public void Written(long events, long count)
    {
        if (session.Verbosity == Verbosity.Quiet)
            return;
        if (events < count && TimeProvider.System.GetElapsedTime(_spoken) < _interval)
            return;
        _spoken = TimeProvider.System.GetTimestamp();
        var seconds = TimeProvider.System.GetElapsedTime(_started, _spoken).TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_name}: {events:N0} of {count:N0} events, {(events - _before) / Math.Max(seconds, 1e-3) / 1e3:0.#} thousand per second");
        if (!session.ErrorIsTerminal)
            session.Error.WriteLine(line);
        else if (events < count)
            session.Error.Write($"\r{line}  ");
        else
            session.Error.Write($"\r{new string(' ', line.Length + 2)}\r");
    }

    /// <inheritdoc/>
    public void Stopped(string left) => session.Error.WriteLine(session.ErrorIsTerminal ? $"\n{_name}: {left}" : $"{_name}: {left}");
}
