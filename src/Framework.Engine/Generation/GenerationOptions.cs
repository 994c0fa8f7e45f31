using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>How to generate events.</summary>
public sealed record GenerationOptions
{
    /// <summary>Seed of all random numbers.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Name of the sample; samples of different names are independent.</summary>
    public required string Name { get; init; }

    /// <summary>Worker threads of the preparation.</summary>
    public required int Threads { get; init; }

    /// <summary>Part of the cross section that may lie above the envelope; events there get weights above one.</summary>
    public double OverweightShare { get; init; } = 1e-3;

    /// <summary>Keep all points, with weights of mean one, instead of unweighted events.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>Direction of the beam in the frame of the detector; its energy component is not used and its length does not matter.</summary>
    public FourVector BeamDirection { get; init; } = new(0.0, 0.0, 0.0, 1.0);

    /// <summary>Where interactions happen.</summary>
    public VertexRegion Vertices { get; init; } = new PointRegion(0.0, 0.0, 0.0);

    /// <summary>Time of the first interactions, ns.</summary>
    public double SpillStartNs { get; init; }

    /// <summary>Duration over which interactions are spread uniformly, ns.</summary>
    public double SpillLengthNs { get; init; }
}
