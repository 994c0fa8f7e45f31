using TridentFramework.Host.Files;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Maps;

/// <summary>Files of importance maps, schema trident-maps/1: <c>--save-maps</c> writes them, <c>--load-maps</c> reads them.</summary>
internal static class TrainedMapsFile
{
    private const string Schema = "trident-maps/1";

    /// <summary>The file's text.</summary>
    public static string Write(StudyMaps maps) => VersionedJson.Write(new TrainedMapsContent
    {
        Schema = Schema,
        Version = ResultsFile.Version,
        Scenarios = maps.Scenarios.ToDictionary(
            static scenario => scenario,
            scenario => (IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<double>>>)maps.Of(scenario).Names.ToDictionary(static name => name, maps.Of(scenario).Edges)),
    });

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFileException">It cannot be read, or what it holds are no maps.</exception>
    public static StudyMaps Read(string path)
    {
        var (content, sha256) = VersionedJson.Read<TrainedMapsContent>(path, Schema, "trident run --save-maps");
        var maps = new StudyMaps(sha256);
        foreach (var (scenario, byName) in content.Scenarios)
        {
            var own = maps.Of(scenario);
            foreach (var (name, edges) in byName ?? throw new InputFileException(path, $"scenarios['{scenario}'] is null, but maps by name are needed"))
            {
                try
                {
                    if (edges is null || edges.Contains(null))
                        throw new ArgumentException("null stands where the ends of intervals are needed");
                    own.Add(name, edges);
                }
                catch (ArgumentException exception)
                {
                    var fault = exception.Message.Split(" (Parameter", 2)[0];
                    throw new InputFileException(path, $"scenarios['{scenario}']['{name}']: {fault}; take a file that trident run --save-maps has written with this version of the program");
                }
            }
        }

        return maps;
    }
}
