using System.CommandLine;

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
        var root = new RootCommand("Neutrino trident production: cross sections and rates from run cards and plugins.")
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
            NewCommand.Create(session),
            CiteCommand.Create(session),
        };
        try
        {
            var parsed = root.Parse(arguments);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Output, Error = session.Error, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? (int)ExitCode.RunCard : code;
        }
        catch (CommandFailure failure)
        {
            session.Error.WriteLine(failure.Message);
            return (int)failure.Code;
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine("cancelled; nothing was written");
            return (int)ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Error.WriteLine($"input/output: {exception.Message}");
            return (int)ExitCode.InputOutput;
        }
        catch (Exception exception)
        {
            session.Error.WriteLine($"unexpected error, please report it: {exception}");
            return (int)ExitCode.Unexpected;
        }
    }
}
