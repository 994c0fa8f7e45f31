namespace TridentFramework.Engine.Estimation;

/// <summary>Result of one integral.</summary>
/// <param name="CrossSections">One for each hypothesis, in their order.</param>
/// <param name="Evaluations">Phase-space points used, training of the map included.</param>
/// <param name="Chi2PerDof">
/// Agreement of the last training passes and the final pass, each with its own map and points: chi^2 over degrees of freedom; zero where nothing was integrated.
/// </param>
public sealed record ProcessEstimate(IReadOnlyList<CrossSectionEstimate> CrossSections, long Evaluations, double Chi2PerDof)
{
    /// <summary>All hypotheses converged.</summary>
    public bool IsConverged => CrossSections.All(static c => c.IsConverged);
}
