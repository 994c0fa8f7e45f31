using TridentFramework.Host.Maps;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Commands;

/// <summary>The file of <c>--save-maps</c>. Whether it can be written is tried before the work begins.</summary>
internal sealed class SavedMaps
{
    private const string Option = "--save-maps";

    private readonly string _name;
    private readonly OutputDirectory _directory;

    /// <summary>Checks that the file can be written.</summary>
    /// <param name="path">The file; its folder need not exist.</param>
    /// <exception cref="CommandFailure">It cannot.</exception>
    public SavedMaps(string path)
    {
        _name = Path.GetFileName(path);
        if (string.IsNullOrWhiteSpace(_name) || Directory.Exists(path))
            throw new CommandFailure(ExitCode.InputOutput, $"{Option}: '{path}' is a folder or no name; give a file, such as maps.json");
        _directory = CommandSession.OpenOutput(Option, Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
    }

    /// <summary>Writes the maps; the file appears whole or not at all.</summary>
    public void Write(StudyMaps maps) => _directory.Write([(_name, TrainedMapsFile.Write(maps))], []);
}
