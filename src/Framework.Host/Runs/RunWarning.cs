using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>Something that a reader of the results should know. It depends on the card, the plugins and the seed alone.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">One sentence, with what would help.</param>
internal sealed record RunWarning(RunWarningKind Kind, string Message)
{
    /// <summary>The warning in results.json.</summary>
    public JsonObject ToJson() => new() { ["kind"] = CardKey.CamelCase(Kind.ToString()), ["message"] = Message };
}
