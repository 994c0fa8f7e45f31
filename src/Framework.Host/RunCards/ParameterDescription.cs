namespace TridentFramework.Host.RunCards;

/// <summary>A parameter of a plugin as a user needs to know it.</summary>
/// <param name="Key">Key in a card; a parameter inside a nested mapping has the path, such as <c>grid.points</c>.</param>
/// <param name="Type">Type in words, such as <c>number</c>, <c>list of numbers</c> or <c>one of neutrino, antineutrino</c>.</param>
/// <param name="Unit">Unit, or null for a bare value; any unit that converts to it is accepted.</param>
/// <param name="Range">Range in words with its unit, or null.</param>
/// <param name="Default">Default as a card would write it, or null.</param>
/// <param name="IsRequired">A card must give it.</param>
/// <param name="Description">What it is, from the plugin's doc comment; null without documentation.</param>
internal sealed record ParameterDescription(string Key, string Type, string? Unit, string? Range, string? Default, bool IsRequired, string? Description);
