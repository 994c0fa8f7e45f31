namespace TridentFramework.Engine.Estimation;

/// <summary>Result of one integral.</summary>
/// <param name="CrossSections">One for each hypothesis, in their order.</param>
/// <param name="Evaluations">Phase-space points used, training of the map included unless other integrals share it.</param>
/// <param name="Quality">What the sample says about itself.</param>
public sealed record ProcessEstimate(IReadOnlyList<CrossSectionEstimate> CrossSections, long Evaluations, SampleQuality Quality)
{
    /// <summary>All hypotheses converged.</summary>
    public bool IsConverged => CrossSections.All(static c => c.IsConverged);

    /// <summary>For each hypothesis the moments at nodes in K2, of its form factors, beam and selection and of any couplings; empty if the process does not resolve K2.</summary>
    public IReadOnlyList<KSquaredMoments> KSquaredMoments { get; init; } = [];
}
