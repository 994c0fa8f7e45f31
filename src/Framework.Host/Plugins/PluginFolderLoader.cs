using System.ComponentModel.Composition;
using System.Security.Cryptography;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Plugins;

/// <summary>Gives one folder its verdict: reads the metadata, checks it against the host, loads and composes.</summary>
internal sealed class PluginFolderLoader
{
    private const string WhatAFolderHolds = "a plugin folder holds NAME.dll, NAME.deps.json and the private dependencies of the plugin";

    private static readonly Type[] SharedTypes = [typeof(IPluginFactory), typeof(InheritedExportAttribute)];
    private static readonly HashSet<string> SharedNames = [.. SharedTypes.Select(static type => type.Assembly.GetName().Name!)];
    private static readonly string ContractsName = typeof(IPluginFactory).Assembly.GetName().Name!;
    private static readonly Version ContractsVersion = typeof(IPluginFactory).Assembly.GetName().Version!;
    private static readonly string CompositionName = typeof(InheritedExportAttribute).Assembly.GetName().Name!;

    private readonly IPluginAssemblyLoader _loader;
    private readonly Dictionary<string, PluginFolder> _loadedByHash = new(StringComparer.Ordinal);
    private readonly List<LoadedPlugin> _plugins = [];

    /// <summary>A loader for the folders of one catalogue.</summary>
    /// <param name="loader">Makes the load contexts.</param>
    public PluginFolderLoader(IPluginAssemblyLoader loader) => _loader = loader;

    /// <summary>Plugins of the folders loaded so far, in their order.</summary>
    public IReadOnlyList<LoadedPlugin> Plugins => _plugins;

    /// <summary>Loads a folder; whatever is wrong with it is in the verdict.</summary>
    public PluginFolder Load(FoundFolder folder)
    {
        try
        {
            if (folder.Problem is not null)
                return Verdict(folder, PluginVerdict.Failed, folder.Problem);
            return folder.AssemblyFiles.Count == 0
                ? Verdict(folder, PluginVerdict.Empty, $"no plugin assembly; {WhatAFolderHolds}")
                : LoadAssemblies(folder);
        }
        catch (Exception e)
        {
            return Verdict(folder, PluginVerdict.Failed, $"{e.GetType().Name}: {OneLine.Of(e.Message)}");
        }
    }

    private PluginFolder LoadAssemblies(FoundFolder folder)
    {
        var assemblies = new List<AssemblyMetadata>();
        var foreign = new List<string>();
        foreach (var file in folder.AssemblyFiles)
        {
            if (AssemblyMetadata.Read(file, out var isNative) is { } assembly)
                assemblies.Add(assembly);
            else if (!isNative)
                foreign.Add($"{Path.GetFileName(file)} is not a .NET assembly; {WhatAFolderHolds}");
        }

        var plugins = assemblies.FindAll(assembly => assembly.Name != ContractsName && assembly.ReferenceTo(ContractsName) is not null);
        if (plugins.Count == 0)
        {
            var reason = foreign.Count > 0
                ? string.Join("; ", foreign)
                : $"no plugin found: none of {string.Join(", ", folder.AssemblyFiles.Select(Path.GetFileName))} references {ContractsName}; {WhatAFolderHolds}";
            return Verdict(folder, PluginVerdict.Failed, reason);
        }

        if (plugins.Select(IncompatibilityOf).FirstOrDefault(static reason => reason is not null) is { } incompatibility)
            return Verdict(folder, PluginVerdict.Incompatible, incompatibility, plugins);

        if (assemblies.Exists(assembly => assembly.Name == ContractsName))
        {
            return Verdict(
                folder,
                PluginVerdict.Failed,
                $"the folder holds its own copy of {ContractsName}.dll; a plugin loads against the host's, or its types would not be the host's. " +
                $"Delete the file, and reference the contracts with Private=\"false\" ExcludeAssets=\"runtime\" in the plugin's project",
                plugins);
        }

        return LoadPlugins(folder, plugins, foreign);
    }

