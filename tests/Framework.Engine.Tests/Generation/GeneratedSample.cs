using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Batches of events of one generator and their tally.</summary>
internal sealed class GeneratedSample
{
    private GeneratedSample(EventBatch[] batches, GenerationTally tally) => (Batches, Tally) = (batches, tally);

    public EventBatch[] Batches { get; }

    public GenerationTally Tally { get; }

    public int Count => Batches.Sum(static batch => batch.Count);

    /// <summary>One weight of all events.</summary>
    public double[] Weights(int weight) => [.. Batches.SelectMany(batch => batch.Weights[weight].Take(batch.Count))];

    /// <summary>Something of every event.</summary>
    public IEnumerable<T> Select<T>(Func<EventBatch, int, T> value) => Batches.SelectMany(batch => Enumerable.Range(0, batch.Count).Select(i => value(batch, i)));

    /// <summary>A process with one weight for each hypothesis.</summary>
    public static GeneratedProcess Process(TridentProcess process, double eventsPerFemtobarn = 1.0) =>
        new(process, [.. Enumerable.Range(0, process.Hypotheses.Count)], [.. process.Hypotheses.Select(_ => eventsPerFemtobarn)]);

    public static GenerationOptions Options(ulong seed = 1) => new() { Seed = seed, Name = "test", Threads = 2 };

    public static EventGenerator Prepare(GenerationOptions options, params GeneratedProcess[] processes) => EventGenerator.Prepare(processes, options, CancellationToken.None);

    /// <summary>Whole batches from two threads; the last may be shorter.</summary>
    public static GeneratedSample Generate(EventGenerator generator, int events, int processes = 1, int weights = 1)
    {
        const int Length = EventGenerator.BatchLength;
        var batches = new EventBatch[(events + Length - 1) / Length];
        var tallies = new GenerationTally[batches.Length];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, b =>
        {
            var count = Math.Min(Length, events - (b * Length));
            batches[b] = new EventBatch(count, weights);
            tallies[b] = generator.Generate(b, count, batches[b], CancellationToken.None);
        });
        var tally = new GenerationTally(processes, weights);
        foreach (var one in tallies)
            tally.Add(one);
        return new GeneratedSample(batches, tally);
    }

    /// <summary>Events of one process.</summary>
    public static GeneratedSample Of(TridentProcess process, int events, GenerationOptions? options = null) =>
        Generate(Prepare(options ?? Options(), Process(process)), events, 1, process.Hypotheses.Count);
}
