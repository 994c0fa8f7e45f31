using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Every event for itself: balance, mass shells, invariants, place and time; and how all of them lie about the beam.</summary>
public sealed class EventKinematicsTests
{
    private const int Events = 20_000;

    // Components of the size of the largest energy round in a dozen operations of the momenta and half a dozen of the rotation.
    private const double Balance = 1e-13;

    // Products of two momenta, in units of the product of their energies.
    private const double Rounding = 1e-14;

    private static readonly FourVector Oblique = new(0.0, -0.3, 0.5, -0.7);

    private static readonly BoxRegion Box = new(new PointRegion(100.0, -20.0, 3.0), 10.0, 200.0, 3000.0);

    private static readonly GenerationOptions Options = GeneratedSample.Options() with
    {
        BeamDirection = Oblique,
        Vertices = Box,
        SpillStartNs = 1000.0,
        SpillLengthNs = 9600.0,
    };

    private static readonly TridentProcess[] Processes =
    [
        EventSampleCase.Process("numu -> numu mu- mu+", 5.0, EventSampleCase.Of(ArgonCase.Coherent, null)),
        EventSampleCase.Process("numubar -> nuebar e- mu+", null, EventSampleCase.Of(EventSampleCase.Proton, EventSampleCase.Beam)),
        EventSampleCase.Process("numu -> numu e- e+", null, EventSampleCase.Of(ArgonCase.Coherent, EventSampleCase.Beam)),
    ];

    private readonly GeneratedSample _events =
        GeneratedSample.Generate(GeneratedSample.Prepare(Options, [.. Processes.Select(static process => GeneratedSample.Process(process))]), Events, Processes.Length);

    [Test]
    public void MomentumBalancesWithTheBeam() => ForAll((batch, i, process, k) =>
    {
        var (momenta, mass) = (batch.Momenta, process.TargetMassGeV);
        var rest = k - momenta.KPrime[i] - momenta.PMinus[i] - momenta.PPlus[i] - momenta.Recoil[i];
        Assert.That(new[] { rest.E + mass, rest.X, rest.Y, rest.Z }, Is.All.EqualTo(0.0).Within(Balance * (k.E + mass)));
    });

    [Test]
    public void MomentaAreOnTheirMassShells() => ForAll((batch, i, process, _) =>
    {
        foreach (var (momentum, mass) in new[]
        {
            (batch.Momenta.KPrime[i], 0.0), (batch.Momenta.PMinus[i], process.Channel.MinusMassGeV), (batch.Momenta.PPlus[i], process.Channel.PlusMassGeV),
            (batch.Momenta.Recoil[i], process.TargetMassGeV),
        })
        {
            Assert.That(momentum.E, Is.AtLeast(mass));
            Assert.That(momentum.Square, Is.EqualTo(mass * mass).Within(Rounding * momentum.E * momentum.E));
        }
    });

    [Test]
    public void InvariantsBesideTheMomentaAreTheirs() => ForAll((batch, i, process, k) =>
    {
        var momenta = batch.Momenta;
        var recoil = momenta.Recoil[i];
        var scale = Rounding * k.E * k.E;
        Assert.That(momenta.NeutrinoEnergyGeV[i], Is.EqualTo(k.E));
        Assert.That(-(k - momenta.KPrime[i]).Square, Is.EqualTo(momenta.KSquared[i]).Within(scale));
        Assert.That((momenta.PMinus[i] + momenta.PPlus[i]).Square, Is.EqualTo(momenta.L2[i]).Within(scale));
        var momentumSquared = (recoil.X * recoil.X) + (recoil.Y * recoil.Y) + (recoil.Z * recoil.Z);
        var kineticEnergy = momenta.RecoilKineticEnergyGeV[i];
        Assert.That(momentumSquared - (kineticEnergy * kineticEnergy), Is.EqualTo(momenta.QSquared[i]).Within(Rounding * Math.Sqrt(momentumSquared) * k.E), "the recoil is what is left of the beam");
        Assert.That(recoil.E - process.TargetMassGeV, Is.EqualTo(kineticEnergy).Within(Rounding * process.TargetMassGeV));
        Assert.That(kineticEnergy, Is.EqualTo(0.5 * momenta.QSquared[i] / process.TargetMassGeV).Within(Rounding * kineticEnergy));
    });

