using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>The numbers of a batch depend on the seed, the name of the sample and the number of the batch alone.</summary>
public sealed class EventReproducibilityTests
{
    private const int Count = 700;

    private static readonly GeneratedProcess[] Sources =
    [
        GeneratedSample.Process(EventSampleCase.Process(
            "numu -> numu mu- mu+", null, EventSampleCase.Of(ArgonCase.Coherent, EventSampleCase.Beam), EventSampleCase.Of(new CoherentTensor(new GaussianCharge(3.0), 18), EventSampleCase.Beam))),
        GeneratedSample.Process(EventSampleCase.Process(
            "numu -> nue mu- e+", 5.0, EventSampleCase.Of(EventSampleCase.Proton, null), EventSampleCase.Of(EventSampleCase.Proton, null, new VectorMediator(0.1, 0.1)))),
    ];

    private static readonly GenerationOptions Options = GeneratedSample.Options() with
    {
        Vertices = new SphereRegion(new PointRegion(0.0, 0.0, 0.0), 10.0),
        SpillLengthNs = 10.0,
    };

    private readonly EventGenerator _generator = GeneratedSample.Prepare(Options, Sources);

    [Test]
    public void BatchesInAnyOrderAreTheSame()
    {
        long[] numbers = [0, 1, 2, 3];
        var forward = numbers.Select(number => Bits(Batch(_generator, number, Count))).ToArray();
        var backward = numbers.Reverse().Select(number => Bits(Batch(_generator, number, Count))).Reverse().ToArray();
        Assert.That(backward, Is.EqualTo(forward));
    }

    [Test]
    public void BatchesFromManyThreadsAreTheSame()
    {
        const int Batches = 12;
        var one = Enumerable.Range(0, Batches).Select(number => Bits(Batch(_generator, number, Count))).ToArray();
        var many = new double[Batches][];
        Parallel.For(0, Batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => many[number] = Bits(Batch(_generator, number, Count)));
        Assert.That(many, Is.EqualTo(one));
    }

    [Test]
    public void TheNumberOfThreadsOfThePreparationDoesNotMatter()
    {
        var single = GeneratedSample.Prepare(Options with { Threads = 1 }, Sources);
        Assert.That(single.ExpectedEfficiency, Is.EqualTo(_generator.ExpectedEfficiency));
        Assert.That(Bits(Batch(single, 5, Count)), Is.EqualTo(Bits(Batch(_generator, 5, Count))));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(257)]
    [TestCase(699)]
    public void AShortBatchIsTheBeginningOfALongOne(int count)
    {
        var full = Batch(_generator, 3, Count);
        var part = Batch(_generator, 3, count);
        full.Count = count;
        Assert.That(part.FirstNumber, Is.EqualTo(3L * EventGenerator.BatchLength));
        Assert.That(Bits(part), Is.EqualTo(Bits(full)));
    }

    /// <summary>More trials than fit into one round: the second round goes on where the first ended.</summary>
    [Test]
    public void RoundsOfTrialsFollowOneAnother()
    {
        var batch = new EventBatch(EventGenerator.BatchLength * 3, 2);
        _generator.Generate(0, batch.Capacity, batch, CancellationToken.None);
        Assert.That(batch.Momenta.QSquared.Distinct().Count(), Is.EqualTo(batch.Capacity));
        var part = Batch(_generator, 0, Count);
        batch.Count = Count;
        Assert.That(Bits(part), Is.EqualTo(Bits(batch)));
    }

    [Test]
    public void BatchesDiffer() => Assert.That(
        Batch(_generator, 0, Count).Momenta.QSquared.Concat(Batch(_generator, 1, Count).Momenta.QSquared).Concat(Batch(_generator, 1L << 40, Count).Momenta.QSquared).Distinct().Count(),
        Is.EqualTo(3 * Count));

    [Test]
    public void SamplesOfOtherSeedsAndNamesDiffer()
    {
        var first = Batch(_generator, 0, Count).Momenta.QSquared;
        foreach (var options in new[] { Options with { Seed = 2 }, Options with { Name = "another" } })
            Assert.That(Batch(GeneratedSample.Prepare(options, Sources), 0, Count).Momenta.QSquared.Intersect(first), Is.Empty);
    }

    [Test]
    public void TrialsAreCountedUpToTheLastEvent()
    {
        var whole = new EventBatch(Count, 2);
        var trials = _generator.Generate(0, Count, whole, CancellationToken.None).Trials;
        long last = 0;
        foreach (var count in new[] { 1, 10, 100, Count - 1 })
        {
            var tally = _generator.Generate(0, count, new EventBatch(count, 2), CancellationToken.None);
            Assert.That(tally.Trials, Is.GreaterThan(last).And.AtLeast(count));
            last = tally.Trials;
        }

        Assert.That(trials, Is.GreaterThan(last));

        // 700 events: the share of trials that are kept is known to 1/sqrt(700); five times that, 6e-7.
        Assert.That(Count / (double)trials, Is.EqualTo(_generator.ExpectedEfficiency).Within(5.0 / Math.Sqrt(Count)));
    }

    [Test]
    public void RefusesABatchWithoutRoom()
    {
        Assert.That(() => _generator.Generate(0, 11, new EventBatch(10, 2), CancellationToken.None), Throws.ArgumentException.With.Message.Contains("room for 10 events with 2 weights, not for 11 with 2"));
        Assert.That(() => _generator.Generate(0, 10, new EventBatch(10, 1), CancellationToken.None), Throws.ArgumentException.With.Message.Contains("10 events with 1 weights"));
    }

    [Test]
    public void StopsWhenAsked() =>
        Assert.That(() => _generator.Generate(0, 10, new EventBatch(10, 2), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    private static EventBatch Batch(EventGenerator generator, long number, int count)
    {
        var batch = new EventBatch(Math.Max(count, 1), 2);
        generator.Generate(number, count, batch, CancellationToken.None);
        return batch;
    }

    // Every number of every event.
    private static double[] Bits(EventBatch batch)
    {
        var momenta = batch.Momenta;
        return
        [
            .. Enumerable.Range(0, batch.Count).SelectMany(i => new[]
            {
                momenta.NeutrinoEnergyGeV[i], momenta.QSquared[i], momenta.KSquared[i], momenta.L2[i], momenta.RecoilKineticEnergyGeV[i], batch.Process[i], batch.Nuclide[i],
                batch.VertexXMm[i], batch.VertexYMm[i], batch.VertexZMm[i], batch.TimeNs[i], batch.Weights[0][i], batch.Weights[1][i],
            }.Concat(new[] { momenta.KPrime[i], momenta.PMinus[i], momenta.PPlus[i], momenta.Recoil[i] }.SelectMany(static p => new[] { p.E, p.X, p.Y, p.Z }))),
        ];
    }
}
