using BenchmarkDotNet.Attributes;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;
using TridentFramework.FermiGas;
using TridentFramework.Materials;
using TridentFramework.NuclearFormFactors;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Benchmarks.Kernels;

/// <summary>
/// One block of points through each step; the figures are times per point. numu -> numu mu- mu+ on argon (or its protons) at 5 GeV.
/// Kernels with 512 in their name use vectors of that width, their twins of 256 bits are beside them.
/// </summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const double EnergyGeV = 5.0;
    private const double MuonMassGeV = 0.1056583745;

    private readonly BlockWorkspace _workspace = new();
    private AdaptiveMap _map = null!;
    private readonly ulong[] _shifts = [.. Enumerable.Range(0, PhaseSpaceBlock.Dimensions).Select(static d => Philox.Word(1, 2, (ulong)d))];
    private ProcessIntegrand _coherent = null!;
    private ProcessIntegrand _proton = null!;
    private BlockSums _coherentSums = null!;
    private BlockSums _protonSums = null!;
    private CoherentTensor _tensor = null!;
    private TridentPhaseSpace _resolved = null!;
    private SamplingRanges _ranges = null!;
    private double _massGeV;

    /// <summary>Builds the processes and fills the workspace with ordinary points.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var constants = new PhysicalConstants();
        var context = new PluginContext(constants, ".");
        var nuclide = new NuclideTargetFactory().Create(new NuclideTargetParameters { Name = "Ar40" }, context).Composition.Single().Nuclide;
        if (!TridentChannel.TryParse("numu -> numu mu- mu+", out var channel, out var problem))
            throw new InvalidOperationException(problem);
        _massGeV = nuclide.NuclearMassGeV;
        _ranges = new SamplingRanges(_massGeV, MuonMassGeV, MuonMassGeV, double.PositiveInfinity, double.NaN, null);
        _tensor = new CoherentTensor(new FourierBesselFactory().Create(new FittedDensityParameters(), context).ForNuclide(nuclide), nuclide.Z);
        var nucleon = new NucleonTensor(
            Nucleon.Proton, new Alberico2008Factory().Create(new NoParameters(), context), new FermiGasFactory().Create(new FermiGasParameters(), context), [new NucleonCount(nuclide, 1.0)]);
        _coherent = new ProcessIntegrand(new TridentProcess("coherent", channel, _massGeV, EnergyGeV, [new Hypothesis(_tensor, constants, [], null)], 1e-3));
        _proton = new ProcessIntegrand(new TridentProcess("proton", channel, Nucleon.Proton.MassGeV(), EnergyGeV, [new Hypothesis(nucleon, constants, [], null)], 1e-3));
        _coherentSums = new BlockSums(_coherent.Columns, _coherent.Weights);
        _protonSums = new BlockSums(_proton.Columns, _proton.Weights);
        _resolved = new TridentPhaseSpace(channel, _massGeV, false, double.PositiveInfinity, true, EnergyGeV, double.NaN);
        for (var dimension = 0; dimension < PhaseSpaceBlock.Dimensions; dimension++)
            SobolSequence.Fill(dimension, 0, _shifts[dimension], _workspace.Block.Coordinate[dimension]);
        var training = new MapTraining(_coherent, new RandomShifts(StreamKey.Create(1, "kernels")), AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
        for (var pass = 0; pass < 5; pass++)
            training.Pass(4, new BlockWorkers(new ParallelOptions { MaxDegreeOfParallelism = 1 }), true);
        _map = training.Map;
        _coherent.Evaluate(_workspace, _map, _shifts, 0, _coherentSums, []);
    }

    /// <summary>Everything, coherent.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Coherent() => _coherent.Evaluate(_workspace, _map, _shifts, 0, _coherentSums, []);

    /// <summary>Everything, proton.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Proton() => _proton.Evaluate(_workspace, _map, _shifts, 0, _protonSums, []);

    /// <summary>Five coordinates of Sobol points.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Sobol()
    {
        for (var dimension = 1; dimension < PhaseSpaceBlock.DimensionsWithoutAzimuths; dimension++)
            SobolSequence.Fill(dimension - 1, 0, _shifts[dimension], _workspace.Block.Coordinate[dimension]);
    }

    /// <summary>Five coordinates through the importance map, Sobol points included.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void SobolAndMap()
    {
        Array.Fill(_workspace.Block.MapJacobian, 1.0);
        for (var dimension = 1; dimension < PhaseSpaceBlock.DimensionsWithoutAzimuths; dimension++)
        {
            SobolSequence.Fill(dimension - 1, 0, _shifts[dimension], _workspace.Block.Coordinate[dimension]);
            _map.Apply(dimension, _workspace.Block.Coordinate[dimension], _workspace.Block.MapJacobian);
        }
    }

    /// <summary>Q2 at a fixed energy.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void QSquared512() => PhaseSpaceSampling512.QSquaredInKnownRange(_workspace.Block, 1e-5, 12.0);

    /// <summary>sX, P_T^2, L2, K2.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Invariants512() => PhaseSpaceSampling512.Invariants(_workspace.Block, _ranges);

    /// <summary>The same with the narrow twin.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Invariants256() => PhaseSpaceSampling256.Invariants(_workspace.Block, _ranges);

    /// <summary>Ends of the propagators.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void PropagatorRanges512() => PhaseSpaceSampling512.PropagatorRanges(_workspace.Block, _ranges);

    /// <summary>D1 and D2; range and weight, which the step replaces, are set before.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Propagators512()
    {
        Array.Fill(_workspace.Block.PropagatorRatioRange, 50.0);
        Array.Fill(_workspace.Block.Weight, 1.0);
        PhaseSpaceSampling512.Propagators(_workspace.Block);
    }

    /// <summary>Amplitude, averaged over both azimuths.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void AzimuthAverage512() => Engine.Amplitudes.AzimuthAverage512.Evaluate(_workspace.Block, _massGeV, MuonMassGeV, MuonMassGeV, 1.0, false);

    /// <summary>The same with the narrow twin.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void AzimuthAverage256() => Engine.Amplitudes.AzimuthAverage256.Evaluate(_workspace.Block, _massGeV, MuonMassGeV, MuonMassGeV, 1.0, false);

    /// <summary>Phase space and amplitude of points with azimuths.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void ResolvedPhaseSpace() => _resolved.Evaluate(_workspace.Block);

    /// <summary>Fourier-Bessel form factor.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void FormFactor() => _tensor.Evaluate(_workspace.Block, _massGeV, _workspace.H1, _workspace.H2);

    /// <summary>Weights, moments and their sums.</summary>
    [Benchmark(OperationsPerInvoke = PhaseSpaceBlock.Length)]
    public void Columns()
    {
        WeightColumns.PointWeights(_workspace, null);
        WeightColumns.Moments(_workspace, false, _coherentSums.Columns);
    }
}
