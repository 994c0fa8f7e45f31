namespace TridentFramework.Host.Plugins;

/// <summary>A folder in which plugins are to be looked for.</summary>
/// <param name="Path">Full path.</param>
/// <param name="AssemblyFiles">Full paths of its *.dll files, ordinal order.</param>
/// <param name="Problem">Why it could not be read; null if it could.</param>
internal sealed record FoundFolder(string Path, IReadOnlyList<string> AssemblyFiles, string? Problem);
