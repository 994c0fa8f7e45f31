using System.Text.Json.Nodes;
using TridentFramework.Fluxes;
using TridentFramework.Host.Output;
using TridentFramework.Kinematics;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>What all events of a file have in common; known before the first of them.</summary>
internal sealed record EventSample
{
    /// <summary>Title of the study.</summary>
    public required string Title { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The card with includes, overrides and defaults filled in.</summary>
    public required JsonObject ResolvedCard { get; init; }

    /// <summary>Scenario that the events belong to.</summary>
    public required string Scenario { get; init; }

    /// <summary>Seed of the random numbers.</summary>
    public required long Seed { get; init; }

    /// <summary>Plugins that shaped the events.</summary>
    public required IReadOnlyList<UsedPlugin> Plugins { get; init; }

    /// <summary>What to cite.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Processes, as <see cref="Engine.Generation.EventBatch.Process"/> numbers them.</summary>
    public required IReadOnlyList<EventProcess> Processes { get; init; }

    /// <summary>Names of the weights; the first is <c>CV</c>.</summary>
    public required IReadOnlyList<string> WeightNames { get; init; }

    /// <summary>Species of the beam that have a process, in the order of the flux.</summary>
    public required IReadOnlyList<EventBeam> Beams { get; init; }

    /// <summary>What the absolute scale of the beam counts.</summary>
    public required FluxExposure FluxExposure { get; init; }

    /// <summary>Amount of beam that the events correspond to, in the unit of <see cref="FluxExposure"/>; null if it is not known.</summary>
    public required double? Exposure { get; init; }

    /// <summary>Total cross section averaged over the flux of all <see cref="Beams"/>, fb per atom of the target.</summary>
    public required double CrossSectionFb { get; init; }

    /// <summary>Statistical error of the total cross section, fb.</summary>
    public required double ErrorFb { get; init; }

    /// <summary>Number of events.</summary>
    public required long Count { get; init; }

    /// <summary>Weights are numbers of any size, the nominal one with an expectation of one; else they are one, but for events above the envelope.</summary>
    public required bool IsWeighted { get; init; }

    /// <summary>Direction of the beam in the frame of the detector, a unit vector (its energy component is not used).</summary>
    public required FourVector BeamDirection { get; init; }
}
