using System.Runtime.CompilerServices;
using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// An error band as cubics in sixteenths of octaves of Q2, within 2e-6 of the band (1e-4 where its ranges meet), because a logarithm and two
/// exponentials a point would cost several times the fit. Below 2^-40 and from 1024 GeV^2 on it is the band itself.
/// </summary>
internal sealed class Ye2018ErrorTable
{
    private const int BitsPerOctave = 4;
    private const int FractionBits = 52 - BitsPerOctave;
    private const int LowestOctave = -40;
    private const int HighestOctave = 10;
    private const long First = (1023L + LowestOctave) << BitsPerOctave;
    private const int Count = (HighestOctave - LowestOctave) << BitsPerOctave;
    private const int CoefficientsPerCell = 8;

    private readonly Ye2018ErrorBand _band;

    /// <summary>A cell's four coefficients for GE and for GM in turn: one line of the cache.</summary>
    private readonly double[] _coefficients = new double[CoefficientsPerCell * Count];

    private Ye2018ErrorTable(Ye2018ErrorBand band)
    {
        _band = band;
        for (var cell = 0; cell < Count; cell++)
        {
            var low = BitConverter.Int64BitsToDouble((First + cell) << FractionBits);
            var high = BitConverter.Int64BitsToDouble((First + cell + 1) << FractionBits);
            var (a, b) = (band.Evaluate(low), band.Evaluate(low + ((high - low) / 3.0)));
            var (c, d) = (band.Evaluate(low + (2.0 * (high - low) / 3.0)), band.Evaluate(high));
            var line = _coefficients.AsSpan(CoefficientsPerCell * cell, CoefficientsPerCell);
            Interpolate(a.GE, b.GE, c.GE, d.GE, line[..4]);
            Interpolate(a.GM, b.GM, c.GM, d.GM, line[4..]);
        }
    }

    internal static Ye2018ErrorTable Proton { get; } = new(Ye2018ErrorBand.Proton);

    internal static Ye2018ErrorTable Neutron { get; } = new(Ye2018ErrorBand.Neutron);

    /// <summary>dG of GE and GM at Q2 >= 0 in GeV^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SachsFormFactors Evaluate(double qSquared)
    {
        var bits = BitConverter.DoubleToInt64Bits(qSquared);
        var cell = (bits >> FractionBits) - First;
        if ((ulong)cell >= Count)
            return _band.Evaluate(qSquared);
        var x = (bits & ((1L << FractionBits) - 1)) * (1.0 / (1L << FractionBits));
        var line = _coefficients.AsSpan(CoefficientsPerCell * (int)cell, CoefficientsPerCell);
        return new(Cubic(line[0], line[1], line[2], line[3], x), Cubic(line[4], line[5], line[6], line[7], x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Cubic(double c0, double c1, double c2, double c3, double x) =>
        Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c3, x, c2), x, c1), x, c0);

    /// <summary>The cubic through a, b, c, d at x = 0, 1/3, 2/3, 1.</summary>
    private static void Interpolate(double a, double b, double c, double d, Span<double> coefficients)
    {
        coefficients[0] = a;
        coefficients[1] = (-5.5 * a) + (9.0 * b) - (4.5 * c) + d;
        coefficients[2] = (9.0 * a) - (22.5 * b) + (18.0 * c) - (4.5 * d);
        coefficients[3] = 4.5 * (d - a + (3.0 * (b - c)));
    }
}