    [Test]
    public void EventsLieEvenlyAboutTheBeam()
    {
        var (across, other) = (Normalised(new FourVector(0.0, 0.5, 0.3, 0.0)), new FourVector(0.0, 0.0, 0.0, 0.0));
        var beam = Normalised(Oblique);
        other = new FourVector(
            0.0, (beam.Y * across.Z) - (beam.Z * across.Y), (beam.Z * across.X) - (beam.X * across.Z), (beam.X * across.Y) - (beam.Y * across.X));
        foreach (var (name, column) in new (string, Func<LaboratoryMomenta, MomentumColumns>)[]
        {
            ("recoil", static m => m.Recoil), ("p-", static m => m.PMinus), ("p+", static m => m.PPlus), ("k'", static m => m.KPrime),
        })
            UniformDistribution.Assert(_events.Select((batch, i) => (Math.Atan2(column(batch.Momenta)[i].Dot(across), column(batch.Momenta)[i].Dot(other)) / (2.0 * Math.PI)) + 0.5), name);
    }

    [Test]
    public void VerticesFillTheRegionAndTimesTheSpill()
    {
        UniformDistribution.Assert(_events.Select((batch, i) => ((batch.VertexXMm[i] - 100.0) / 10.0) + 0.5), "x");
        UniformDistribution.Assert(_events.Select((batch, i) => ((batch.VertexYMm[i] + 20.0) / 200.0) + 0.5), "y");
        UniformDistribution.Assert(_events.Select((batch, i) => ((batch.VertexZMm[i] - 3.0) / 3000.0) + 0.5), "z");
        UniformDistribution.Assert(_events.Select((batch, i) => (batch.TimeNs[i] - 1000.0) / 9600.0), "time");
    }

    /// <summary>Another direction of the beam turns the events and leaves everything else to the bit.</summary>
    [Test]
    public void TheDirectionOfTheBeamOnlyTurnsEvents()
    {
        const int Few = 500;
        var source = GeneratedSample.Process(Processes[0]);
        var turned = GeneratedSample.Generate(GeneratedSample.Prepare(Options, source), Few).Batches[0];
        var straight = GeneratedSample.Generate(GeneratedSample.Prepare(Options with { BeamDirection = new FourVector(0.0, 0.0, 0.0, 1.0) }, source), Few).Batches[0];
        var rotation = new BeamRotation(Oblique);
        Assert.That(turned.Momenta.QSquared, Is.EqualTo(straight.Momenta.QSquared));
        Assert.That(turned.VertexXMm, Is.EqualTo(straight.VertexXMm));
        Assert.That(turned.TimeNs, Is.EqualTo(straight.TimeNs));
        for (var i = 0; i < Few; i++)
        {
            var difference = turned.Momenta.PMinus[i] - rotation.Apply(straight.Momenta.PMinus[i], 1.0, 0.0);
            Assert.That(new[] { difference.E, difference.X, difference.Y, difference.Z }, Is.All.EqualTo(0.0).Within(1e-14), "rounding of some GeV");
        }
    }

    [Test]
    public void WithoutASpillAllHappensAtOnce()
    {
        var events = GeneratedSample.Of(Processes[0], 20, GeneratedSample.Options() with { SpillStartNs = 7.0 }).Batches[0];
        Assert.That(events.TimeNs, Is.All.EqualTo(7.0));
        Assert.That(events.VertexZMm, Is.All.Zero);
    }

    private static FourVector Normalised(FourVector vector) => 1.0 / Math.Sqrt(-vector.Square) * vector;

    // Assertions on twenty thousand events one by one take half a minute: one in ten is enough to see a formula fail.
    private void ForAll(Action<EventBatch, int, TridentProcess, FourVector> check)
    {
        const int Step = 10;
        var beam = Normalised(Oblique);
        foreach (var batch in _events.Batches)
        {
            for (var i = 0; i < batch.Count; i += Step)
            {
                var energy = batch.Momenta.NeutrinoEnergyGeV[i];
                check(batch, i, Processes[batch.Process[i]], (energy * beam) + new FourVector(energy, 0.0, 0.0, 0.0));
            }
        }
    }
}
