using System.Globalization;

namespace TridentFramework.Testing;

/// <summary>Compares calls for many points with calls for one, in pieces of every small length and from every small offset.</summary>
internal static class BatchComparison
{
    /// <summary>A call for many points; a model with one result leaves the second span alone.</summary>
    internal delegate void Batch(ReadOnlySpan<double> at, Span<double> first, Span<double> second);

    private const double Guard = -12345.678;
    private const int GuardLength = 3;

    private static readonly int[] Starts = [0, 1, 2, 3, 5];
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 127, 250];

    /// <summary>The first difference in words; null if there is none.</summary>
    /// <param name="at">Points, 255 or more.</param>
    /// <param name="symbol">Name and unit of what the points are, such as "Q2 = {0} GeV^2".</param>
    /// <param name="results">How many of the two results the model has.</param>
    /// <param name="before">What the spans hold before the call, the same for every point.</param>
    /// <param name="batch">The call for many points.</param>
    /// <param name="single">What a point must get, from a call for this point alone.</param>
    public static string? FirstDifference(double[] at, string symbol, int results, (double First, double Second) before, Batch batch, Func<double, (double First, double Second)> single)
    {
        var expected = Array.ConvertAll(at, x => single(x));
        foreach (var (start, length) in from start in Starts from length in Lengths select (start, length))
        {
            var (first, second) = (Guarded(length, before.First), Guarded(length, before.Second));
            batch(at.AsSpan(start, length), first.AsSpan(GuardLength, length), second.AsSpan(GuardLength, length));
            for (var i = 0; i < length; i++)
            {
                var want = expected[start + i];
                if (!Answer.SameBits(first[GuardLength + i], want.First))
                    return Text(i, first[GuardLength + i], want.First);
                if (results > 1 && !Answer.SameBits(second[GuardLength + i], want.Second))
                    return Text(i, second[GuardLength + i], want.Second);
            }

            if (IsOverrun(first) || (results > 1 && IsOverrun(second)))
                return $"a call for {length} points wrote outside the span that it was given";

            string Text(int i, double got, double want) => string.Create(
                CultureInfo.InvariantCulture,
                $"point {i + 1} in a call for {length}, {string.Format(CultureInfo.InvariantCulture, symbol, at[start + i].ToString("R", CultureInfo.InvariantCulture))}, got {got:R}, and {want:R} in a call of its own");
        }

        return null;
    }

    private static double[] Guarded(int length, double before)
    {
        var values = new double[length + (2 * GuardLength)];
        Array.Fill(values, Guard);
        values.AsSpan(GuardLength, length).Fill(before);
        return values;
    }

    private static bool IsOverrun(double[] values) =>
        values.AsSpan(0, GuardLength).ContainsAnyExcept(Guard) || values.AsSpan(values.Length - GuardLength).ContainsAnyExcept(Guard);
}
