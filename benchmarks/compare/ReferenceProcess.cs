using System.Runtime.InteropServices;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Layout of <c>struct trident_process</c> in reference/trident_integrand.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ReferenceProcess
{
    public double TargetMassGeV;
    public double ChargeNumber;
    public double MinusMassGeV;
    public double PlusMassGeV;
    public double VectorCoupling;
    public double AxialCoupling;
    public double FermiConstant;
    public double FineStructureConstant;
    public double FemtobarnPerInverseGeVSquared;
    public double HbarCGeVFm;
    public double NeutrinoEnergyGeV;
    public double CutoffRadiusFm;
    public double* Coefficients;
    public nuint CoefficientCount;
    public double* BinEdgesGeV;
    public double* BinDensities;
    public nuint BinCount;
    public nuint IsAntineutrino;
}
