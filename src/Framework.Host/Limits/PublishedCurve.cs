namespace TridentFramework.Host.Limits;

/// <summary>A curve that comes with the program.</summary>
/// <param name="Overlay">The overlay; its name is that of the data file.</param>
/// <param name="Title">What it is.</param>
/// <param name="Kind">How the numbers came about.</param>
/// <param name="Notes">What to know before it is used.</param>
internal sealed record PublishedCurve(Overlay Overlay, string Title, string Kind, string Notes)
{
    /// <summary>Name in cards.</summary>
    public string Name => Overlay.Name;
}
