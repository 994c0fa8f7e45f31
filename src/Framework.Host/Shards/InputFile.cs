using System.Security.Cryptography;

namespace TridentFramework.Host.Shards;

/// <summary>A file that a plugin of the study reads.</summary>
/// <param name="Name">Its name as the resolved card writes it.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal.</param>
internal sealed record InputFile(string Name, string Sha256)
{
    /// <summary>A file as it is now.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">Folder in which relative names start.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static InputFile Of(string name, string folder) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.GetFullPath(name, folder)))));
}
