using System.Text.Json.Nodes;

namespace TridentFramework.Host.Events;

/// <summary>What stands before the events of a HepMC3 file.</summary>
/// <param name="WeightNames">Names of the weights, as the file has them.</param>
/// <param name="Tools">Programs and plugins that took part.</param>
/// <param name="Attributes">Run attributes by name, without escapes.</param>
/// <param name="Sample">What the file says about its sample.</param>
internal sealed record HepMc3Header(
    IReadOnlyList<string> WeightNames,
    IReadOnlyList<HepMc3Tool> Tools,
    IReadOnlyDictionary<string, string> Attributes,
    HepMc3Sample Sample)
{
    /// <summary>The resolved card of the run that made the events; null if the file has none.</summary>
    public JsonObject? Card => Attributes.TryGetValue(HepMc3Provenance.CardName, out var card) ? JsonNode.Parse(card) as JsonObject : null;
}
