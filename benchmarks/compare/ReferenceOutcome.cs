using System.Runtime.InteropServices;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Layout of <c>struct trident_vegas_outcome</c> in reference/trident_vegas.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ReferenceOutcome
{
    public double ValueFb;
    public double ErrorFb;
    public double ChiSquaredPerDegree;
    public double CpuSeconds;
    public double WarmUpCpuSeconds;
    public nuint Calls;
    public nuint WarmUpCalls;
    public nuint Iterations;
}
