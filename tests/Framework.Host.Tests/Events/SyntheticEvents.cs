using System.Text.Json.Nodes;
using TridentFramework.Engine.Generation;
using TridentFramework.Fluxes;
using TridentFramework.Host.Events;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Samples and events that are made up: physical momenta, but no physics in their distribution.</summary>
internal static class SyntheticEvents
{
    /// <summary>Four bins, one of them empty.</summary>
    public static readonly SyntheticSpectrum Histogram = new([2.0, 3.0, 5.0, 5.5, 20.0], [1e-4, 0.25e-4, 0.0, 1.0e-6]);

    /// <summary>5 GeV.</summary>
    public static readonly SyntheticSpectrum Monochromatic = new([5.0], [1.0]);

    /// <summary>A nuclide with one nucleon.</summary>
    public static readonly Nuclide Hydrogen = new("H", 1, 1, 1.00782503190, 0.93827208816);

    /// <summary>The common argon.</summary>
    public static readonly Nuclide Argon40 = new("Ar", 18, 40, 39.9623831220, 37.215526015);

    /// <summary>The rare argon.</summary>
    public static readonly Nuclide Argon36 = new("Ar", 18, 36, 35.967545105, 33.494357);

    /// <summary>Two species, all three contributions, argon and hydrogen: every branch of the formats.</summary>
    public static EventSample Sample(long count = 60, bool isWeighted = true) => new()
    {
        Title = "made-up events: \\ backslash, | bar, \"quotes\", line\nbreak, µ, <&>",
        Version = "1.2.3",
        ResolvedCard = new JsonObject { ["schema"] = "trident/1", ["title"] = "a\\b|c\nd", ["channels"] = new JsonArray("numu -> numu mu- mu+") },
        Scenario = "neutrino mode",
        Seed = 9_007_199_254_740_993,
        Plugins =
        [
            new(PluginFamily.Flux, "Histogram|File", ValidationStatus.Validated, "HistogramFile.dll", "0.1.0", new string('a', 64)),
            new(PluginFamily.Target, "Compound", ValidationStatus.Validated, "Materials.dll", "0.1.0", new string('b', 64)),
        ],
        Citations =
        [
            new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and others", "Neutrino Tridents at DUNE", 2019) { ArXiv = "1902.06765", Doi = "10.1103/PhysRevD.100.115029" },
            new("tables", "Somebody", "Tables", 2000),
        ],
        Processes =
        [
            new(700, Channel("numu -> numu mu- mu+"), Contribution.Coherent, [Argon40], 1.4e-3, 1e-6),
            new(700, Channel("numu -> numu mu- mu+"), Contribution.Coherent, [Argon36], 1.1e-5, 1e-8),
            new(701, Channel("numu -> numu mu- mu+"), Contribution.Proton, [Argon40, Argon36, Hydrogen], 4.5e-4, 1e-6),
            new(702, Channel("numu -> numu mu- mu+"), Contribution.Neutron, [Argon40, Argon36], 1.5e-4, 1e-6),
            new(703, Channel("numubar -> nuebar e- mu+"), Contribution.Coherent, [Argon40], 4.1e-3, 1e-6),
            new(704, Channel("numubar -> nuebar e- mu+"), Contribution.Proton, [Argon40, Hydrogen], 3.3e-4, 1e-6),
        ],
        WeightNames = ["CV", "dipole", "no charge radius"],
        Beams = [new(NeutrinoSpecies.NuMu, Histogram), new(NeutrinoSpecies.NuMuBar, new SyntheticSpectrum([1.0, 4.0, 10.0], [1e-6, 2e-6]))],
        FluxExposure = FluxExposure.ProtonOnTarget,
        Exposure = 1.1e21,
        CrossSectionFb = 2.1e-3,
        ErrorFb = 3.3e-6,
        Count = count,
        IsWeighted = isWeighted,
        BeamDirection = new FourVector(0.0, 0.0, -0.6, 0.8),
    };

    /// <summary>One energy and one nuclide, unweighted.</summary>
    public static EventSample MonochromaticSample(long count = 20) => Sample(count, isWeighted: false) with
    {
        Processes =
        [
            new(700, Channel("numu -> numu mu- mu+"), Contribution.Coherent, [Argon40], 1.4e-3, 1e-6),
            new(701, Channel("numu -> numu mu- mu+"), Contribution.Proton, [Argon40], 4.5e-4, 1e-6),
            new(702, Channel("numu -> nue e+ mu-"), Contribution.Coherent, [Argon40], 4.5e-3, 1e-6),
        ],
        WeightNames = ["CV"],
        Beams = [new(NeutrinoSpecies.NuMu, Monochromatic)],
        FluxExposure = FluxExposure.ShapeOnly,
        Exposure = null,
        CrossSectionFb = 1.4e-3 + 4.5e-4 + 4.5e-3,
        BeamDirection = new FourVector(0.0, 0.0, 0.0, 1.0),
    };

    /// <summary>Events of a sample; the same number gives the same event, however the sample is cut into batches.</summary>
    public static EventBatch Batch(EventSample sample, long first, int count)
    {
        var batch = new EventBatch(count, sample.WeightNames.Count) { FirstNumber = first, Count = count };
        for (var i = 0; i < count; i++)
            Fill(sample, batch, i, new Random((int)(first + i) + 1));
        return batch;
    }

