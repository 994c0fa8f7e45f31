using System.Text.RegularExpressions;

namespace TridentFramework.Host.Plugins;

/// <summary>Walks a plugin directory down to the folders that hold something.</summary>
/// <remarks>
/// A folder that directly holds *.dll files is a plugin folder. It is descended too, so that a stray dll hides no plugins below it, but not
/// into what a build puts beside a plugin: <c>runtimes</c> and the folders of translations, which are named after cultures. A folder without
/// dlls and without subfolders is reported, since somebody meant it to be a plugin folder, unless it lies in one and may hold its files.
/// Links are followed, each real folder is visited once.
/// </remarks>
internal sealed partial class PluginFolderSearch
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>Plugin folders and empty folders in and under a directory, in ordinal order of their paths.</summary>
    /// <param name="directory">An existing directory.</param>
    public IReadOnlyList<FoundFolder> Under(string directory)
    {
        var found = new List<FoundFolder>();
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        Visit(root, RealPath(root, root), found, isInPlugin: false);
        found.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found;
    }

    [GeneratedRegex("^(runtimes|[a-z]{2}|[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|[0-9]{3})|[a-z]{2,3}-[A-Z][a-z]{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfAPlugin { get; }

    private void Visit(string folder, string realFolder, List<FoundFolder> found, bool isInPlugin)
    {
        if (!_visited.Add(realFolder))
            return;

        string[] assemblies;
        string[] subfolders;
        try
        {
            assemblies = Directory.GetFiles(folder, "*.dll");
            subfolders = Directory.GetDirectories(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(new FoundFolder(folder, [], $"the folder cannot be read: {OneLine.Of(e.Message)}"));
            return;
        }

        if (assemblies.Length > 0 || (subfolders.Length == 0 && !isInPlugin))
        {
            Array.Sort(assemblies, StringComparer.Ordinal);
            found.Add(new FoundFolder(folder, assemblies, null));
        }

        var isPlugin = isInPlugin || assemblies.Length > 0;
        foreach (var subfolder in subfolders.Where(subfolder => !isPlugin || !PartOfAPlugin.IsMatch(Path.GetFileName(subfolder))))
            Visit(subfolder, RealPath(subfolder, Path.Combine(realFolder, Path.GetFileName(subfolder))), found, isPlugin);
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
