using TridentFramework.Engine.Integration;
using TridentFramework.Host.Events;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Commands;

/// <summary>What to say of an exception that ended a computation.</summary>
internal static class ComputationFailure
{
    /// <summary>Computes something; what goes wrong ends the command with the exit code that it deserves.</summary>
    /// <param name="catalogue">The plugins of the run.</param>
    /// <param name="computation">The computation.</param>
    /// <exception cref="CommandFailure">It was cancelled, met a weight that is not finite, or a plugin failed.</exception>
    public static T Guard<T>(PluginCatalogue catalogue, Func<T> computation)
    {
        try
        {
            return computation();
        }
        catch (CommandFailure)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailure(ExitCode.Cancelled, "cancelled; nothing was written");
        }
        catch (NoEventsException exception)
        {
            throw new CommandFailure(ExitCode.RunCard, exception.Message, "nothing was written");
        }
        catch (NoStandardModelException exception)
        {
            throw new CommandFailure(ExitCode.RunCard, exception.Message, "nothing was written");
        }
        catch (EventWritingException exception)
        {
            throw new CommandFailure(ExitCode.InputOutput, $"events could not be written: {exception.Message}", exception.Left);
        }
        catch (RoughCouplingsException exception)
        {
            throw new CommandFailure(ExitCode.Plugin, exception.Message, "nothing was written");
        }
        catch (NonFiniteWeightException exception)
        {
            throw new CommandFailure(ExitCode.Numerics, exception.Message, "nothing was written");
        }
        catch (Exception exception) when (Messages(exception, catalogue) is { } messages)
        {
            throw new CommandFailure(ExitCode.Plugin, messages);
        }
    }

    /// <summary>
    /// Lines on the failure of a plugin: of the one whose code was running, or else of one that returned what its contract does not allow. Null
    /// if it is neither: plugins have no part in running out of memory or in a standard error that cannot be written to.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="catalogue">The plugins of the run.</param>
    public static IReadOnlyList<string>? Messages(Exception exception, PluginCatalogue catalogue)
    {
        if (exception is OutOfMemoryException)
            return null;
        if (PluginOrigin.FileOf(exception, catalogue) is { } file)
        {
            return [$"plugin {file} failed while the study was computed: {exception.GetType().Name}: {exception.Message}", "nothing was written"];
        }

        if (exception is IOException or UnauthorizedAccessException)
            return null;
        return
        [
            $"the computation failed with {exception.GetType().Name}: {exception.Message}",
            "no code of a plugin is on the stack: a plugin returned what its contract does not allow, or this is a fault of the program. Please report it with these lines:",
            $"{exception}",
            "nothing was written",
        ];
    }
}
