using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;
using TridentFramework.Fluxes;
using TridentFramework.Host.Events;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Files of events against the requirements and conventions of NuHepMC 1.0.0 (arXiv:2310.13211), which the names of the tests cite.</summary>
public sealed class HepMc3FormatTests
{
    private static readonly EventSample Sample = SyntheticEvents.Sample();
    private static readonly EventBatch Written = SyntheticEvents.Batch(Sample, 0, (int)Sample.Count);
    private static readonly ParsedHepMc3 File = new(EventFileText.Text(new HepMc3Format(), Sample));
    private static readonly ParsedHepMc3 Monochromatic = new(EventFileText.Text(new HepMc3Format(), SyntheticEvents.MonochromaticSample()));

    private static IEnumerable<(EventProcess Process, int Nuclide, ParsedHepMc3.ParsedEvent Event, int Index)> Events =>
        File.Events.Select(static (parsed, i) => (Sample.Processes[Written.Process[i]], Written.Nuclide[i], parsed, i));

    [Test]
    public void TheVersionOfTheSpecificationIsThere_GR2() =>
        Assert.That(new[] { "Major", "Minor", "Patch" }.Select(static part => File.Attributes["NuHepMC.Version." + part]), Is.EqualTo(new[] { "1", "0", "0" }));

    [Test]
    public void TheProgramAndEveryPluginAreTools_GR3()
    {
        Assert.That(File.Tools, Has.All.Length.EqualTo(3));
        Assert.That(File.Tools.Select(static tool => tool[0]), Is.EqualTo(new[] { "TridentFramework", "Histogram|File", "Compound" }));
        Assert.That(File.Tools.Select(static tool => tool[1]), Is.EqualTo(new[] { "1.2.3", "0.1.0", "0.1.0" }));
        Assert.That(File.Tools[1][2], Does.Contain(new string('a', 64)));
    }

    [Test]
    public void OnlyConventionsThatAreFollowedAreSignalled_GR4()
    {
        Assert.That(File.Attributes["NuHepMC.Conventions"].Split(' '), Is.EquivalentTo(new[] { "E.C.1", "G.C.1", "G.C.2", "G.C.3", "G.C.4", "G.C.5", "P.C.1", "P.C.2", "V.C.1" }));
        Assert.That(Monochromatic.Attributes["NuHepMC.Conventions"].Split(' '), Is.EquivalentTo(new[] { "E.C.1", "E.C.2", "E.C.3", "G.C.2", "G.C.3", "G.C.4", "G.C.5", "P.C.1", "P.C.2", "V.C.1" }));
        var coherent = SyntheticEvents.MonochromaticSample() with { Processes = [.. SyntheticEvents.MonochromaticSample().Processes.Where(static p => p.Contribution == Contribution.Coherent)], Citations = [] };
        Assert.That(Header(coherent).Attributes["NuHepMC.Conventions"].Split(' '), Is.EquivalentTo(new[] { "E.C.1", "E.C.2", "E.C.3", "G.C.2", "G.C.4", "G.C.5" }));
    }

    [Test]
    public void CrossSectionsArePicobarnsPerAtom_GR6()
    {
        Assert.That(File.Attributes["NuHepMC.Units.CrossSection.Unit"], Is.EqualTo("pb"));
        Assert.That(File.Attributes["NuHepMC.Units.CrossSection.TargetScale"], Is.EqualTo("PerAtom"));
    }

    [Test]
    public void TheFluxAveragedCrossSectionIsThatOfTheSample_GR5_GC2()
    {
        Assert.That(File.Numbers("NuHepMC.FluxAveragedTotalCrossSection").Single(), Is.EqualTo(Sample.CrossSectionFb * 1e-3).Within(1).Ulps);
        Assert.That(File.Numbers("NuHepMC.FluxAveragedTotalCrossSectionUncertainty").Single(), Is.EqualTo(Sample.ErrorFb * 1e-3).Within(1).Ulps);
    }

    [Test]
    public void TheFirstWeightIsCVAndEveryEventHasAll_GR7()
    {
        Assert.That(File.WeightNames, Is.EqualTo(new[] { "CV", "dipole", "no_charge_radius" }));
        foreach (var (_, _, parsed, i) in Events)
            Assert.That(parsed.Weights, Is.EqualTo(Written.Weights.Select(weights => weights[i])), "the same bits");
    }

