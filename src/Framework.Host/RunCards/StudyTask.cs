namespace TridentFramework.Host.RunCards;

/// <summary>Something that a run computes for every scenario.</summary>
internal abstract record StudyTask
{
    /// <summary>Figures of its results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];

    /// <summary>It averages over the beam.</summary>
    public virtual bool NeedsBeam => false;

    /// <summary>It needs a beam of absolute scale and an exposure.</summary>
    public virtual bool NeedsExposure => false;

    /// <summary>It needs cross sections.</summary>
    public virtual bool Integrates => true;
}
