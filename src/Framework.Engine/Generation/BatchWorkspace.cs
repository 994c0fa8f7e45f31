using System.Runtime.Intrinsics;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>Buffers of one thread that generates events.</summary>
/// <param name="processes">The processes.</param>
internal sealed class BatchWorkspace(IReadOnlyList<ProcessGenerator> processes)
{
    /// <summary>Points that are tried in one go.</summary>
    public const int MostTrials = 32768;

    private readonly HypothesisDensity[]?[] _densities = new HypothesisDensity[]?[processes.Count];

    /// <summary>Buffers of a block.</summary>
    public BlockWorkspace Points { get; } = new();

    /// <summary>Draws azimuths.</summary>
    public AzimuthSampling Azimuths { get; } = new();

    /// <summary>Random numbers of the points of a block.</summary>
    public PhiloxStream[] Streams { get; } = new PhiloxStream[PhaseSpaceBlock.Length];

    /// <summary>Momenta of a block, beam along z.</summary>
    public LaboratoryMomenta Momenta { get; } = new(PhaseSpaceBlock.Length);

    /// <summary>Density of the nominal hypothesis.</summary>
    public double[] Nominal { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Density of another hypothesis.</summary>
    public double[] Other { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Cell of each trial, among the cells of its process.</summary>
    public int[] Cell { get; } = new int[MostTrials];

    /// <summary>Acceptance number of each trial.</summary>
    public double[] Acceptance { get; } = new double[MostTrials];

    /// <summary>Trials of each process.</summary>
    public List<int>[] Trials { get; } = [.. processes.Select(static _ => new List<int>())];

    /// <summary>Points that were kept, process by process.</summary>
    public List<KeptPoint> Kept { get; } = [];

    /// <summary>One more than the number of the kept point of each trial; zero for a trial that was not kept.</summary>
    public int[] KeptOfTrial { get; } = new int[MostTrials];

    /// <summary>Counters of the next random words.</summary>
    public ulong[] Counters { get; } = new ulong[PhaseSpaceBlock.Length];

    /// <summary>Random numbers in (0, 1), by word and counter.</summary>
    public double[][] Uniforms { get; } = [.. Enumerable.Range(0, 4).Select(static _ => new double[PhaseSpaceBlock.Length])];

    /// <summary>Draws the numbers of all counters.</summary>
    public void DrawUniforms(ulong key, ulong high)
    {
        if (Vector512.IsHardwareAccelerated)
            PhiloxBlocks512.Uniforms(key, high, Counters, Uniforms);
        else
            PhiloxBlocks256.Uniforms(key, high, Counters, Uniforms);
    }

    /// <summary>Densities of the hypotheses of a process.</summary>
    public HypothesisDensity[] Densities(int process) => _densities[process] ??= processes[process].Densities();
}
