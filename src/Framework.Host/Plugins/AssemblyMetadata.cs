using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TridentFramework.Host.Plugins;

/// <summary>What an assembly file says about itself, read without loading it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Assembly version.</param>
/// <param name="ModuleVersionId">Identity of this build; tells whether the file loaded later is the one that was read.</param>
/// <param name="References">Assemblies that it references.</param>
internal sealed record AssemblyMetadata(string Path, string Name, Version Version, Guid ModuleVersionId, IReadOnlyList<AssemblyName> References)
{
    /// <summary>File name without folder.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The reference to an assembly of this simple name; null if there is none.</summary>
    public AssemblyName? ReferenceTo(string name) =>
        References.FirstOrDefault(reference => string.Equals(reference.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="isNative">True if it is a native library: fine in a plugin folder, but no assembly.</param>
    /// <returns>Null if it is no assembly.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static AssemblyMetadata? Read(string path, out bool isNative)
    {
        isNative = false;
        try
        {
            using var image = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
            if (!image.HasMetadata)
            {
                isNative = true;
                return null;
            }

            var reader = image.GetMetadataReader();
            if (!reader.IsAssembly)
                return null;

            var definition = reader.GetAssemblyDefinition();
            return new AssemblyMetadata(
                path,
                reader.GetString(definition.Name),
                definition.Version,
                reader.GetGuid(reader.GetModuleDefinition().Mvid),
                [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(reference => NameOf(reader, reference))]);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static AssemblyName NameOf(MetadataReader reader, AssemblyReference reference) =>
        new(reader.GetString(reference.Name)) { Version = reference.Version };
}
