using TridentFramework.Host.Scaffolding;

namespace TridentFramework.Host.Commands;

/// <summary>What <c>trident new card</c> is asked to do.</summary>
/// <param name="File">File of the card; null for the name of the kind.</param>
/// <param name="Kind">Kind; null if it is to be asked for.</param>
/// <param name="Example">A card that comes with the program, to be copied; null for none.</param>
/// <param name="Choices">What the card should have.</param>
/// <param name="Replaces">Replace the file if it exists.</param>
/// <param name="WritesSchema">Write the schema beside the card, and the comment that leads an editor to it.</param>
/// <param name="PluginFolders">More plugin folders, which running the card needs too.</param>
internal sealed record NewCardRequest(string? File, string? Kind, string? Example, CardChoices Choices, bool Replaces, bool WritesSchema, IReadOnlyList<string> PluginFolders);