    [Test]
    public void EveryProcessHasANameAndADescription_GR8_EC1()
    {
        var ids = File.Integers("NuHepMC.ProcessIDs");
        Assert.That(ids, Is.EqualTo(new[] { 700, 701, 702, 703, 704 }));
        foreach (var process in Sample.Processes)
        {
            Assert.That(File.Attributes[$"NuHepMC.ProcessInfo[{process.Id}].Name"], Does.Contain(process.Channel.ToString()).And.Contain(process.Contribution.ToString()));
            Assert.That(File.Attributes[$"NuHepMC.ProcessInfo[{process.Id}].Description"], Does.Contain(process.Channel.ToString()));
        }
    }

    [Test]
    public void EveryStatusOfAVertexIsDescribed_GR9() => AssertDescribed("VertexStatus", File.Events.SelectMany(static e => e.Vertices).Select(static v => v.Status));

    [Test]
    public void EveryStatusOfAParticleIsDescribed_GR10() => AssertDescribed("ParticleStatus", File.Events.SelectMany(static e => e.Particles).Select(static p => p.Status));

    [Test]
    public void TheRemnantIsADeclaredParticle_GR11_GC5()
    {
        Assert.That(File.Integers("NuHepMC.AdditionalParticleNumbers"), Is.EqualTo(new[] { 2009900000 }));
        foreach (var name in new[] { "AdditionalParticleNumber[2009900000].Name", "AdditionalParticleInfo[2009900000].Name", "AdditionalParticleInfo[2009900000].Description" })
            Assert.That(File.Attributes["NuHepMC." + name], Is.Not.Empty);
    }

    [Test]
    public void TheExposureIsThereWhereItCountsProtons_GC1()
    {
        Assert.That(File.Numbers("NuHepMC.Exposure.POT").Single(), Is.EqualTo(1.1e21));
        Assert.That(Monochromatic.Attributes, Does.Not.ContainKey("NuHepMC.Exposure.POT"));
        Assert.That(Header(Sample with { FluxExposure = FluxExposure.Second }).Attributes, Does.Not.ContainKey("NuHepMC.Exposure.POT"));
    }

    [Test]
    public void PublicationsAreCited_GC3()
    {
        Assert.That(File.Attributes["NuHepMC.Citations.Generator.arXiv"], Is.EqualTo("1902.06765"));
        Assert.That(File.Attributes["NuHepMC.Citations.Generator.DOI"], Is.EqualTo("10.1103/PhysRevD.100.115029"));
        Assert.That(File.Attributes["NuHepMC.Citations.Generator.InspireHep"], Is.EqualTo("Altmannshofer:2019zhy"), "'tables' is no key of INSPIRE");
    }

    [Test]
    public void ABeamOfOneEnergySaysSo_GC4()
    {
        Assert.That(Monochromatic.Attributes["NuHepMC.Beam[14].Type"], Is.EqualTo("MonoEnergetic"));
        Assert.That(Monochromatic.Attributes["NuHepMC.Beam[14].EnergyUnit"], Is.EqualTo("GEV"));
        Assert.That(Monochromatic.Attributes["NuHepMC.Beam.EnergyUnit"], Is.EqualTo("GEV"));
        Assert.That(Monochromatic.Attributes["NuHepMC.Beam[14].RateUnit"], Is.EqualTo("Arbitrary"));
        Assert.That(Monochromatic.Numbers("NuHepMC.Beam[14].MonoEnergetic.Energy").Single(), Is.EqualTo(5.0));
    }

    [Test]
    public void ASpectrumIsAHistogramOfNeutrinosPerBin_GC4()
    {
        Assert.That(File.Attributes["NuHepMC.Beam[14].Type"], Is.EqualTo("Histogram"));
        Assert.That(File.Attributes["NuHepMC.Beam[-14].Type"], Is.EqualTo("Histogram"));
        Assert.That(File.Attributes["NuHepMC.Beam[14].Histogram.ContentIsPerWidth"], Is.EqualTo("0"));
        Assert.That(File.Numbers("NuHepMC.Beam[14].Histogram.BinEdges"), Is.EqualTo(SyntheticEvents.Histogram.EdgesGeV));
        Assert.That(File.Numbers("NuHepMC.Beam[14].Histogram.BinContent"), Is.EqualTo(new[] { 1e-4 * 1.0, 0.25e-4 * 2.0, 0.0, 1.0e-6 * 14.5 }), "density times width, exactly");
        Assert.That(File.Numbers("NuHepMC.Beam[14].Histogram.BinContent").Sum(), Is.EqualTo(SyntheticEvents.Histogram.Integral).Within(2).Ulps);
    }

