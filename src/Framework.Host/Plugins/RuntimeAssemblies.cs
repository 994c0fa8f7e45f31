namespace TridentFramework.Host.Plugins;

/// <summary>Assemblies that the runtime finds by itself: the base library and what the host ships.</summary>
internal static class RuntimeAssemblies
{
    private static readonly HashSet<string> Names = ReadNames();

    /// <summary>True if the runtime has an assembly of this simple name.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    private static HashSet<string> ReadNames()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        foreach (var file in files.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            names.Add(Path.GetFileNameWithoutExtension(file));

        return names;
    }
}
