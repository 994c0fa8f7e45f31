namespace TridentFramework.Host.RunCards;

/// <summary>Differential cross sections, averaged over the beam: of every setting, or of a file of events.</summary>
/// <param name="Histograms">Histograms.</param>
/// <param name="Points">Phase-space points asked for, for each integral.</param>
/// <param name="Events">The file of events; null to integrate.</param>
internal sealed record DistributionsTask(IReadOnlyList<DistributionHistogram> Histograms, long Points, EventFileSource? Events) : StudyTask
{
    /// <summary>Points of a task that does not say how many.</summary>
    public const long DefaultPoints = 1_000_000;

    /// <inheritdoc/>
    public override bool NeedsBeam => Events is null;

    /// <inheritdoc/>
    public override bool Integrates => Events is null;
}
