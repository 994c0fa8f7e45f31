namespace TridentFramework.Host.Output;

/// <summary>
/// Folder of a run's files. Whether it can be written to is tried before the work begins; the folder itself is made only when there is
/// something to write, so that a run that ends early leaves nothing.
/// </summary>
internal sealed class OutputDirectory
{
    /// <summary>Checks that files can be written to the folder, or that it can be made.</summary>
    /// <param name="path">Folder; need not exist.</param>
    /// <exception cref="IOException">The path is a file, lies below one, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    /// <exception cref="ArgumentException">The path is empty or no path.</exception>
    public OutputDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
        var nearest = System.IO.Path.GetFullPath(path);
        while (!Directory.Exists(nearest))
        {
            if (File.Exists(nearest))
                throw new IOException($"'{nearest}' is a file; give a folder");
            nearest = System.IO.Path.GetDirectoryName(nearest) ?? throw new DirectoryNotFoundException($"no part of '{path}' exists");
        }

        using var probe = new FileStream(Temporary(nearest, "probe"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        probe.WriteByte(0);
    }

    /// <summary>The folder as the user gave it.</summary>
    public string Path { get; }

    /// <summary>
    /// Writes files in two steps. First all contents go to temporary files and are flushed to disk; if that fails, the folder is as it was.
    /// Then obsolete files are deleted and the temporary files are renamed in the order given, so that the last file appears only beside all the
    /// others. No file is ever seen half-written; if a deletion or a renaming fails, files before it are already the new ones.
    /// </summary>
    /// <param name="files">File names and contents, the one that speaks for all of them last.</param>
    /// <param name="obsolete">Names of files of earlier runs that must not stay beside the new ones; they need not exist.</param>
    /// <exception cref="IOException">A file cannot be written, deleted or renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public void Write(IReadOnlyList<(string Name, string Content)> files, IReadOnlyList<string> obsolete)
    {
        var made = MissingFolders();
        var temporaries = new List<(string Temporary, string Final)>();
        try
        {
            Directory.CreateDirectory(Path);
            foreach (var (name, content) in files)
            {
                var temporary = Temporary(Path, name);
                temporaries.Add((temporary, System.IO.Path.Combine(Path, name)));
                using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
                stream.Flush(flushToDisk: true);
            }

            foreach (var name in obsolete)
                File.Delete(System.IO.Path.Combine(Path, name));
            foreach (var (temporary, final) in temporaries)
                File.Move(temporary, final, overwrite: true);
        }
        finally
        {
            foreach (var (temporary, _) in temporaries.Where(static t => File.Exists(t.Temporary)))
                File.Delete(temporary);
            foreach (var folder in made.Where(static f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
                Directory.Delete(folder);
        }
    }

    private static string Temporary(string folder, string name) => System.IO.Path.Combine(folder, $".{name}.{Environment.ProcessId}.tmp");

    private List<string> MissingFolders()
    {
        var missing = new List<string>();
        for (var folder = System.IO.Path.GetFullPath(Path); folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
            missing.Add(folder);
        return missing;
    }
}
