using System.Globalization;

namespace TridentFramework.Engine.Estimation;

/// <summary>What a sample of weighted points says about itself, for its most uneven hypothesis.</summary>
/// <param name="Chi2PerDof">
/// Agreement of the last training passes and the final pass, each with its own map and points: chi^2 over degrees of freedom; zero where nothing was integrated.
/// </param>
/// <param name="EffectiveSampleSize">(sum w)^2 / sum w^2 of the final pass: the number of equal weights with the same spread.</param>
/// <param name="LargestWeightsShare">Share of the result that comes from the heaviest point of each randomisation, together.</param>
public sealed record SampleQuality(double Chi2PerDof, double EffectiveSampleSize, double LargestWeightsShare)
{
    /// <summary>Largest chi^2 per degree of freedom of a sample that is believed. Errors of passes come from sixteen randomisations: their tails are those of Student's t.</summary>
    public const double MostChi2PerDof = 12.0;

    /// <summary>Smallest effective sample size of a sample that is believed.</summary>
    public const double LeastEffectiveSampleSize = 1000.0;

    /// <summary>Largest share that the heaviest points may have in a sample that is believed.</summary>
    public const double MostOfLargestWeights = 0.1;

    /// <summary>Of an integral that needs no points.</summary>
    public static SampleQuality Exact { get; } = new(0.0, double.PositiveInfinity, 0.0);

    /// <summary>The worst of each figure.</summary>
    public static SampleQuality Worst(IEnumerable<SampleQuality> samples) => samples.Aggregate(Exact, static (a, b) => new SampleQuality(
        Math.Max(a.Chi2PerDof, b.Chi2PerDof), Math.Min(a.EffectiveSampleSize, b.EffectiveSampleSize), Math.Max(a.LargestWeightsShare, b.LargestWeightsShare)));

    /// <summary>Why the error of this sample is not to be believed; null if it is.</summary>
    public string? Doubt =>
        Chi2PerDof > MostChi2PerDof ? string.Create(CultureInfo.InvariantCulture, $"passes with different maps disagree, chi^2/dof = {Chi2PerDof:G3}")
        : EffectiveSampleSize == 0.0 ? "none of its points is in the selection"
        : HasTooFewPoints ? string.Create(CultureInfo.InvariantCulture, $"the weights are so uneven that {EffectiveSampleSize:F0} points do the work, and the heaviest carry {LargestWeightsShare:P1} of the result")
        : null;

    /// <summary>More points of the same kind would help.</summary>
    public bool HasTooFewPoints => EffectiveSampleSize < LeastEffectiveSampleSize || LargestWeightsShare > MostOfLargestWeights;
}
