namespace TridentFramework.Host.Output;

/// <summary>
/// Folder of a run's files. It is tried for writing before the work begins; each file is written under a temporary name, flushed to disk and
/// renamed, so that no file is ever seen half-written.
/// </summary>
internal sealed class OutputDirectory : IDisposable
{
    private readonly List<string> _created = [];
    private bool _isKept;

    /// <summary>Makes the folder and checks that files can be written there.</summary>
    /// <param name="path">Folder; made with its parents if it does not exist.</param>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public OutputDirectory(string path)
    {
        Path = path;
        for (var missing = System.IO.Path.GetFullPath(path); missing is not null && !Directory.Exists(missing); missing = System.IO.Path.GetDirectoryName(missing))
            _created.Add(missing);
        Directory.CreateDirectory(path);
        try
        {
            using var probe = new FileStream(Temporary("probe"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            probe.WriteByte(0);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder as the user gave it.</summary>
    public string Path { get; }

    /// <summary>Writes files; either all of them appear or, if writing one fails, none of the new ones does.</summary>
    /// <param name="files">File names and contents.</param>
    public void Write(IReadOnlyList<(string Name, string Content)> files)
    {
        var temporaries = new List<(string Temporary, string Final)>();
        try
        {
            foreach (var (name, content) in files)
            {
                var temporary = Temporary(name);
                temporaries.Add((temporary, System.IO.Path.Combine(Path, name)));
                using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
                stream.Flush(flushToDisk: true);
            }

            foreach (var (temporary, final) in temporaries)
                File.Move(temporary, final, overwrite: true);
            _isKept = true;
        }
        finally
        {
            foreach (var (temporary, _) in temporaries)
                File.Delete(temporary);
        }
    }

    /// <summary>Removes the folders that were made for this run if nothing was written.</summary>
    public void Dispose()
    {
        if (_isKept)
            return;
        foreach (var folder in _created)
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }

        _created.Clear();
    }

    private string Temporary(string name) => System.IO.Path.Combine(Path, $".{name}.{Environment.ProcessId}.tmp");
}
