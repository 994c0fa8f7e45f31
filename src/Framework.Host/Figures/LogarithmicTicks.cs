namespace TridentFramework.Host.Figures;

/// <summary>Ticks at powers of ten, thinned out over many decades; with fewer than two of them, also between.</summary>
internal static class LogarithmicTicks
{
    private const int MostTicks = 10;
    private const double Rounding = 1e-9;

    // Minor ticks that are closer than this make a grey band.
    private const double ClosestMinorPt = 1.2;

    private static readonly int[] DecadeSteps = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 400];
    private static readonly long[][] Multiples = [[1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]];

    /// <summary>The ticks of a logarithmic axis.</summary>
    public static AxisTicks Of(AxisRange range, double lengthPt, Func<string, double> extentPt)
    {
        var first = (int)Math.Floor(Math.Log10(range.From) + Rounding);
        var last = (int)Math.Ceiling(Math.Log10(range.To) - Rounding);
        var decades = Enumerable.Range(first, last - first + 1).Select(static exponent => new TickNumber(1, exponent)).Where(number => range.Contains(number.Value)).ToList();
        return decades.Count < 2 ? BetweenDecades(range, lengthPt, extentPt, first, last) : AtDecades(range, lengthPt, extentPt, decades, first, last);
    }

    private static AxisTicks AtDecades(AxisRange range, double lengthPt, Func<string, double> extentPt, List<TickNumber> decades, int first, int last)
    {
        foreach (var step in DecadeSteps)
        {
            var labelled = decades.Where(number => number.Exponent % step == 0).ToList();
            var major = Labelled(range, labelled);
            if (major.Count > MostTicks || !AxisTicks.Fit(major, range, lengthPt, extentPt))
                continue;

            // No multiple of a large step need be in the range.
            if (major.Count == 0)
                break;
            var minor = step == 1 ? Between(first, last, 9) : decades.Except(labelled);
            return Ticks(range, lengthPt, major, minor);
        }

        return Ticks(range, lengthPt, Labelled(range, [decades[0]]), decades.Skip(1));
    }

    private static AxisTicks BetweenDecades(AxisRange range, double lengthPt, Func<string, double> extentPt, int first, int last)
    {
        foreach (var multiples in Multiples)
        {
            var major = Labelled(range, [.. from exponent in Enumerable.Range(first, last - first + 1) from m in multiples select new TickNumber(m, exponent)]);
            if (major.Count >= 2 && AxisTicks.Fit(major, range, lengthPt, extentPt))
                return Ticks(range, lengthPt, major, Between(first, last, 9).Where(number => major.All(tick => tick.Value != number.Value)));
        }

        return LinearTicks.Of(range, lengthPt, extentPt);
    }

    private static AxisTicks Ticks(AxisRange range, double lengthPt, IReadOnlyList<Tick> major, IEnumerable<TickNumber> minor)
    {
        var shown = minor.Select(static number => number.Value).Where(range.Contains).Order().ToList();
        var closest = shown.Zip(shown.Skip(1), (a, b) => (range.Fraction(b) - range.Fraction(a)) * lengthPt).DefaultIfEmpty(double.PositiveInfinity).Min();
        return new() { Major = major, Minor = closest < ClosestMinorPt ? [] : shown };
    }

    private static IEnumerable<TickNumber> Between(int first, int last, int to) =>
        from exponent in Enumerable.Range(first, last - first + 1) from m in Enumerable.Range(2, to - 1) select new TickNumber(m, exponent);

    private static List<Tick> Labelled(AxisRange range, IEnumerable<TickNumber> numbers)
    {
        const double SmallestPlain = 1e-3;
        const double LargestPlain = 1e4;
        const double MostPlainDecades = 5.0;
        var isPlain = range.From >= SmallestPlain * (1.0 - Rounding) && range.To <= LargestPlain * (1.0 + Rounding) && Math.Log10(range.To / range.From) <= MostPlainDecades;
        return [.. numbers.Where(number => range.Contains(number.Value)).Select(number => new Tick(number.Value, isPlain ? number.Text(0) : Power(number)))];
    }

    private static string Power(TickNumber number) => number.Significand == 1 ? $"10^{{{number.Exponent}}}" : $"{number.Significand}×10^{{{number.Exponent}}}";
}
