namespace TridentFramework.Host.Plugins;

/// <summary>Walks a plugin directory down to the folders that hold something.</summary>
/// <remarks>
/// A folder that directly holds *.dll files is a plugin folder and is not descended further; one without dlls and without subfolders is
/// reported too, since somebody meant it to be one. Links are followed, each real folder is visited once.
/// </remarks>
internal sealed class PluginFolderSearch
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>Plugin folders and empty folders in and under a directory, in ordinal order of their paths.</summary>
    /// <param name="directory">An existing directory.</param>
    public IReadOnlyList<FoundFolder> Under(string directory)
    {
        var found = new List<FoundFolder>();
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        Visit(root, RealPath(root, root), found);
        found.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found;
    }

    private void Visit(string folder, string realFolder, List<FoundFolder> found)
    {
        if (!_visited.Add(realFolder))
            return;

        string[] assemblies;
        string[] subfolders;
        try
        {
            assemblies = Directory.GetFiles(folder, "*.dll");
            subfolders = assemblies.Length > 0 ? [] : Directory.GetDirectories(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(new FoundFolder(folder, [], $"the folder cannot be read: {OneLine.Of(e.Message)}"));
            return;
        }

        if (assemblies.Length > 0 || subfolders.Length == 0)
        {
            Array.Sort(assemblies, StringComparer.Ordinal);
            found.Add(new FoundFolder(folder, assemblies, null));
            return;
        }

        foreach (var subfolder in subfolders)
            Visit(subfolder, RealPath(subfolder, Path.Combine(realFolder, Path.GetFileName(subfolder))), found);
    }

    private static string RealPath(string folder, string unlinkedPath)
    {
        try
        {
            return Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? unlinkedPath;
        }
        catch (IOException)
        {
            // A link that leads in a circle or nowhere; reading the folder will say so.
            return unlinkedPath;
        }
    }
}
