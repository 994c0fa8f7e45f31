namespace TridentFramework.Host.RunCards;

/// <summary>
/// The folder of the card that was asked for. A file that an included card names relative to itself is renamed relative to this folder, so that
/// plugins and the resolved card know one starting point only.
/// </summary>
/// <param name="path">Full path of the folder.</param>
/// <param name="card">The card as its positions name it; null if all files are where their names say.</param>
internal sealed class MainCardFolder(string path, string? card = null)
{
    /// <summary>Full path.</summary>
    public string Path { get; } = path;

    /// <summary>The folder of a card.</summary>
    /// <param name="card">The card's file as the user typed it.</param>
    public static MainCardFolder Of(string card) => new(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(card)) ?? ".");

    /// <summary>A file name as it has to be written in this folder.</summary>
    /// <param name="name">The name as written, not empty.</param>
    /// <param name="position">Where it is written; a name from the command line starts at this folder.</param>
    public string Rename(string name, CardPosition position)
    {
        if (position.File.StartsWith(CardOverrides.Argument, StringComparison.Ordinal) || string.Equals(position.File, card, StringComparison.Ordinal))
            return name;
        try
        {
            var folder = Of(position.File).Path;
            return System.IO.Path.IsPathRooted(name) || string.Equals(folder, Path, StringComparison.Ordinal)
                ? name
                : Portable(System.IO.Path.GetRelativePath(Path, System.IO.Path.GetFullPath(name, folder)));
        }
        catch (ArgumentException)
        {
            // No file can have the name; the plugin that opens it says so.
            return name;
        }
    }

    // The resolved card is read on other systems too, and all of them understand this separator.
    private static string Portable(string name) => System.IO.Path.DirectorySeparatorChar == '/' ? name : name.Replace(System.IO.Path.DirectorySeparatorChar, '/');
}
