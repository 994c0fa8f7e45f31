using System.IO.Compression;

namespace TridentFramework.Host.Events;

/// <summary>
/// Puts array files together to an archive that <c>numpy.load</c> reads: a zip without compression (zip64 where it is large), whose bytes depend only on the names and the contents of the
/// parts.
/// </summary>
internal static class NpzArchive
{
    // The first moment that a zip can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; memory does not grow with the size of the parts.</summary>
    /// <param name="output">Receives the archive; left open.</param>
    /// <param name="parts">Names of the arrays, without <c>.npy</c>, and their files, in the order of the archive.</param>
    public static void Write(Stream output, IEnumerable<(string Name, string Path)> parts)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, path) in parts)
        {
            var entry = archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            using var source = File.OpenRead(path);
            using var destination = entry.Open();
            source.CopyTo(destination);
        }
    }
}
