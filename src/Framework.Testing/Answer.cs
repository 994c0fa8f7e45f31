using System.Globalization;

namespace TridentFramework.Testing;

/// <summary>What a model answered to a <see cref="Probe"/>.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Values">The answer.</param>
internal sealed record Answer(string Question, double[] Values)
{
    /// <summary>The first place where two sets of answers to the same questions differ in a bit, in words; null if there is none.</summary>
    public static string? FirstDifference(IReadOnlyList<Answer> expected, IReadOnlyList<Answer> actual)
    {
        if (expected.Count != actual.Count)
            return $"{actual.Count} answers instead of {expected.Count}";
        for (var i = 0; i < expected.Count; i++)
        {
            var (question, values) = (expected[i].Question, actual[i].Values);
            if (values.Length != expected[i].Values.Length)
                return $"{question}: {values.Length} numbers instead of {expected[i].Values.Length}";
            for (var k = 0; k < values.Length; k++)
            {
                if (!SameBits(values[k], expected[i].Values[k]))
                    return string.Create(CultureInfo.InvariantCulture, $"{question}: number {k + 1} of {values.Length} is {values[k]:R} instead of {expected[i].Values[k]:R}");
            }
        }

        return null;
    }

    /// <summary>Whether two numbers have the same bits; any two NaN do.</summary>
    public static bool SameBits(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right) || (double.IsNaN(left) && double.IsNaN(right));
}
