namespace TridentFramework.Engine.Generation;

/// <summary>A run of consecutive events of a sample (structure of arrays).</summary>
/// <param name="capacity">Number of events that there is room for.</param>
/// <param name="weights">Number of weights of each event.</param>
public sealed class EventBatch(int capacity, int weights)
{
    /// <summary>Number of events that there is room for.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Number of events.</summary>
    public int Count { get; set; }

    /// <summary>Number of its first event in the sample, from 0.</summary>
    public long FirstNumber { get; set; }

    /// <summary>Index of the process of each event among those of the generator.</summary>
    public int[] Process { get; } = new int[capacity];

    /// <summary>Index of the nuclide of each event among those of its process: where a struck nucleon was bound. Zero for coherent scattering.</summary>
    public int[] Nuclide { get; } = new int[capacity];

    /// <summary>Momenta in the frame of the detector.</summary>
    public LaboratoryMomenta Momenta { get; } = new(capacity);

    /// <summary>Weights, by name and event; the first is the nominal one.</summary>
    public double[][] Weights { get; } = [.. Enumerable.Range(0, weights).Select(_ => new double[capacity])];

    /// <summary>Vertex, x component, mm.</summary>
    public double[] VertexXMm { get; } = new double[capacity];

    /// <summary>Vertex, y component, mm.</summary>
    public double[] VertexYMm { get; } = new double[capacity];

    /// <summary>Vertex, z component, mm.</summary>
    public double[] VertexZMm { get; } = new double[capacity];

    /// <summary>Time of the interaction, ns.</summary>
    public double[] TimeNs { get; } = new double[capacity];
}
