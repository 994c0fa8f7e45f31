namespace TridentFramework.Host.Commands;

/// <summary>Exit codes of the trident command.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Unexpected error.</summary>
    Unexpected = 1,

    /// <summary>Run card or command line.</summary>
    RunCard = 2,

    /// <summary>Plugin.</summary>
    Plugin = 3,

    /// <summary>Numerics: not converged, not finite.</summary>
    Numerics = 4,

    /// <summary>Input or output.</summary>
    InputOutput = 5,

    /// <summary>Cancelled.</summary>
    Cancelled = 130,
}
