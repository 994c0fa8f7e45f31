using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>Arithmetic on the weight columns of a block, eight points at a time, with sums in an order that no vector width changes.</summary>
internal static class WeightColumns
{
    /// <summary>Point weight: phase space times map, and times flux density over its integral where there is a spectrum.</summary>
    /// <param name="workspace">Receives <see cref="BlockWorkspace.Weight"/>; its contents are the flux densities.</param>
    /// <param name="inverseFlux">1 over the integral of the flux; null at a fixed energy.</param>
    public static void PointWeights(BlockWorkspace workspace, double? inverseFlux)
    {
        var block = workspace.Block;
        var target = workspace.Weight;
        if (inverseFlux is { } factor)
        {
            var all = Vector512.Create(factor);
            for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
                Store(Load(target, i) * (Load(block.Weight, i) * Load(block.MapJacobian, i) * all), target, i);
            return;
        }

        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
            Store(Load(block.Weight, i) * Load(block.MapJacobian, i), target, i);
    }

    /// <summary>Coefficients VV, AA and VA of every point from the hadronic tensor h1 S1 + h2 S2, and their sums.</summary>
    public static void Moments(BlockWorkspace workspace, bool magnetic, Span<double> sums)
    {
        var block = workspace.Block;
        var (vvSum, aaSum, vaSum) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var weight = Load(workspace.Weight, i);
            var h1 = weight * Load(workspace.H1, i);
            var (vv, aa, va) = (h1 * Load(block.S1VV, i), h1 * Load(block.S1AA, i), h1 * Load(block.S1VA, i));
            if (magnetic)
            {
                var h2 = weight * Load(workspace.H2, i);
                vv += h2 * Load(block.S2VV, i);
                aa += h2 * Load(block.S2AA, i);
                va += h2 * Load(block.S2VA, i);
            }

            Store(vv, workspace.VV, i);
            Store(aa, workspace.AA, i);
            Store(va, workspace.VA, i);
            vvSum += vv;
            aaSum += aa;
            vaSum += va;
        }

        (sums[0], sums[1], sums[2]) = (SumOfLanes(vvSum), SumOfLanes(aaSum), SumOfLanes(vaSum));
    }

    /// <summary>gV^2 VV + gA^2 AA + gV gA VA of every point, for couplings that do not depend on it.</summary>
    public static void Total(BlockWorkspace workspace, double gV, double gA, double[] total)
    {
        var (vv, aa, va) = (Vector512.Create(gV * gV), Vector512.Create(gA * gA), Vector512.Create(gV * gA));
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
            Store((vv * Load(workspace.VV, i)) + (aa * Load(workspace.AA, i)) + (va * Load(workspace.VA, i)), total, i);
    }

    /// <summary>The same with couplings of each point.</summary>
    public static void Total(BlockWorkspace workspace, double[] gV, double[] gA, double[] total)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var (v, a) = (Load(gV, i), Load(gA, i));
            Store((v * v * Load(workspace.VV, i)) + (a * a * Load(workspace.AA, i)) + (v * a * Load(workspace.VA, i)), total, i);
        }
    }

    /// <summary>Multiplies a column by another.</summary>
    public static void Multiply(double[] column, double[] factors)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
            Store(Load(column, i) * Load(factors, i), column, i);
    }

    /// <summary>Replaces every number by its square times a factor.</summary>
    public static void Square(double[] column, double factor)
    {
        var all = Vector512.Create(factor);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var value = Load(column, i);
            Store(value * (all * value), column, i);
        }
    }

    /// <summary>Sum, sum of squares and largest absolute value.</summary>
    public static (double Sum, double Squares, double Largest) Spread(double[] weights)
    {
        var (sum, squares, largest) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
        {
            var weight = Load(weights, i);
            sum += weight;
            squares += weight * weight;
            largest = Vector512.MaxNative(largest, Vector512.Abs(weight));
        }

        var most = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            most = Math.Max(most, largest[lane]);
        return (SumOfLanes(sum), SumOfLanes(squares), most);
    }

    /// <summary>Adds norm times absolute weight to the weight that the map is trained on.</summary>
    public static void AddTraining(double[] training, double[] weights, double norm)
    {
        var all = Vector512.Create(norm);
        for (var i = 0; i < PhaseSpaceBlock.Length; i += Vector512<double>.Count)
            Store(Load(training, i) + (all * Vector512.Abs(Load(weights, i))), training, i);
    }

    private static double SumOfLanes(Vector512<double> lanes)
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        return half[0] + half[1] + (half[2] + half[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(double[] column, int i) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> value, double[] column, int i) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)i);
}
