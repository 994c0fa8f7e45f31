using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace TridentFramework.Host.Tests;

/// <summary>Reads what an assembly or a project depends on, without loading or building it.</summary>
internal static class DependencyRule
{
    /// <summary>Simple names of the assemblies that an assembly references.</summary>
    public static IReadOnlyList<string> ReferencesOf(string assemblyFile) => Read(
        assemblyFile,
        static reader => reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToList());

    /// <summary>Full names of the types of other assemblies that an assembly mentions.</summary>
    public static IReadOnlyList<string> TypesMentionedBy(string assemblyFile) => Read(
        assemblyFile,
        static reader => reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}").ToList());

    /// <summary>References of a project, as ITEM NAME: projects by file name, packages and assemblies by name.</summary>
    public static IReadOnlyList<string> ReferencesOfProject(string projectFile) =>
    [
        .. XDocument.Load(projectFile).Descendants()
            .Where(static element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference" or "FrameworkReference")
            .Select(static element => (element.Name.LocalName, Include: element.Attribute("Include")?.Value ?? element.Attribute("Update")?.Value ?? ""))
            .Select(static item => $"{item.LocalName} {(item.LocalName == "ProjectReference" ? Path.GetFileNameWithoutExtension(item.Include.Replace('\\', '/')) : item.Include)}"),
    ];

    /// <summary>The part of the base library that touches files, processes, sockets or the console.</summary>
    public static bool TouchesTheOutside(string type) =>
        type is "System.Console" or "System.Diagnostics.Process"
            or "System.IO.File" or "System.IO.FileInfo" or "System.IO.FileStream" or "System.IO.Directory" or "System.IO.DirectoryInfo"
            or "System.IO.FileSystemInfo" or "System.IO.Path" or "System.IO.StreamReader" or "System.IO.StreamWriter" or "System.IO.RandomAccess"
            or "System.IO.FileSystemWatcher" or "System.IO.DriveInfo"
        || type.StartsWith("System.Net.", StringComparison.Ordinal)
        || type.StartsWith("System.IO.MemoryMappedFiles.", StringComparison.Ordinal);

    private static T Read<T>(string assemblyFile, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(File.OpenRead(assemblyFile));
        return read(image.GetMetadataReader());
    }
}
