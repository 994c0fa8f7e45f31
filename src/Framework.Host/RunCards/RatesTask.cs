namespace TridentFramework.Host.RunCards;

/// <summary>Expected numbers of events of every setting.</summary>
internal sealed record RatesTask : StudyTask
{
    /// <inheritdoc/>
    public override bool NeedsBeam => true;

    /// <inheritdoc/>
    public override bool NeedsExposure(string scenario) => true;
}
