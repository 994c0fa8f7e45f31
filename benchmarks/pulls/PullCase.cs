using TridentFramework.Engine.Estimation;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>One integral whose errors are put to the test.</summary>
/// <param name="Process">The integral; the requested error is set by the experiment.</param>
/// <param name="HypothesisNames">What to call each hypothesis in a table; empty for the only one of the Standard Model.</param>
internal sealed record PullCase(TridentProcess Process, IReadOnlyList<string> HypothesisNames)
{
    /// <summary>Channel, contribution, beam and hypotheses.</summary>
    public string Name => Process.Name;
}
