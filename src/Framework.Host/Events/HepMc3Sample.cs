using TridentFramework.Fluxes;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Events;

/// <summary>What a HepMC3 file says about its sample; the properties are those of <see cref="EventSample"/>.</summary>
internal sealed record HepMc3Sample
{
    /// <summary>Title of the study.</summary>
    public required string Title { get; init; }

    /// <summary>Scenario that the events belong to.</summary>
    public required string Scenario { get; init; }

    /// <summary>Version of the program that wrote the file.</summary>
    public required string Version { get; init; }

    /// <summary>Seed of the random numbers.</summary>
    public required long Seed { get; init; }

    /// <summary>Number of events that the file was begun with.</summary>
    public required long Count { get; init; }

    /// <summary>Weights are numbers of any size; else they are one, but for events above the envelope.</summary>
    public required bool IsWeighted { get; init; }

    /// <summary>What the absolute scale of the beam counts.</summary>
    public required FluxExposure FluxExposure { get; init; }

    /// <summary>Amount of beam that the events correspond to, in the unit of <see cref="FluxExposure"/>; null if it is not known.</summary>
    public required double? Exposure { get; init; }

    /// <summary>Total cross section averaged over the flux, fb per atom of the target.</summary>
    public required double CrossSectionFb { get; init; }

    /// <summary>Its statistical error, fb.</summary>
    public required double ErrorFb { get; init; }

    /// <summary>Direction of the beam in the frame of the detector.</summary>
    public required FourVector BeamDirection { get; init; }

    /// <summary>Names of the weights as the card gave them; in the file white space has become an underscore.</summary>
    public required IReadOnlyList<string> WeightNames { get; init; }

    /// <summary>Processes.</summary>
    public required IReadOnlyList<EventProcess> Processes { get; init; }
}
