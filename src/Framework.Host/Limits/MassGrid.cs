namespace TridentFramework.Host.Limits;

/// <summary>Masses at which curves are computed.</summary>
internal static class MassGrid
{
    /// <summary>Masses from the lowest to the highest in equal steps of their logarithm, both ends exactly.</summary>
    /// <param name="lowestGeV">Lowest mass, GeV, above zero.</param>
    /// <param name="highestGeV">Highest mass, GeV.</param>
    /// <param name="points">Number of masses, at least two.</param>
    /// <exception cref="ArgumentException">The range is empty, or has fewer than two points.</exception>
    public static double[] Of(double lowestGeV, double highestGeV, int points)
    {
        if (!(lowestGeV > 0.0 && highestGeV > lowestGeV && double.IsFinite(highestGeV)))
            throw new ArgumentException(FormattableString.Invariant($"no masses lie between {lowestGeV} GeV and {highestGeV} GeV; give a lowest mass above zero and a highest above it"), nameof(lowestGeV));
        if (points < 2)
            throw new ArgumentException($"{points} points make no curve; give at least 2", nameof(points));
        var masses = new double[points];
        for (var i = 0; i < points; i++)
            masses[i] = i == 0 ? lowestGeV : i == points - 1 ? highestGeV : lowestGeV * Math.Pow(highestGeV / lowestGeV, (double)i / (points - 1));
        return masses;
    }
}
