using TridentFramework.Engine.Integration;

namespace TridentFramework.Host.Maps;

/// <summary>The importance maps of a study, by scenario: the same integral has another beam, and so another map, in each.</summary>
/// <param name="loadedSha256">SHA-256 of the file that the maps come from, lower-case hexadecimal; null if the study starts without maps.</param>
internal sealed class StudyMaps(string? loadedSha256)
{
    private readonly SortedDictionary<string, TrainedMaps> _byScenario = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of the file that the maps come from, lower-case hexadecimal; null if the study starts without maps.</summary>
    public string? LoadedSha256 { get; } = loadedSha256;

    /// <summary>Scenarios that have maps, sorted.</summary>
    public IReadOnlyList<string> Scenarios => [.. _byScenario.Keys];

    /// <summary>The maps of a scenario; none at first.</summary>
    public TrainedMaps Of(string scenario)
    {
        if (!_byScenario.TryGetValue(scenario, out var maps))
            _byScenario.Add(scenario, maps = new TrainedMaps());
        return maps;
    }
}
