using System.Text.Json.Serialization;

namespace TridentFramework.Host.Shards;

/// <summary>Cross section of one hypothesis in fb, as the means of its independent randomisations.</summary>
/// <param name="Total">The cross section.</param>
/// <param name="VV">Coefficient of gV^2.</param>
/// <param name="AA">Coefficient of gA^2.</param>
/// <param name="VA">Coefficient of gV gA.</param>
/// <param name="IsConverged">The requested error was reached.</param>
/// <param name="CouplingsAreConstant">The coefficients alone give the cross section.</param>
internal sealed record ShardHypothesis(
    IReadOnlyList<double> Total,
    [property: JsonPropertyName("VV")] IReadOnlyList<double> VV,
    [property: JsonPropertyName("AA")] IReadOnlyList<double> AA,
    [property: JsonPropertyName("VA")] IReadOnlyList<double> VA,
    bool IsConverged,
    bool CouplingsAreConstant);
