using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

/// <summary>A temporary plugin directory, filled from the test plugins that the build laid out beside the tests.</summary>
internal sealed class PluginDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("trident-plugins-").FullName;

    public string Folder(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies a test plugin; the folder's name is the plugin's unless another is given.</summary>
    public string Put(string plugin, string? folder = null)
    {
        var source = System.IO.Path.Combine(AppContext.BaseDirectory, "TestPlugins", plugin);
        var target = MakeFolder(folder ?? plugin);
        foreach (var file in Directory.GetFiles(source))
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        return target;
    }

    public string MakeFolder(string name) => Directory.CreateDirectory(Folder(name)).FullName;

    /// <summary>Writes an assembly that holds nothing but references.</summary>
    public void PutBareAssembly(string folder, string name, params (string Name, Version Version)[] references)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        foreach (var reference in references)
            metadata.AddAssemblyReference(metadata.GetOrAddString(reference.Name), reference.Version, default, default, default, default);

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        File.WriteAllBytes(System.IO.Path.Combine(MakeFolder(folder), name + ".dll"), image.ToArray());
    }

    public PluginCatalogue Load() => PluginCatalogue.Load([Path]);

    /// <summary>Loads the directory, which holds one folder only.</summary>
    public PluginFolder LoadOnlyFolder() => Load().Folders.Single();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
