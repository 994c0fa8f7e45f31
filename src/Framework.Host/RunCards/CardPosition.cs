namespace TridentFramework.Host.RunCards;

/// <summary>Where a value of a card was written.</summary>
/// <param name="File">The file as the user typed it, or <c>--set path</c> for a value from the command line.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct CardPosition(string File, int Line, int Column);
