namespace TridentFramework.Host.Figures;

/// <summary>Conditions on the numbers of a layer.</summary>
internal static class LayerInput
{
    /// <summary>Refuses lists of different lengths.</summary>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void SameLength(string name, int count, string otherName, int otherCount)
    {
        if (count != otherCount)
            throw new ArgumentException($"{name} has {Values(count)} and {otherName} {(otherName.StartsWith("the ", StringComparison.Ordinal) ? "are" : "has")} {otherCount}; both must be as many");
    }

    /// <summary>Refuses an opacity outside of 0 to 1.</summary>
    /// <exception cref="ArgumentException">It is outside.</exception>
    public static void Opacity(double opacity)
    {
        if (!(opacity is >= 0.0 and <= 1.0))
            throw new ArgumentException($"Opacity is {opacity:R}; it must be between 0 and 1");
    }

    /// <summary>Refuses a width or size that is not positive and finite.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void Positive(string name, double value)
    {
        if (!(value > 0.0) || double.IsInfinity(value))
            throw new ArgumentException($"{name} is {value:R}; it must be positive and finite");
    }

    /// <summary>Refuses values that do not grow from one to the next.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void Increasing(string name, IReadOnlyList<double> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]) || (i > 0 && values[i] <= values[i - 1]))
                throw new ArgumentException($"{name}[{i}] is {values[i]:R}{(i > 0 ? $" after {values[i - 1]:R}" : "")}; the values must be finite and increase");
        }
    }

    private static string Values(int count) => count == 1 ? "1 value" : $"{count} values";
}
