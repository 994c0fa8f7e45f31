using System.Diagnostics;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Benchmarks.Events;

/// <summary>Times the generation of unweighted events in memory.</summary>
internal static class EventTimer
{
    private const int Batches = 128;

    /// <summary>One line of the table.</summary>
    /// <param name="name">Name of the sample.</param>
    /// <param name="processes">Its processes.</param>
    public static string Measure(string name, IReadOnlyList<GeneratedProcess> processes)
    {
        var started = Stopwatch.GetTimestamp();
        var generator = EventGenerator.Prepare(processes, new GenerationOptions { Seed = 1, Name = name, Threads = Environment.ProcessorCount }, CancellationToken.None);
        var prepared = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Generate(generator, processes.Count, 1);
        var (tally, one) = Generate(generator, processes.Count, 1);
        var (_, several) = Generate(generator, processes.Count, Environment.ProcessorCount);
        return $"{name,-45} {prepared,15:F2} {tally.Efficiency,11:P1} {tally.OverweightShare,15:P3} {one,15:F0} {several,18:F0}";
    }

    private static (GenerationTally Tally, double ThousandPerSecond) Generate(EventGenerator generator, int processes, int threads)
    {
        var total = new GenerationTally(processes, 1);
        var started = Stopwatch.GetTimestamp();
        Parallel.For(
            0,
            Batches,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            static () => new EventBatch(EventGenerator.BatchLength, 1),
            (number, _, batch) =>
            {
                var tally = generator.Generate(number, EventGenerator.BatchLength, batch, CancellationToken.None);
                lock (total)
                    total.Add(tally);
                return batch;
            },
            static _ => { });
        return (total, total.Events / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e3);
    }
}
