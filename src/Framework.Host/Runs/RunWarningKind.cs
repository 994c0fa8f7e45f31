namespace TridentFramework.Host.Runs;

/// <summary>What a warning of a run is about. In results.json the first letter is small.</summary>
internal enum RunWarningKind
{
    /// <summary>A plugin whose physics has not been compared with an independent number.</summary>
    ExperimentalPlugin,

    /// <summary>Something that a comparison leaves out.</summary>
    Omission,

    /// <summary>A model is used beyond the data that it was fitted to.</summary>
    Extrapolation,

    /// <summary>The table of a beam ends where its neutrinos would still count.</summary>
    TruncatedBeam,

    /// <summary>An integral took more than half of the points that it may take.</summary>
    SlowConvergence,

    /// <summary>An integral missed the requested error; the command ends with exit code 4.</summary>
    NotConverged,

    /// <summary>A figure that could not be drawn.</summary>
    FigureNotDrawn,
}
