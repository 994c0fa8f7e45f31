using System.Text.Json.Nodes;

namespace TridentFramework.Host.RunCards;

/// <summary>Everything that a run needs, complete and free of problems. Nothing in it refers to the card any more.</summary>
internal sealed record Study
{
    /// <summary>What the run is about; the card's file name if it has no title.</summary>
    public required string Title { get; init; }

    /// <summary>The card's file as the user typed it.</summary>
    public required string CardPath { get; init; }

    /// <summary>Scenarios in order; a card without any has one called <c>default</c>.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Tasks in order.</summary>
    public required IReadOnlyList<StudyTask> Tasks { get; init; }

    /// <summary>Plugins that the study uses, each with its parameters once.</summary>
    public required IReadOnlyList<PluginUse> PluginUses { get; init; }

    /// <summary>The card with includes, overrides and defaults filled in; saved as JSON it is a valid card.</summary>
    public required JsonObject ResolvedCard { get; init; }
}
