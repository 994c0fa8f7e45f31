namespace TridentFramework.Host.Commands;

/// <summary>Exit codes of the trident command.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Unexpected error: a fault of the program.</summary>
    Unexpected = 1,

    /// <summary>The run card or the command line is wrong.</summary>
    RunCard = 2,

    /// <summary>A plugin is missing or at fault.</summary>
    Plugin = 3,

    /// <summary>Numerics: not converged, not finite.</summary>
    Numerics = 4,

    /// <summary>A file cannot be read or written.</summary>
    InputOutput = 5,

    /// <summary>Cancelled.</summary>
    Cancelled = 130,
}
