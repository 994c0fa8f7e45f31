namespace TridentFramework.Host.Tests.Events;

/// <summary>A file of events that lives as long as a test.</summary>
internal sealed class EventFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trident-events-");

    public EventFile(string name, byte[] bytes)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
