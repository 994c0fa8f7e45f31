using TridentFramework.Plugins;

namespace TridentFramework.Host.Plugins;

/// <summary>All plugins of a run and the verdict on every folder that was looked at. Immutable.</summary>
internal sealed class PluginCatalogue
{
    private readonly IReadOnlyList<string> _directories;

    private PluginCatalogue(IReadOnlyList<string> directories, IReadOnlyList<PluginFolder> folders, IReadOnlyList<LoadedPlugin> plugins)
    {
        _directories = directories;
        Folders = folders;
        Plugins = plugins;
    }

    /// <summary>Where the plugins that come with the host are.</summary>
    public static string BuiltInDirectory => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The folders looked at: directories in the order given, ordinal order of paths inside each.</summary>
    public IReadOnlyList<PluginFolder> Folders { get; }

    /// <summary>The plugins that can be used, in the order of their folders. Of identical copies only the first is here.</summary>
    public IReadOnlyList<LoadedPlugin> Plugins { get; }

    /// <summary>Loads every plugin folder in and under the directories, each of which may be a plugin folder itself.</summary>
    /// <param name="directories">
    /// Directories, searched in this order; <see cref="BuiltInDirectory"/> first gives it precedence over identical copies. It alone may be missing.
    /// </param>
    /// <exception cref="DirectoryNotFoundException">A directory other than the built-in one does not exist.</exception>
    public static PluginCatalogue Load(IReadOnlyList<string> directories) => Load(directories, new LoadContextAssemblyLoader());

    /// <summary>As <see cref="Load(IReadOnlyList{string})"/>, with another way to make load contexts.</summary>
    public static PluginCatalogue Load(IReadOnlyList<string> directories, IPluginAssemblyLoader loader)
    {
        var absent = directories.Where(static directory => !Directory.Exists(directory)).ToList();
        var problems = absent.Where(static directory => Path.GetFullPath(directory) != BuiltInDirectory).Select(AbsenceOf).ToList();
        if (problems.Count > 0)
            throw new DirectoryNotFoundException(string.Join("; ", problems));

        var search = new PluginFolderSearch();
        var folderLoader = new PluginFolderLoader(loader);
        var folders = directories.Except(absent, StringComparer.Ordinal).SelectMany(search.Under).Select(folderLoader.Load).ToList();
        return new PluginCatalogue(directories, WithDuplicatesNamed(folders, folderLoader.Plugins), folderLoader.Plugins);
    }

    /// <summary>Finds the plugin that a card names. Names are compared exactly.</summary>
    /// <param name="family">The family, which follows from the card's key.</param>
    /// <param name="name">The name.</param>
    public PluginLookup Find(PluginFamily family, string name)
    {
        var matches = Plugins.Where(plugin => plugin.Family == family && plugin.Name == name).ToList();
        return matches switch
        {
            [var plugin] => new PluginLookup(PluginLookupOutcome.Found, plugin, "", []),
            [] => NotFound(family, name),
            _ => new PluginLookup(PluginLookupOutcome.Ambiguous, null, $"{DuplicateOf(family, name, matches)}. Remove or rename all but one", []),
        };
    }

    private PluginLookup NotFound(PluginFamily family, string name)
    {
        if (Folders.FirstOrDefault(folder => folder.LikelyNames.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } failed)
        {
            var reason = failed.Verdict == PluginVerdict.Loaded ? string.Join("; ", failed.Warnings) : failed.Message;
            return new PluginLookup(PluginLookupOutcome.Failed, null, $"{family} plugin '{name}' could not be loaded from {failed.Path}: {reason}", []);
        }

        var names = Plugins.Where(plugin => plugin.Family == family).Select(static plugin => plugin.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var nearest = NearestNames.Of(name, names);
        var message = $"there is no {family} plugin '{name}'";
        if (nearest.Count > 0)
            message += $"; did you mean {string.Join(" or ", nearest)}?";
        else if (Plugins.FirstOrDefault(plugin => plugin.Name == name) is { } other)
            message += $"; '{name}' is a {other.Family} plugin";

        message += names.Count > 0
            ? $" ({family} plugins: {string.Join(", ", names)})"
            : $" (no {family} plugin is loaded; searched {string.Join(", ", _directories)})";
        var broken = Folders.Count(static folder => folder.Verdict is PluginVerdict.Failed or PluginVerdict.Incompatible);
        if (broken > 0)
            message += $"; {broken} plugin {(broken == 1 ? "folder" : "folders")} could not be loaded, see 'trident plugins'";
        return new PluginLookup(PluginLookupOutcome.Unknown, null, message, nearest);
    }

    private static string AbsenceOf(string directory) => File.Exists(directory)
        ? $"plugin directory '{directory}' is a file; give the folder that holds it: '{Path.GetDirectoryName(Path.GetFullPath(directory))}'"
        : $"plugin directory '{directory}' does not exist (looked for {Path.GetFullPath(directory)}); give a folder that holds plugin folders, or a plugin folder";

    private static List<PluginFolder> WithDuplicatesNamed(List<PluginFolder> folders, IReadOnlyList<LoadedPlugin> plugins)
    {
        foreach (var duplicates in plugins.GroupBy(static plugin => (plugin.Family, plugin.Name)).Where(static group => group.Skip(1).Any()))
        {
            var warning = DuplicateOf(duplicates.Key.Family, duplicates.Key.Name, [.. duplicates]);
            var paths = duplicates.Select(static plugin => Path.GetDirectoryName(plugin.AssemblyPath)).ToHashSet();
            for (var i = 0; i < folders.Count; i++)
            {
                if (paths.Contains(folders[i].Path) && folders[i].Verdict == PluginVerdict.Loaded)
                    folders[i] = folders[i] with { Warnings = [.. folders[i].Warnings, warning] };
            }
        }

        return folders;
    }

    private static string DuplicateOf(PluginFamily family, string name, IReadOnlyList<LoadedPlugin> plugins) =>
        $"{family} plugin '{name}' is provided more than once: by " +
        string.Join(" and by ", plugins.Select(static plugin => $"{plugin.Factory.GetType().FullName} in {plugin.AssemblyPath}"));
}