    private PluginFolder LoadPlugins(FoundFolder folder, List<AssemblyMetadata> plugins, List<string> warnings)
    {
        var hashes = plugins.ToDictionary(static plugin => plugin.Path, static plugin => HashOf(plugin.Path));
        var folderHash = string.Concat(hashes.Values.Order(StringComparer.Ordinal));
        if (_loadedByHash.TryGetValue(folderHash, out var first))
            return Verdict(folder, PluginVerdict.Loaded, $"identical copy of {first.Path}, which serves instead", plugins) with { PluginCount = first.PluginCount };

        var main = plugins.Find(static plugin => File.Exists(Path.ChangeExtension(plugin.Path, ".deps.json"))) ?? plugins[0];
        var files = new PrivateAssemblyFiles(main.Path);
        var missing = PrivateDependencies.Problems(plugins, files, SharedNames);
        if (missing.Count > 0)
            return Verdict(folder, PluginVerdict.Failed, string.Join("; ", missing), plugins);
        if (files.ManifestProblem is not null)
            warnings.Add(files.ManifestProblem);

        var context = _loader.CreateFromAssemblyFile(main.Path, SharedTypes);
        var failedTypes = new List<string>();
        var found = new List<LoadedPlugin>();
        var problems = new List<string>();
        foreach (var plugin in plugins)
        {
            var assembly = context.LoadAssemblyFromPath(plugin.Path);
            if (assembly.ManifestModule.ModuleVersionId != plugin.ModuleVersionId)
                return Verdict(folder, PluginVerdict.Failed, $"{plugin.FileName} was replaced while it was being loaded; start again", plugins);

            var composition = PluginComposition.Of(assembly, plugin.FileName, plugin.ReferenceTo(CompositionName) is not null);
            failedTypes.AddRange(composition.FailedTypeNames);
            problems.AddRange(composition.Problems);
            found.AddRange(composition.Factories.Select(factory => new LoadedPlugin(
                factory, factory.Family, factory.Name, plugin.Path, plugin.Name, plugin.Version.ToString(), hashes[plugin.Path])));
        }

        if (found.Count == 0)
            return Verdict(folder, PluginVerdict.Failed, string.Join("; ", problems), plugins, failedTypes) with { Warnings = warnings };

        var names = string.Join(", ", found.Select(static plugin => $"{plugin.Family} {plugin.Name}"));
        var loaded = Verdict(folder, PluginVerdict.Loaded, names, [], failedTypes) with { PluginCount = found.Count, Warnings = [.. warnings, .. problems] };
        _plugins.AddRange(found);
        _loadedByHash.Add(folderHash, loaded);
        return loaded;
    }

    private static string? IncompatibilityOf(AssemblyMetadata plugin)
    {
        var contracts = plugin.ReferenceTo(ContractsName)!.Version!;
        if (contracts.Major != ContractsVersion.Major || contracts.Minor > ContractsVersion.Minor)
        {
            return $"{plugin.FileName} was built against {ContractsName} {contracts}, and this host has {ContractsVersion}: the major version must be the same " +
                "and the minor version no newer. Build the plugin against this host's contracts, or use a host that has those of the plugin";
        }

        return plugin.ReferenceTo("System.Runtime")?.Version is { } runtime && runtime.Major > Environment.Version.Major
            ? $"{plugin.FileName} was built for .NET {runtime.Major}, and this host runs on .NET {Environment.Version.Major}: " +
              $"build the plugin with TargetFramework net{Environment.Version.Major}.0"
            : null;
    }

    private static PluginFolder Verdict(
        FoundFolder folder,
        PluginVerdict verdict,
        string message,
        IReadOnlyList<AssemblyMetadata>? plugins = null,
        IReadOnlyList<string>? failedTypes = null) => new(folder.Path, verdict, 0, message, [])
        {
            LikelyNames = verdict == PluginVerdict.Loaded && failedTypes is null
                ? []
                :
                [
                    .. verdict == PluginVerdict.Loaded ? [] : new[] { Path.GetFileName(folder.Path) },
                    .. (plugins ?? []).Select(static plugin => plugin.Name),
                    .. (failedTypes ?? []).Select(static type => type.EndsWith("Factory", StringComparison.Ordinal) ? type[..^"Factory".Length] : type),
                ],
        };

    private static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
