using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>The ends of what can be asked for.</summary>
public sealed class EventCornerTests
{
    [TestCase("numu -> numu mu- mu+", 1.001)]
    [TestCase("numu -> numu e- e+", 1.001)]
    [TestCase("numu -> nutau mu- tau+", 1.01)]
    [TestCase("numu -> numu tau- tau+", 20.0)]
    [TestCase("numu -> numu e- e+", 1e7)]
    public void GeneratesFromThresholdToHighEnergies(string channel, double threshold)
    {
        var massGeV = ArgonCase.Nuclide.NuclearMassGeV;
        var process = EventSampleCase.Process(channel, threshold * ArgonCase.Channel(channel).ThresholdEnergyGeV(massGeV), ArgonCase.StandardModel);
        var events = GeneratedSample.Of(process, 2000);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{process.EnergyGeV} GeV: efficiency {events.Tally.Efficiency:P1}"));
        Assert.That(events.Tally.Efficiency, Is.GreaterThan(0.1));
        AssertBalance(events, process);
    }

    [Test]
    public void GeneratesOnHydrogen()
    {
        var process = EventSampleCase.Process("nue -> nue e- e+", 2.0, EventSampleCase.Of(EventSampleCase.FreeProton, null));
        var events = GeneratedSample.Of(process, 2000);
        Assert.That(events.Select(static (batch, i) => batch.Nuclide[i]), Is.All.Zero);
        AssertBalance(events, process);
    }

    [Test]
    public void OneEventIsABatch()
    {
        var events = GeneratedSample.Of(EventSampleCase.Process("numu -> numu mu- mu+", 5.0, ArgonCase.StandardModel), 1);
        Assert.That(events.Tally.Events, Is.EqualTo(1));
        Assert.That(events.Batches[0].Count, Is.EqualTo(1));
    }

    /// <summary>A share of zero is met by bounds above all weights that were seen.</summary>
    [Test]
    public void AShareOfZeroIsPossible()
    {
        var events = GeneratedSample.Of(EventSampleCase.Process("numu -> numu mu- mu+", 5.0, ArgonCase.StandardModel), 20_000, GeneratedSample.Options() with { OverweightShare = 0.0 });
        Assert.That(events.Tally.OverweightShare, Is.LessThan(1e-4));
    }

    [TestCase(-1e-3)]
    [TestCase(1.0)]
    [TestCase(double.NaN)]
    public void RefusesAShareThatIsNone(double share) => Assert.That(
        () => GeneratedSample.Prepare(
            GeneratedSample.Options() with { OverweightShare = share }, GeneratedSample.Process(EventSampleCase.Process("numu -> numu mu- mu+", 5.0, ArgonCase.StandardModel))),
        Throws.ArgumentException.With.Message.Contains("OverweightShare").And.Message.Contains("0").And.Message.Contains("1"));

    [Test]
    public void RefusesToGenerateWhereAllIsBelowThreshold()
    {
        var process = GeneratedSample.Process(EventSampleCase.Process("numu -> numu tau- tau+", 1.0, ArgonCase.StandardModel));
        var beam = GeneratedSample.Process(EventSampleCase.Process("numu -> numu tau- tau+", null, EventSampleCase.Of(EventSampleCase.FreeProton, new HistogramSpectrum([0.5, 2.0], [1.0]))));
        Assert.That(() => GeneratedSample.Prepare(GeneratedSample.Options(), process, beam), Throws.ArgumentException.With.Message.Contains("below threshold"));
    }

    [Test]
    public void RefusesToGenerateNothing() => Assert.That(() => GeneratedSample.Prepare(GeneratedSample.Options()), Throws.ArgumentException.With.Message.Contains("no process"));

    [Test]
    public void StopsAtAWeightThatIsNoNumber() => Assert.That(
        () => GeneratedSample.Of(EventSampleCase.Process("numu -> numu mu- mu+", 5.0, EventSampleCase.Of(new CoherentTensor(new BrokenCharge(0.05), 18), null)), 1),
        Throws.InstanceOf<NonFiniteWeightException>());

    private static void AssertBalance(GeneratedSample events, TridentProcess process)
    {
        foreach (var batch in events.Batches)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var momenta = batch.Momenta;
                var energy = momenta.NeutrinoEnergyGeV[i];
                var rest = momenta.KPrime[i] + momenta.PMinus[i] + momenta.PPlus[i] + momenta.Recoil[i];

                // Components of the size of the largest energy round in a dozen operations.
                Assert.That(new[] { rest.E - energy - process.TargetMassGeV, rest.X, rest.Y, rest.Z - energy }, Is.All.EqualTo(0.0).Within(1e-12 * (energy + process.TargetMassGeV)));
            }
        }
    }
}
