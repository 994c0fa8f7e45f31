namespace TridentFramework.Host.Plugins;

/// <summary>One plugin folder and what became of it.</summary>
/// <param name="Path">Full path of the folder.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="PluginCount">Number of plugins that the folder holds and that can be used; zero unless loaded.</param>
/// <param name="Message">What was found, or what is wrong and how to fix it; one line.</param>
/// <param name="Warnings">What is wrong without keeping the rest of the folder from being used, one line each.</param>
internal sealed record PluginFolder(string Path, PluginVerdict Verdict, int PluginCount, string Message, IReadOnlyList<string> Warnings)
{
    /// <summary>
    /// Names under which a card may ask for what could not be loaded: the folder's, its assemblies' and its factories' without the suffix
    /// Factory. A plugin states its own name only once it runs.
    /// </summary>
    public IReadOnlyList<string> LikelyNames { get; init; } = [];

    /// <summary>Verdict with the number of plugins, such as <c>loaded (2)</c>.</summary>
    public string VerdictText => Verdict switch
    {
        PluginVerdict.Loaded => $"loaded ({PluginCount})",
        PluginVerdict.Incompatible => "incompatible",
        PluginVerdict.Empty => "empty",
        _ => "failed",
    };
}