    /// <summary>All events of a sample in batches of a size.</summary>
    public static IEnumerable<EventBatch> Batches(EventSample sample, int size)
    {
        for (var first = 0L; first < sample.Count; first += size)
            yield return Batch(sample, first, (int)Math.Min(size, sample.Count - first));
    }

    /// <summary>Mass of what is struck in one process, GeV.</summary>
    public static double StruckMassGeV(EventProcess process, int nuclide) => process.Contribution switch
    {
        Contribution.Coherent => process.Nuclides[nuclide].NuclearMassGeV,
        Contribution.Proton => Nucleon.Proton.MassGeV(),
        _ => Nucleon.Neutron.MassGeV(),
    };

    private static TridentChannel Channel(string text) => TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error);

    private static void Fill(EventSample sample, EventBatch batch, int i, Random random)
    {
        // Every process and nuclide in turn.
        var kinds = sample.Processes.SelectMany(static (process, p) => process.Nuclides.Select((_, n) => (Process: p, Nuclide: n))).ToArray();
        (batch.Process[i], batch.Nuclide[i]) = kinds[(batch.FirstNumber + i) % kinds.Length];
        var process = sample.Processes[batch.Process[i]];
        var spectrum = sample.Beams.First(beam => beam.Species == process.Channel.Incoming).Spectrum;
        var energy = spectrum.EdgesGeV.Count == 1 ? spectrum.EdgesGeV[0] : 2.0 + (random.NextDouble() * (spectrum.EdgesGeV[^1] - 2.0));
        var mass = StruckMassGeV(process, batch.Nuclide[i]);
        var direction = sample.BeamDirection;
        var k = new FourVector(energy, energy * direction.X, energy * direction.Y, energy * direction.Z);
        var target = new FourVector(mass, 0.0, 0.0, 0.0);
        var momenta = batch.Momenta;
        momenta.NeutrinoEnergyGeV[i] = energy;
        var (kPrime, minus, plus, recoil) = Decay(k + target, process.Channel, mass, random);
        (momenta.KPrime[i], momenta.PMinus[i], momenta.PPlus[i], momenta.Recoil[i]) = (kPrime, minus, plus, recoil);
        momenta.QSquared[i] = -(target - recoil).Square;
        momenta.KSquared[i] = -(k - kPrime).Square;
        momenta.L2[i] = (minus + plus).Square;
        momenta.RecoilKineticEnergyGeV[i] = momenta.QSquared[i] / (2.0 * mass);
        for (var w = 0; w < batch.Weights.Length; w++)
            batch.Weights[w][i] = w == 0 && !sample.IsWeighted ? 1.0 : 0.5 + random.NextDouble();
        if (!sample.IsWeighted)
            return;
        batch.VertexXMm[i] = (random.NextDouble() - 0.5) * 3000.0;
        batch.VertexYMm[i] = (random.NextDouble() - 0.5) * 2000.0;
        batch.VertexZMm[i] = random.NextDouble() * 5000.0;
        batch.TimeNs[i] = random.NextDouble() * 9600.0;
    }

    private static (FourVector KPrime, FourVector Minus, FourVector Plus, FourVector Recoil) Decay(FourVector total, TridentChannel channel, double mass, Random random)
    {
        var pair = channel.MinusMassGeV + channel.PlusMassGeV;
        var available = Math.Sqrt(total.Square) - mass - pair;
        var (low, high) = (random.NextDouble(), random.NextDouble());
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        var leptonMass = pair + (high * available);
        var pairMass = pair + (low * available);
        var (recoil, leptons) = TwoBody(total, mass, leptonMass, random);
        var (kPrime, charged) = TwoBody(leptons, 0.0, pairMass, random);
        var (minus, plus) = TwoBody(charged, channel.MinusMassGeV, channel.PlusMassGeV, random);
        return (kPrime, minus, plus, recoil);
    }

    private static (FourVector First, FourVector Second) TwoBody(FourVector parent, double first, double second, Random random)
    {
        var s = parent.Square;
        var momentum = Math.Sqrt(Math.Max(0.0, (s - ((first + second) * (first + second))) * (s - ((first - second) * (first - second))))) / (2.0 * Math.Sqrt(s));
        var cosine = (2.0 * random.NextDouble()) - 1.0;
        var sine = Math.Sqrt(1.0 - (cosine * cosine));
        var (sinPhi, cosPhi) = Math.SinCos(2.0 * Math.PI * random.NextDouble());
        var (x, y, z) = (momentum * sine * cosPhi, momentum * sine * sinPhi, momentum * cosine);
        return (
            Boosted(new FourVector(Math.Sqrt((momentum * momentum) + (first * first)), x, y, z), parent, Math.Sqrt(s)),
            Boosted(new FourVector(Math.Sqrt((momentum * momentum) + (second * second)), -x, -y, -z), parent, Math.Sqrt(s)));
    }

    // From the rest frame of the parent.
    private static FourVector Boosted(FourVector p, FourVector parent, double mass)
    {
        var dot = (p.X * parent.X) + (p.Y * parent.Y) + (p.Z * parent.Z);
        var factor = ((dot / (parent.E + mass)) + p.E) / mass;
        return new FourVector(((parent.E * p.E) + dot) / mass, p.X + (factor * parent.X), p.Y + (factor * parent.Y), p.Z + (factor * parent.Z));
    }
}
