using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>A tally of generated events as files hold it.</summary>
/// <param name="Trials">Points that were tried.</param>
/// <param name="Events">Events.</param>
/// <param name="Overweight">Sum of what nominal weights have above one.</param>
/// <param name="LargestWeight">Largest nominal weight.</param>
/// <param name="EventsOfProcess">Events of each process.</param>
/// <param name="SumOfProcess">Sum of the nominal weights of each process.</param>
/// <param name="SumOfWeights">Sum of each weight.</param>
internal sealed record EventTally(
    long Trials,
    long Events,
    double Overweight,
    double LargestWeight,
    IReadOnlyList<long> EventsOfProcess,
    IReadOnlyList<double> SumOfProcess,
    IReadOnlyList<double> SumOfWeights)
{
    /// <summary>The tally of a generator.</summary>
    public static EventTally Of(GenerationTally tally) =>
        new(tally.Trials, tally.Events, tally.Overweight, tally.LargestWeight, [.. tally.EventsOfProcess], [.. tally.SumOfProcess], [.. tally.SumOfWeights]);

    /// <summary>The tally as generators add it up.</summary>
    public GenerationTally ToGeneration()
    {
        var tally = new GenerationTally(EventsOfProcess.Count, SumOfWeights.Count) { Trials = Trials, Events = Events, Overweight = Overweight, LargestWeight = LargestWeight };
        for (var p = 0; p < EventsOfProcess.Count; p++)
            (tally.EventsOfProcess[p], tally.SumOfProcess[p]) = (EventsOfProcess[p], SumOfProcess[p]);
        for (var w = 0; w < SumOfWeights.Count; w++)
            tally.SumOfWeights[w] = SumOfWeights[w];
        return tally;
    }
}
