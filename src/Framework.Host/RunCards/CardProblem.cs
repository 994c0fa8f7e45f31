namespace TridentFramework.Host.RunCards;

/// <summary>Something wrong with a card: where, and what would be right.</summary>
/// <param name="File">The file as the user typed it, or <c>--set path</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Path of the value, such as <c>beam.parameters.mode</c>; <c>card</c> for the card as a whole.</param>
/// <param name="Message">What is wrong and what would be right, on one line.</param>
internal sealed record CardProblem(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>The plugin is at fault and not the card: it did not load, or it threw what its contract does not allow.</summary>
    public bool IsPluginFault { get; init; }

    /// <summary><c>file:line:column: path: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Path}: {Message}";
}
