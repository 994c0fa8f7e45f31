using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>How precisely a scenario is integrated. All its variants share the points.</summary>
/// <example><code>
/// integration: {relativeError: 1e-4, maxEvaluations: 1e9, seed: 7}
/// </code></example>
internal sealed record IntegrationOptions
{
    /// <summary>Relative error at which a cross section is precise enough.</summary>
    [Range(1e-6, 0.5)]
    public double RelativeError { get; init; } = 1e-3;

    /// <summary>Most evaluations of the integrand for one cross section.</summary>
    [Range(1e5, 1e11)]
    public long MaxEvaluations { get; init; } = 100_000_000;

    /// <summary>Seed of the random points; the same seed gives the same bits.</summary>
    [Range(0.0, 9.2e18)]
    public long Seed { get; init; } = 1;
}
