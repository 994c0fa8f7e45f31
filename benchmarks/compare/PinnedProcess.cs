using System.Buffers;
using TridentFramework.Particles;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>An integral as the C program reads it; the arrays stay where they are until it is disposed of.</summary>
internal sealed unsafe class PinnedProcess : IDisposable
{
    private readonly MemoryHandle _coefficients;
    private readonly MemoryHandle _edges;
    private readonly MemoryHandle _densities;

    /// <summary>Fills the layout.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="target">Target and beam.</param>
    public PinnedProcess(ComparisonCase comparison, ArgonTarget target)
    {
        var channel = comparison.Channel;
        var couplings = StandardModelCouplings.For(channel, target.Constants.Sin2ThetaW);
        _coefficients = target.DensityCoefficients.AsMemory().Pin();
        _edges = target.Beam.EdgesGeV.ToArray().AsMemory().Pin();
        _densities = target.BinDensities.AsMemory().Pin();
        Layout = new ReferenceProcess
        {
            TargetMassGeV = target.Nuclide.NuclearMassGeV,
            ChargeNumber = target.Nuclide.Z,
            MinusMassGeV = channel.MinusMassGeV,
            PlusMassGeV = channel.PlusMassGeV,
            VectorCoupling = couplings.GV,
            AxialCoupling = couplings.GA,
            FermiConstant = target.Constants.FermiConstant,
            FineStructureConstant = target.Constants.Alpha,
            FemtobarnPerInverseGeVSquared = PhysicalConstants.FemtobarnPerInverseGeVSquared,
            HbarCGeVFm = PhysicalConstants.HbarCGeVFm,
            NeutrinoEnergyGeV = comparison.EnergyGeV ?? 0.0,
            CutoffRadiusFm = target.CutoffRadiusFm,
            Coefficients = (double*)_coefficients.Pointer,
            CoefficientCount = (nuint)target.DensityCoefficients.Length,
            BinEdgesGeV = (double*)_edges.Pointer,
            BinDensities = (double*)_densities.Pointer,
            BinCount = comparison.EnergyGeV is null ? (nuint)target.BinDensities.Length : 0,
            IsAntineutrino = channel.IsAntineutrino ? 1u : 0u,
        };
    }

    /// <summary>The layout, valid until disposal.</summary>
    public ReferenceProcess Layout { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _coefficients.Dispose();
        _edges.Dispose();
        _densities.Dispose();
    }
}
