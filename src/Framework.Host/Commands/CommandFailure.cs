namespace TridentFramework.Host.Commands;

/// <summary>Ends a command with messages for the user and an exit code.</summary>
internal sealed class CommandFailure : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="code">Exit code.</param>
    /// <param name="messages">What to say on standard error, one line each.</param>
    public CommandFailure(ExitCode code, params IReadOnlyList<string> messages)
        : base(string.Join(Environment.NewLine, messages)) => Code = code;

    /// <summary>Exit code.</summary>
    public ExitCode Code { get; }
}
