namespace TridentFramework.Host.Runs;

/// <summary>An integral that reached the requested error late.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Name">The integral.</param>
/// <param name="Evaluations">Evaluations that it took.</param>
/// <param name="MaxEvaluations">Evaluations that the scenario allowed it.</param>
internal sealed record SlowIntegral(string Scenario, string Name, long Evaluations, long MaxEvaluations);
