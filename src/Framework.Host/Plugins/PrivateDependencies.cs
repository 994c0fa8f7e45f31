using System.Reflection;

namespace TridentFramework.Host.Plugins;

/// <summary>
/// Follows the references of a plugin through its private assemblies, from metadata alone, so that a missing file is found now and not
/// hours into a run.
/// </summary>
internal static class PrivateDependencies
{
    /// <summary>What is missing or too old; empty if everything is there.</summary>
    /// <param name="plugins">Plugin assemblies of the folder.</param>
    /// <param name="files">Where private assemblies are.</param>
    /// <param name="sharedNames">Simple names of the assemblies that come from the host.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<AssemblyMetadata> plugins, PrivateAssemblyFiles files, IReadOnlySet<string> sharedNames)
    {
        var problems = new List<string>();
        var seen = new Dictionary<string, AssemblyMetadata?>(StringComparer.OrdinalIgnoreCase);
        var pending = new Queue<AssemblyMetadata>();
        foreach (var plugin in plugins)
        {
            seen[plugin.Name] = plugin;
            pending.Enqueue(plugin);
        }

        while (pending.TryDequeue(out var assembly))
        {
            foreach (var reference in assembly.References.Where(reference => !sharedNames.Contains(reference.Name!)))
            {
                if (!seen.TryGetValue(reference.Name!, out var found))
                {
                    found = files.PathOf(reference) is { } path ? AssemblyMetadata.Read(path, out _) : null;
                    seen[reference.Name!] = found;
                    if (found is not null)
                        pending.Enqueue(found);
                }

                if (found is null ? !RuntimeAssemblies.Contains(reference.Name!) : found.Version < reference.Version)
                    problems.Add(Problem(assembly, reference, found));
            }
        }

        return problems;
    }

    private static string Problem(AssemblyMetadata wantedBy, AssemblyName wanted, AssemblyMetadata? found) => found is null
        ? $"{wanted.Name} {wanted.Version} is missing: {wantedBy.FileName} needs it, and neither the folder nor the host has it. " +
          $"Put {wanted.Name}.dll beside {wantedBy.FileName}; a project with EnableDynamicLoading=true copies it there unless its reference says Private=\"false\""
        : $"{wanted.Name} is too old: {wantedBy.FileName} needs {wanted.Version}, and {found.FileName} is {found.Version}. " +
          "Build the plugin again and copy the whole output folder";
}
