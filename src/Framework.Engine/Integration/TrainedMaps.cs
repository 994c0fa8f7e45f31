using System.Collections.Concurrent;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Importance maps by name. A run fills it with the maps that it trains and takes those that are there already; with a map of another run an
/// integral needs no training of its own. A map decides where points fall, never what they add up to: only the bits of a result depend on it.
/// </summary>
public sealed class TrainedMaps
{
    private readonly ConcurrentDictionary<string, AdaptiveMap> _maps = new(StringComparer.Ordinal);

    /// <summary>Names of the maps, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _maps.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Ends of the intervals of a map, by dimension of the unit cube: energy, Q2, sX, L2, K2, D2/D1, two azimuths.</summary>
    /// <exception cref="KeyNotFoundException">There is no map of this name.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Edges(string name) => _maps[name].Edges;

    /// <summary>Adds a map.</summary>
    /// <param name="name">Name, as a run gave it.</param>
    /// <param name="edges">By dimension, rising numbers from 0 to 1.</param>
    /// <exception cref="ArgumentException">The edges are not those of a map.</exception>
    public void Add(string name, IReadOnlyList<IReadOnlyList<double>> edges) => _maps[name] = AdaptiveMap.FromEdges(edges);

    internal AdaptiveMap? Find(string name) => _maps.GetValueOrDefault(name);

    internal void Keep(string name, AdaptiveMap map) => _maps[name] = map;
}