    [Test]
    public void EverythingToRepeatTheRunIsThere_GS1()
    {
        var card = JsonNode.Parse(File.Attributes["NuHepMC.Provenance.Card"]);
        Assert.That(JsonNode.DeepEquals(card, Sample.ResolvedCard), "the card, with its backslash, bar and line break");
        Assert.That(File.Attributes["NuHepMC.Provenance.Title"], Is.EqualTo(Sample.Title));
        Assert.That(File.Attributes["NuHepMC.Provenance.Seed"], Is.EqualTo("9007199254740993"));
        Assert.That(File.Attributes["NuHepMC.Provenance.Version"], Is.EqualTo("1.2.3"));
        Assert.That(File.Attributes["NuHepMC.Provenance.Scenario"], Is.EqualTo("neutrino mode"));
        Assert.That(File.Attributes["NuHepMC.Provenance.NEvents"], Is.EqualTo("60"));
        var plugins = JsonNode.Parse(File.Attributes["NuHepMC.Provenance.Plugins"])!.AsArray();
        Assert.That(plugins.Select(static plugin => (string?)plugin!["sha256"]), Is.EqualTo(Sample.Plugins.Select(static plugin => plugin.Sha256)));
    }

    [Test]
    public void NamesAndLinesAreShortEnoughForAllReaders()
    {
        // Release 3.1 of the library has 64 bytes for a name and 262144 for a line, with the zero at its end.
        Assert.That(File.Attributes.Keys, Has.All.Length.LessThan(64));
        var sample = Sample with { ResolvedCard = new JsonObject { ["title"] = new string('x', 270_000) } };
        Assert.That(() => Header(sample), Throws.InvalidOperationException.With.Message.Contains("NuHepMC.Provenance.Card").And.Message.Contains("262143"));
    }

    [Test]
    public void EventNumbersAreThoseOfTheSample_ER2() => Assert.That(File.Events.Select(static e => e.Number), Is.EqualTo(Enumerable.Range(0, 60)));

    [Test]
    public void EveryEventHasItsProcess_ER3()
    {
        foreach (var (process, _, parsed, _) in Events)
            Assert.That(parsed.Attributes[(0, "signal_process_id")], Is.EqualTo(process.Id.ToString(CultureInfo.InvariantCulture)));
    }

    [Test]
    public void UnitsAreGeVAndMm_ER4() => Assert.That(File.Events.Select(static e => e.Units), Has.All.EqualTo(new[] { "GEV", "MM" }));

