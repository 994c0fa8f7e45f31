using System.Diagnostics;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.FermiGas;
using TridentFramework.FourFermion;
using TridentFramework.LMuMinusLTau;
using TridentFramework.NewPhysics;
using TridentFramework.NuclearFormFactors;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>What the engine costs, and how the cost grows with hypotheses, channels, energies and threads.</summary>
/// <param name="target">Target and beam.</param>
/// <param name="seed">Seed of the engine.</param>
internal sealed class EngineCosts(ArgonTarget target, ulong seed)
{
    private const double CoarseError = 1e-3;

    // An error that no integral here reaches within so many points: they are all spent.
    private const double NoError = 1e-9;
    private const long Points = 5_000_000;

    private const int Repetitions = 5;
    private const int Variants = 20;
    private const int Energies = 100;

    private static readonly string[] MixedChannels = ["numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+"];

    private readonly PluginContext _context = new(target.Constants, ".");

    /// <summary>Points per second and core, everything included, over several million points.</summary>
    public IEnumerable<(string What, double MillionPointsPerSecond)> Throughput()
    {
        foreach (var centre in new[] { "coherent", "proton", "neutron" })
        {
            foreach (var isBeam in new[] { false, true })
            {
                var process = Process(MixedChannels[0], centre, isBeam ? null : 5.0, [Hypothesis(centre, isBeam)], NoError);
                var (points, seconds, _) = Median([process], 1, Points);
                yield return ($"{centre}, mu mu, {(isBeam ? "DUNE flux" : "5 GeV")}", points / seconds / 1e6);
            }
        }
    }

    /// <summary>CPU time of many variants over that of one, for the same points.</summary>
    public IEnumerable<(string What, double Ratio)> VariantRatios()
    {
        var standard = Hypothesis("coherent", false);
        var one = Median([Process(MixedChannels[0], "coherent", 5.0, [standard], NoError)], 1, Points).CpuSeconds;
        yield return ($"{Variants} four-fermion couplings", Ratio(i => standard with
        {
            NewPhysics = [new FourFermionFactory().Create(new FourFermionParameters { Shifts = new Dictionary<string, CouplingShiftParameters>(StringComparer.Ordinal) { [MixedChannels[0]] = new() { GV = 0.05 * i } } }, _context)],
        }));
        yield return ($"{Variants} values of sin^2 theta_W", Ratio(i => standard with { Constants = target.Constants with { Sin2ThetaW = 0.22 + (0.001 * i) } }));
        yield return ($"{Variants} form factors", Ratio(i => standard with
        {
            Tensor = new CoherentTensor(
                new TwoParameterFermiFactory().Create(new TwoParameterFermiParameters { RadiusFm = 3.4 + (0.01 * i), SkinFm = 0.55 }, _context).ForNuclide(target.Nuclide), target.Nuclide.Z),
        }));
        yield return ($"{Variants} couplings and masses of a Z'", Ratio(i => standard with { NewPhysics = [Mediator(i)] }));
        yield return ($"a mixture: 5 form factors, 5 Z', 10 couplings", Ratio(i => (i % 4) switch
        {
            0 => standard with
            {
                Tensor = new CoherentTensor(
                    new TwoParameterFermiFactory().Create(new TwoParameterFermiParameters { RadiusFm = 3.4 + (0.01 * i), SkinFm = 0.55 }, _context).ForNuclide(target.Nuclide), target.Nuclide.Z),
            },
            1 => standard with { NewPhysics = [Mediator(i)] },
            _ => standard with { Constants = target.Constants with { Sin2ThetaW = 0.22 + (0.001 * i) } },
        }));

        double Ratio(Func<int, Hypothesis> variant) =>
            Median([Process(MixedChannels[0], "coherent", 5.0, [.. Enumerable.Range(0, Variants).Select(variant)], NoError)], 1, Points).CpuSeconds / one;
    }

