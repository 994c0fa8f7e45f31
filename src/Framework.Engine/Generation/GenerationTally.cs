namespace TridentFramework.Engine.Generation;

/// <summary>What generating a run of events took and gave; tallies of batches add up.</summary>
/// <param name="processes">Number of processes.</param>
/// <param name="weights">Number of weights of each event.</param>
public sealed class GenerationTally(int processes, int weights)
{
    /// <summary>Points that were tried.</summary>
    public long Trials { get; set; }

    /// <summary>Events.</summary>
    public long Events { get; set; }

    /// <summary>Sum over events of what their nominal weights have above one.</summary>
    public double Overweight { get; set; }

    /// <summary>Largest nominal weight.</summary>
    public double LargestWeight { get; set; }

    /// <summary>Events of each process.</summary>
    public long[] EventsOfProcess { get; } = new long[processes];

    /// <summary>Sum of each weight.</summary>
    public double[] SumOfWeights { get; } = new double[weights];

    /// <summary>Sum of the nominal weight of each process.</summary>
    public double[] SumOfProcess { get; } = new double[processes];

    /// <summary>Share of points that became events.</summary>
    public double Efficiency => Trials > 0 ? (double)Events / Trials : 0.0;

    /// <summary>Part of the sum of weights that lies above one.</summary>
    public double OverweightShare => SumOfWeights[0] > 0.0 ? Overweight / SumOfWeights[0] : 0.0;

    /// <summary>Adds another tally.</summary>
    public void Add(GenerationTally other)
    {
        Trials += other.Trials;
        Events += other.Events;
        Overweight += other.Overweight;
        LargestWeight = Math.Max(LargestWeight, other.LargestWeight);
        for (var p = 0; p < EventsOfProcess.Length; p++)
        {
            EventsOfProcess[p] += other.EventsOfProcess[p];
            SumOfProcess[p] += other.SumOfProcess[p];
        }

        for (var w = 0; w < SumOfWeights.Length; w++)
            SumOfWeights[w] += other.SumOfWeights[w];
    }
}