    [Test]
    public void PositionsAreInTheAttributeAndAtTheVertices_ER5()
    {
        foreach (var (_, _, parsed, i) in Events)
        {
            double[] position = [Written.VertexXMm[i], Written.VertexYMm[i], Written.VertexZMm[i]];
            Assert.That(parsed.Attributes[(0, "lab_pos")].Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture)), Is.EqualTo(position), "the same bits");
            foreach (var vertex in parsed.Vertices)
            {
                Assert.That(vertex.Position![..3], Is.EqualTo(position));
                Assert.That(vertex.Position[3], Is.EqualTo(Written.TimeNs[i] * 299.792458).Within(1).Ulps, "HepMC3 has c t, in mm");
            }
        }
    }

    [Test]
    public void AVertexAtTheOriginHasNoPosition()
    {
        Assert.That(Monochromatic.Events.SelectMany(static e => e.Vertices).Select(static v => v.Position), Has.All.Null);
        Assert.That(Monochromatic.Events.Select(static e => e.Attributes[(0, "lab_pos")]), Has.All.EqualTo("0 0 0"));
    }

    [Test]
    public void ThereIsOnePrimaryVertexAndNoneWithoutStatus_ER6()
    {
        foreach (var parsed in File.Events)
        {
            Assert.That(parsed.Vertices.Count(static v => v.Status == 1), Is.EqualTo(1));
            Assert.That(parsed.Vertices.Select(static v => v.Status), Has.None.EqualTo(0));
            Assert.That(parsed.Vertices, Has.Count.EqualTo(parsed.VertexCount));
            Assert.That(parsed.Particles, Has.Count.EqualTo(parsed.ParticleCount));
        }
    }

    [Test]
    public void ThereIsOneBeamParticleAndOneTarget_ER7()
    {
        foreach (var (process, nuclide, parsed, i) in Events)
        {
            var beam = parsed.WithStatus(4);
            Assert.That(beam.Code, Is.EqualTo(process.Channel.Incoming == NeutrinoSpecies.NuMu ? 14 : -14));
            Assert.That(beam.Momentum, Is.EqualTo(Times(Written.Momenta.NeutrinoEnergyGeV[i], Sample.BeamDirection)));
            var target = parsed.WithStatus(20);
            Assert.That(target.Code, Is.EqualTo(process.Nuclides[nuclide] switch { { A: 40 } => 1000180400, { A: 36 } => 1000180360, _ => 2212 }));
            Assert.That(target.MassGeV, Is.EqualTo(process.Nuclides[nuclide].NuclearMassGeV));
            Assert.That(target.Momentum, Is.EqualTo(new FourVector(target.MassGeV, 0.0, 0.0, 0.0)));
        }
    }

    [Test]
    public void TheFinalStateHasTheParticlesOfTheProcess_ER8()
    {
        foreach (var (process, nuclide, parsed, i) in Events)
        {
            var isMuons = process.Channel.Incoming == NeutrinoSpecies.NuMu;
            var recoil = process.Contribution switch { Contribution.Proton => 2212, Contribution.Neutron => 2112, _ => process.Nuclides[nuclide].A == 40 ? 1000180400 : 1000180360 };
            int[] codes = isMuons ? [14, 13, -13, recoil] : [-12, 11, -13, recoil];
            var particles = parsed.Outgoing(parsed.Primary).ToArray();
            Assert.That(particles.Select(static p => p.Code), Is.EqualTo(codes));
            Assert.That(particles.Select(static p => p.Status), Has.All.EqualTo(1));
            var momenta = Written.Momenta;
            Assert.That(particles.Select(static p => p.Momentum), Is.EqualTo(new[] { momenta.KPrime[i], momenta.PMinus[i], momenta.PPlus[i], momenta.Recoil[i] }), "the same bits");
        }
    }

    [Test]
    public void GeneratedMassesAreThoseOfTheParticles()
    {
        foreach (var (process, nuclide, parsed, _) in Events)
        {
            double[] masses = [0.0, process.Channel.MinusMassGeV, process.Channel.PlusMassGeV, SyntheticEvents.StruckMassGeV(process, nuclide)];
            Assert.That(parsed.Outgoing(parsed.Primary).Select(static p => p.MassGeV), Is.EqualTo(masses));
            foreach (var particle in parsed.Particles)
            {
                // E^2 - p^2 loses digits in the difference.
                var roundingGeV2 = 1e-13 * particle.Momentum.E * Math.Max(particle.Momentum.E, 50.0);
                Assert.That(particle.Momentum.Square, Is.EqualTo(particle.MassGeV * particle.MassGeV).Within(roundingGeV2), $"{particle}");
            }
        }
    }

    [Test]
    public void MomentumIsConservedAtEveryVertex_ER1()
    {
        const double RelativeRounding = 1e-9;
        foreach (var parsed in File.Events.Concat(Monochromatic.Events))
        {
            foreach (var vertex in parsed.Vertices)
            {
                var incoming = parsed.Incoming(vertex).Aggregate(default(FourVector), static (sum, p) => sum + p.Momentum);
                var difference = incoming - parsed.Outgoing(vertex).Aggregate(default(FourVector), static (sum, p) => sum + p.Momentum);
                foreach (var component in new[] { difference.E, difference.X, difference.Y, difference.Z })
                    Assert.That(component, Is.Zero.Within(RelativeRounding * incoming.E));
            }
        }
    }

    [Test]
    public void ABoundNucleonLeavesItsNucleusFirst_VC1_PC1_PC2()
    {
        var bound = Events.Where(static e => e.Process.Contribution != Contribution.Coherent && e.Process.Nuclides[e.Nuclide].A > 1).ToArray();
        Assert.That(bound, Is.Not.Empty);
        foreach (var (process, nuclide, parsed, _) in bound)
        {
            var separation = parsed.Vertices.Single(static v => v.Status == 21);
            Assert.That(parsed.Incoming(separation).Single().Status, Is.EqualTo(20));
            var nucleon = parsed.WithStatus(21);
            var remnant = parsed.Particles.Single(static p => p.Code == 2009900000);
            Assert.That(parsed.Outgoing(separation), Is.EqualTo(new[] { nucleon, remnant }));
            var mass = SyntheticEvents.StruckMassGeV(process, nuclide);
            Assert.That(nucleon.Momentum, Is.EqualTo(new FourVector(mass, 0.0, 0.0, 0.0)), "at rest, on the mass shell of the free nucleon");
            Assert.That(remnant.Momentum, Is.EqualTo(new FourVector(process.Nuclides[nuclide].NuclearMassGeV - mass, 0.0, 0.0, 0.0)));
            Assert.That(parsed.Primary.Incoming, Is.EqualTo(new[] { nucleon.Id, parsed.WithStatus(4).Id }));
            var (z, a) = (process.Contribution == Contribution.Proton ? 17 : 18, process.Nuclides[nuclide].A - 1);
            Assert.That(parsed.Attributes[(remnant.Id, "remnant_particle_number")], Is.EqualTo($"100{z:D3}{a:D3}0"));
        }
    }

    [Test]
    public void OneVertexIsEnoughForANucleusOrAFreeProton()
    {
        var free = Events.Where(static e => e.Process.Contribution == Contribution.Coherent || e.Process.Nuclides[e.Nuclide].A == 1).ToArray();
        Assert.That(free.Select(static e => e.Process.Contribution).Distinct().Count(), Is.EqualTo(2));
        foreach (var (_, _, parsed, _) in free)
        {
            Assert.That(parsed.Vertices, Has.Count.EqualTo(1));
            Assert.That(parsed.Particles.Select(static p => p.Status), Is.EqualTo(new[] { 4, 20, 1, 1, 1, 1 }));
        }
    }

    [Test]
    public void CrossSectionsOfAnEventAreThoseAtItsEnergy_EC2_EC3()
    {
        var sample = SyntheticEvents.MonochromaticSample();
        foreach (var parsed in Monochromatic.Events)
        {
            var process = sample.Processes.Single(p => p.Id == int.Parse(parsed.Attributes[(0, "signal_process_id")]));
            Assert.That(double.Parse(parsed.Attributes[(0, "proc_xs")], CultureInfo.InvariantCulture), Is.EqualTo(process.CrossSectionFb / 1000.0));
            Assert.That(double.Parse(parsed.Attributes[(0, "tot_xs")], CultureInfo.InvariantCulture), Is.EqualTo(6.35e-6).Within(2).Ulps);
        }

        Assert.That(File.Events.SelectMany(static e => e.Attributes.Keys).Select(static key => key.Name), Has.None.EqualTo("tot_xs"), "a spectrum has no such number");
    }

    [Test]
    public void InvariantsHaveAllTheirDigits()
    {
        foreach (var (_, _, parsed, i) in Events)
        {
            foreach (var (name, values) in new[] { ("Q2", Written.Momenta.QSquared), ("K2", Written.Momenta.KSquared), ("L2", Written.Momenta.L2) })
                Assert.That(double.Parse(parsed.Attributes[(0, name)], CultureInfo.InvariantCulture), Is.EqualTo(values[i]));
            Assert.That(double.Parse(parsed.Attributes[(0, "lab_time_ns")], CultureInfo.InvariantCulture), Is.EqualTo(Written.TimeNs[i]));
        }
    }

    [Test]
    public void TheFileDoesNotDependOnTheSizeOfBatches() =>
        Assert.That(EventFileText.Bytes(new HepMc3Format(), Sample, batch: 1), Is.EqualTo(EventFileText.Bytes(new HepMc3Format(), Sample, batch: 60)));

    [Test]
    public void ANumberThatIsNotFiniteIsAnErrorWithItsEvent()
    {
        var batch = SyntheticEvents.Batch(Sample, 30, 5);
        batch.Weights[1][2] = double.NaN;
        Assert.That(
            () => new HepMc3Format().WriteEvents(Sample, 0, batch, new System.Buffers.ArrayBufferWriter<byte>()),
            Throws.TypeOf<NonFiniteWeightException>().With.Message.StartsWith("event 32: a weight is NaN"));
    }

    [Test]
    public void TwoWeightsOfOneNameAreAnError() => Assert.That(
        () => Header(Sample with { WeightNames = ["CV", "a b", "a_b"] }),
        Throws.ArgumentException.With.Message.Contains("'a_b'"));

    private static ParsedHepMc3 Header(EventSample sample) => new(EventFileText.Text(new HepMc3Format(), sample with { Count = 0 }));

    private static FourVector Times(double energy, FourVector direction) => new(energy, energy * direction.X, energy * direction.Y, energy * direction.Z);

    private static void AssertDescribed(string kind, IEnumerable<int> used)
    {
        var ids = File.Integers($"NuHepMC.{kind}IDs");
        Assert.That(used.Distinct(), Is.SubsetOf(ids));
        foreach (var id in ids)
        {
            Assert.That(File.Attributes[$"NuHepMC.{kind}Info[{id}].Name"], Is.Not.Empty);
            Assert.That(File.Attributes[$"NuHepMC.{kind}Info[{id}].Description"], Is.Not.Empty);
        }
    }
}
