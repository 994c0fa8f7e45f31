using System.Text.Json.Serialization;

namespace TridentFramework.Host.Shards;

/// <summary>One integral of a shard.</summary>
/// <param name="Number">Its number in the whole run, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Evaluations">Phase-space points used.</param>
/// <param name="Chi2PerDof">Agreement of passes with different maps.</param>
/// <param name="EffectiveSampleSize">Number of equal weights with the same spread; infinite where nothing was integrated.</param>
/// <param name="LargestWeightsShare">Share of the result that comes from the heaviest points.</param>
/// <param name="Hypotheses">Results in the order of the hypotheses.</param>
internal sealed record ShardIntegral(
    int Number,
    string Name,
    long Evaluations,
    double Chi2PerDof,
    double EffectiveSampleSize,
    double LargestWeightsShare,
    IReadOnlyList<ShardHypothesis> Hypotheses)
{
    /// <summary>Histograms, in the order of the tasks that ask for them; null if none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ShardDistributions>? Distributions { get; init; }
}
