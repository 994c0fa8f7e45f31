namespace TridentFramework.Host.Runs;

/// <summary>How a figure tells curves apart.</summary>
internal enum FigureRole
{
    /// <summary>By the panel.</summary>
    Panels,

    /// <summary>By the colour.</summary>
    Colours,

    /// <summary>By the dashes.</summary>
    Lines,
}
