using System.CommandLine;

namespace TridentFramework.Host.Commands;

/// <summary>Options that all commands have: how much to say, and in which form.</summary>
internal sealed class SessionOptions
{
    private readonly Option<bool> _quiet = Switch("--quiet", "Say nothing on standard error but warnings and errors.", "-q");
    private readonly Option<bool> _verbose = Switch("--verbose", "Also say which plugin files are used, how every integral went and how long each stage took.", "-v");
    private readonly Option<bool> _json = Switch("--json", "Write one JSON document to standard output instead of text, also for errors.");
    private readonly Option<bool> _noColour = Switch("--no-color", "No colours on terminals; so does a variable NO_COLOR.");

    /// <summary>Adds the options to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var option in new[] { _quiet, _verbose, _json, _noColour })
            root.Options.Add(option);
    }

    /// <summary>The session that a command line asks for.</summary>
    /// <param name="session">The session as it is without options.</param>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="CommandFailure">Options that contradict each other.</exception>
    public CommandSession Apply(CommandSession session, ParseResult parsed)
    {
        if (parsed.GetValue(_quiet) && parsed.GetValue(_verbose))
            throw new CommandFailure(ExitCode.RunCard, "--quiet and --verbose: give one of them");
        var allowsColours = session.AllowsColours && !parsed.GetValue(_noColour);
        return session with
        {
            Verbosity = parsed.GetValue(_quiet) ? Verbosity.Quiet : parsed.GetValue(_verbose) ? Verbosity.Verbose : session.Verbosity,
            WritesJson = parsed.GetValue(_json),
            AllowsColours = allowsColours,
            OutputHasColours = session.OutputHasColours && allowsColours,
        };
    }

    private static Option<bool> Switch(string name, string description, params string[] aliases) => new(name, aliases) { Description = description, Recursive = true };
}
