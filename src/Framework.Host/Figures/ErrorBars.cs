namespace TridentFramework.Host.Figures;

/// <summary>Errors of points: distances from the value, not negative, one for each point.</summary>
/// <param name="Lower">Below the value.</param>
/// <param name="Upper">Above the value.</param>
internal sealed record ErrorBars(IReadOnlyList<double> Lower, IReadOnlyList<double> Upper)
{
    /// <summary>The same error on both sides.</summary>
    public static ErrorBars Symmetric(IReadOnlyList<double> errors) => new(errors, errors);

    /// <summary>Refuses errors that are negative or not one for each point.</summary>
    /// <exception cref="ArgumentException">They are.</exception>
    internal void Check(string name, int points)
    {
        LayerInput.SameLength(name + ".Lower", Lower.Count, "the points", points);
        LayerInput.SameLength(name + ".Upper", Upper.Count, "the points", points);
        for (var i = 0; i < points; i++)
        {
            if (Lower[i] < 0.0 || Upper[i] < 0.0)
                throw new ArgumentException($"{name}: the error of point {i} is negative ({Lower[i]:R} below, {Upper[i]:R} above); errors are distances from the value");
        }
    }
}
