namespace TridentFramework.Host.RunCards;

/// <summary>Differential cross sections of every setting, averaged over the beam.</summary>
/// <param name="Histograms">Histograms.</param>
/// <param name="Points">Phase-space points asked for, for each integral.</param>
internal sealed record DistributionsTask(IReadOnlyList<DistributionHistogram> Histograms, long Points) : StudyTask
{
    /// <inheritdoc/>
    public override bool NeedsBeam => true;
}
