using TridentFramework.Engine.Estimation;

namespace TridentFramework.Engine.Generation;

/// <summary>One process of a sample of events, with what every named weight makes of it.</summary>
/// <param name="Process">Channel, target, energy or beam, and the hypotheses.</param>
/// <param name="HypothesisOfWeight">By weight, the index of its hypothesis; -1 for a weight that is zero for the whole process. The first one is the nominal hypothesis.</param>
/// <param name="EventsPerFemtobarn">By weight, events per fb of the process; only ratios between processes and between weights matter.</param>
public sealed record GeneratedProcess(TridentProcess Process, IReadOnlyList<int> HypothesisOfWeight, IReadOnlyList<double> EventsPerFemtobarn)
{
    /// <summary>The hypothesis that events are drawn from.</summary>
    internal Hypothesis Nominal => Process.Hypotheses[HypothesisOfWeight[0]];
}
