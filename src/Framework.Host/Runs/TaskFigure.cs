using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Runs;

/// <summary>A figure of a run.</summary>
/// <param name="Name">Name of its files.</param>
/// <param name="Figure">What is drawn.</param>
internal sealed record TaskFigure(string Name, Figure Figure)
{
    /// <summary>Why the results cannot be drawn as the card asks for; null if they can.</summary>
    public string? Problem { get; init; }
}
