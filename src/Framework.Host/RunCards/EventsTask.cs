using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.RunCards;

/// <summary>A sample of events of every scenario.</summary>
/// <param name="Name">Stem of the file names.</param>
/// <param name="Count">Number of events; null for a Poisson number from the exposure.</param>
/// <param name="Formats">Formats of the files.</param>
/// <param name="Weighting">What the weights are.</param>
/// <param name="OverweightShare">Part of the cross section that may lie above the envelope.</param>
/// <param name="Weights">Variants that become named weights; null for all.</param>
/// <param name="BeamDirection">Direction of the beam in the frame of the detector.</param>
/// <param name="Vertices">Where interactions happen.</param>
/// <param name="SpillStartNs">Time of the first interactions, ns.</param>
/// <param name="SpillLengthNs">Duration over which interactions are spread, ns.</param>
internal sealed record EventsTask(
    string Name,
    long? Count,
    IReadOnlyList<EventFileType> Formats,
    EventWeighting Weighting,
    double OverweightShare,
    IReadOnlyList<string>? Weights,
    FourVector BeamDirection,
    VertexRegion Vertices,
    double SpillStartNs,
    double SpillLengthNs) : StudyTask
{
    /// <summary>Stem of a task that has no name.</summary>
    public const string DefaultName = "events";

    /// <inheritdoc/>
    public override bool NeedsBeam => true;

    /// <inheritdoc/>
    public override bool NeedsExposure(string scenario) => Count is null;

    /// <summary>The settings that become weights, the nominal one first.</summary>
    /// <param name="settings">Settings of a scenario.</param>
    public IReadOnlyList<Setting> Weighted(IReadOnlyList<Setting> settings) =>
        [settings[0], .. settings.Skip(1).Where(s => Weights is null || Weights.Contains(s.Name, StringComparer.Ordinal) || (s.Ensemble is { } ensemble && Weights.Contains(ensemble, StringComparer.Ordinal)))];
}
