using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>Says which integrals missed the requested error.</summary>
internal static class ConvergenceReport
{
    /// <summary>Writes what there is to say.</summary>
    /// <param name="integrals">Integrals that missed it.</param>
    /// <param name="writer">Standard error.</param>
    /// <returns>The exit code of the command.</returns>
    public static ExitCode Write(IReadOnlyList<MissedIntegral> integrals, TextWriter writer)
    {
        if (integrals.Count == 0)
            return ExitCode.Done;
        foreach (var missed in integrals)
            writer.WriteLine(missed.ToString());
        foreach (var (scenario, maxEvaluations) in integrals.Select(static m => (m.Scenario, m.MaxEvaluations)).Distinct())
        {
            writer.WriteLine(
                $"scenario {scenario}: the requested relative error was not reached, or could not be trusted, within integration.maxEvaluations = {maxEvaluations}; raise it or integration.relativeError. The results state the errors that were reached");
        }

        return ExitCode.Numerics;
    }
}
