using System.CommandLine;
using System.CommandLine.Help;

namespace TridentFramework.Host.Commands;

/// <summary>The trident command line.</summary>
internal static class TridentCommand
{
    /// <summary>Parses and runs a command line.</summary>
    /// <param name="arguments">Arguments.</param>
    /// <param name="session">Where to speak.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, CommandSession session)
    {
        try
        {
            // Commands speak through the session they are made with, and which one that is the command line says.
            var options = new SessionOptions();
            session = options.Apply(session, Create(session, options).Parse(arguments));
            var parsed = Create(session, options).Parse(arguments);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Output, Error = session.Error, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? (int)ExitCode.RunCard : code;
        }
        catch (CommandFailure failure)
        {
            return Fail(session, failure);
        }
        catch (OperationCanceledException)
        {
            return Fail(session, new CommandFailure(ExitCode.Cancelled, "cancelled; nothing was written"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(session, new CommandFailure(ExitCode.InputOutput, $"input/output: {exception.Message}"));
        }
        catch (Exception exception)
        {
            return Fail(session, new CommandFailure(ExitCode.Unexpected, $"unexpected error, please report it: {exception}"));
        }
    }

    /// <summary>All commands and their options.</summary>
    /// <param name="session">Where the commands speak.</param>
    public static RootCommand Create(CommandSession session) => Create(session, new SessionOptions());

    private static RootCommand Create(CommandSession session, SessionOptions options)
    {
        var root = new RootCommand("Neutrino trident production: cross sections, rates, events and limits from run cards and plugins.")
        {
            RunCommand.Create(session),
            MergeCommand.Create(session),
            ReportCommand.Create(session),
            ReweightCommand.Create(session),
            CheckCommand.Create(session),
            PluginsCommand.Create(session),
            NuclidesCommand.Create(session),
            OverlaysCommand.Create(session),
            SchemaCommand.Create(session),
            ReferenceCommand.Create(session),
            NewCommand.Create(session),
            CiteCommand.Create(session),
            CompletionCommand.Create(session),
        };
        options.AddTo(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int Fail(CommandSession session, CommandFailure failure)
    {
        session.Error.WriteLine(failure.Message);
        if (session.WritesJson)
            session.WriteJson(failure.ToJson());
        return (int)failure.Code;
    }
}
