using System.Globalization;

namespace TridentFramework.Host.Runs;

/// <summary>An integral that did not reach the requested error, or whose error is not to be believed.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Name">The integral.</param>
/// <param name="RelativeError">Relative error that it reached.</param>
/// <param name="Doubt">Why its error is not to be believed; null if it is.</param>
/// <param name="MaxEvaluations">Evaluations that the scenario allowed it.</param>
internal sealed record MissedIntegral(string Scenario, string Name, double RelativeError, string? Doubt, long MaxEvaluations)
{
    /// <summary>The integral, what it reached and the doubt in one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"not converged: {Name}: relative error {RelativeError:0.0e+00}{(Doubt is { } doubt ? $", but {doubt}" : "")} (scenario {Scenario})");
}
