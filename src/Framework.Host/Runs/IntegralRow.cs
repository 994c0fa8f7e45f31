using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>How well an integral is known.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Name">The integral.</param>
/// <param name="RequestedRelativeError">Relative error that was asked of it; for a rare isotope that is more than the card asks for the target.</param>
/// <param name="RelativeError">Relative error that was reached, the largest of all hypotheses.</param>
/// <param name="Evaluations">Phase-space points, without training that integrals share.</param>
/// <param name="MaxEvaluations">Phase-space points that the scenario allowed it.</param>
/// <param name="Quality">What its sample says about itself.</param>
/// <param name="IsConverged">The requested error was reached, and the sample can be believed.</param>
internal sealed record IntegralRow(
    string Scenario,
    string Name,
    double RequestedRelativeError,
    double RelativeError,
    long Evaluations,
    long MaxEvaluations,
    SampleQuality Quality,
    bool IsConverged)
{
    /// <summary>The requested error was reached, but with more than half of the points that were allowed.</summary>
    public bool IsSlow => IsConverged && 2 * Evaluations > MaxEvaluations;
}
