namespace TridentFramework.Host.Runs;

/// <summary>An integral that did not reach the requested error.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Name">The integral.</param>
/// <param name="RelativeError">Relative error that it reached.</param>
/// <param name="MaxEvaluations">Evaluations that the scenario allowed it.</param>
internal sealed record MissedIntegral(string Scenario, string Name, double RelativeError, long MaxEvaluations);
