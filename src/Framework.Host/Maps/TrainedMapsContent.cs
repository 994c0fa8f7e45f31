namespace TridentFramework.Host.Maps;

/// <summary>A file of importance maps as it is written.</summary>
internal sealed record TrainedMapsContent
{
    /// <summary>Version of the format.</summary>
    public required string Schema { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>By scenario and name, the ends of the intervals of each dimension.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<double>>>> Scenarios { get; init; }
}