    /// <summary>CPU and wall time to 0.1 % of a growing list of integrals.</summary>
    public IEnumerable<(string What, long Integrals, long Points, double CpuSeconds, double WallSeconds)> Lists()
    {
        var all = Environment.ProcessorCount;
        yield return Timed("1 channel, coherent, 5 GeV", List(1, ["coherent"], 1), 1);
        yield return Timed("3 channels, coherent, 5 GeV", List(3, ["coherent"], 1), 1);
        yield return Timed("3 channels, 3 contributions, 5 GeV", List(3, ["coherent", "proton", "neutron"], 1), 1);
        yield return Timed("the same at 10 energies", List(3, ["coherent", "proton", "neutron"], 10), 1);
        yield return Timed($"the same at {Energies} energies", List(3, ["coherent", "proton", "neutron"], Energies), 1);
        yield return Timed($"the same with {all} threads", List(3, ["coherent", "proton", "neutron"], Energies), all);
    }

    private (string What, long Integrals, long Points, double CpuSeconds, double WallSeconds) Timed(string what, List<TridentProcess> processes, int threads)
    {
        var (points, cpu, wall) = Median(processes, threads, long.MaxValue / 4);
        return (what, processes.Count, points, cpu, wall);
    }

    private List<TridentProcess> List(int channels, string[] centres, int energies) =>
        [.. from centre in centres
            let hypotheses = new[] { Hypothesis(centre, false) }
            from channel in MixedChannels.Take(channels)
            from i in Enumerable.Range(0, energies)
            select Process(channel, centre, energies == 1 ? 5.0 : Math.Pow(100.0, (double)i / (energies - 1)), hypotheses, CoarseError)];

    private INewPhysicsModel Mediator(int i) =>
        new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 0.05 * (i + 1), Coupling = 1e-4 * (i + 1) }, _context);

    private Hypothesis Hypothesis(string centre, bool isBeam)
    {
        HadronicTensor tensor = centre == "coherent"
            ? new CoherentTensor(target.FormFactor, target.Nuclide.Z)
            : new NucleonTensor(
                Of(centre),
                new Alberico2008Factory().Create(new NoParameters(), _context),
                new FermiGasFactory().Create(new FermiGasParameters(), _context),
                [new NucleonCount(target.Nuclide, 1.0)]);
        return new Hypothesis(tensor, target.Constants, [], isBeam ? target.Beam : null);
    }

    private TridentProcess Process(string channel, string centre, double? energyGeV, IReadOnlyList<Hypothesis> hypotheses, double relativeError)
    {
        if (!TridentChannel.TryParse(channel, out var parsed, out var problem))
            throw new InvalidOperationException(problem);
        var mass = centre == "coherent" ? target.Nuclide.NuclearMassGeV : Of(centre).MassGeV();
        return new TridentProcess($"{channel} | {centre} | {energyGeV:R}", parsed, mass, energyGeV, hypotheses, relativeError, $"{channel} | {centre}");
    }

    private static Nucleon Of(string centre) => centre == "proton" ? Nucleon.Proton : Nucleon.Neutron;

    // Two warm-ups: the kernels are compiled at once, the rest after some calls.
    private (long Points, double CpuSeconds, double WallSeconds) Median(IReadOnlyList<TridentProcess> processes, int threads, long points)
    {
        var times = new List<(double Cpu, double Wall)>();
        long used = 0;
        for (var i = -2; i < Repetitions; i++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var wall = Stopwatch.GetTimestamp();
            var integrator = new CrossSectionIntegrator(new IntegrationOptions(seed, points, threads));
            used = integrator.Integrate(processes, null, default).Sum(static r => r.Evaluations) + integrator.SharedEvaluations;
            if (i >= 0)
                times.Add(((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, Stopwatch.GetElapsedTime(wall).TotalSeconds));
        }

        return (used, times.Select(static t => t.Cpu).Order().ElementAt(Repetitions / 2), times.Select(static t => t.Wall).Order().ElementAt(Repetitions / 2));
    }
}
