using TridentFramework.Host.Output;

namespace TridentFramework.Host.Scaffolding;

/// <summary>A folder of files that appears at once.</summary>
internal static class NewFolder
{
    /// <summary>Writes files into a folder: a new one appears with all of them or not at all, in an existing one each file is replaced as a whole.</summary>
    /// <param name="folder">The folder; need not exist.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string folder, IReadOnlyList<TemplateFile> files)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(path))
        {
            WriteInto(path, files);
            return;
        }

        var parent = Path.GetDirectoryName(path)!;
        var made = !Directory.Exists(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            WriteInto(temporary, files);
            Directory.Move(temporary, path);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
            if (made && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
                Directory.Delete(parent);
        }
    }

    private static void WriteInto(string folder, IReadOnlyList<TemplateFile> files)
    {
        foreach (var group in files.GroupBy(static file => Path.GetDirectoryName(Path.Combine(file.Path.Split('/')))!))
            new OutputDirectory(Path.Combine(folder, group.Key)).Write([.. group.Select(static file => (file.Path.Split('/')[^1], file.Text))], []);
    }
}
