namespace TridentFramework.Host.Scaffolding;

/// <summary>A file of a template.</summary>
/// <param name="Path">Path in the template's folder, with <c>/</c> between folders.</param>
/// <param name="Text">Content, lines ended by a line feed.</param>
internal sealed record TemplateFile(string Path, string Text);
