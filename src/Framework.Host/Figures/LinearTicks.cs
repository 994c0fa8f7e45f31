namespace TridentFramework.Host.Figures;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
internal static class LinearTicks
{
    private const int MostTicks = 8;

    // Labels from 0.001 to 999999 are written out; beyond, the axis has a power of ten.
    private const int SmallestExponent = -3;
    private const int LargestExponent = 5;

    private static readonly long[] Steps = [1, 2, 5];

    /// <summary>The ticks of an axis; the range may also be that of a short logarithmic axis.</summary>
    public static AxisTicks Of(AxisRange range, double lengthPt, Func<string, double> extentPt)
    {
        var exponent = (int)Math.Floor(Math.Log10((range.To - range.From) / MostTicks));
        AxisTicks? fewest = null;
        for (var k = 0; ; k++)
        {
            var step = new TickNumber(Steps[k % 3], exponent + (k / 3));
            var ticks = WithStep(range, step);
            if (ticks.Major.Count < 2 && fewest is not null)
                return fewest with { Major = [fewest.Major[0]] };
            if (ticks.Major.Count <= MostTicks && AxisTicks.Fit(ticks.Major, range, lengthPt, extentPt))
                return ticks;
            fewest = ticks.Major.Count > 0 ? ticks : fewest;
        }
    }

    private static AxisTicks WithStep(AxisRange range, TickNumber step)
    {
        var majors = Multiples(range, step);
        var minorStep = step.Significand == 2 ? new TickNumber(5, step.Exponent - 1) : new TickNumber(step.Significand == 1 ? 2 : 10, step.Exponent - 1);
        var largest = majors.Select(static number => Math.Abs(number.Value)).DefaultIfEmpty(0.0).Max();
        var unit = largest > 0.0 ? (int)Math.Floor(Math.Log10(largest) + 1e-12) : 0;
        if (unit is >= SmallestExponent and <= LargestExponent)
            unit = 0;

        // All labels of an axis have the decimals that the step needs.
        return new()
        {
            Major = [.. majors.Select(number => new Tick(number.Value, number.Text(unit)))],
            Minor = [.. Multiples(range, minorStep).Select(static number => number.Value).Except(majors.Select(static number => number.Value))],
            Exponent = unit,
        };
    }

    private static List<TickNumber> Multiples(AxisRange range, TickNumber step)
    {
        const double Rounding = 1e-9;
        var size = step.Value;
        var first = (long)Math.Ceiling((range.From / size) - Rounding);
        var last = (long)Math.Floor((range.To / size) + Rounding);
        var multiples = new List<TickNumber>();
        for (var n = first; n <= last; n++)
            multiples.Add(new(n * step.Significand, step.Exponent));
        return multiples;
    }
}
