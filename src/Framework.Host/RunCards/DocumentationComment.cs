namespace TridentFramework.Host.RunCards;

/// <summary>What the doc comment of a type or member says.</summary>
/// <param name="Summary">Summary as plain text on one line, or null.</param>
/// <param name="Markdown">The same with code in backticks, or null.</param>
/// <param name="Examples">Examples, each a value or a part of a card in YAML.</param>
internal sealed record DocumentationComment(string? Summary, string? Markdown, IReadOnlyList<string> Examples);
