namespace TridentFramework.Host.RunCards;

/// <summary>Something that a run computes for every scenario.</summary>
internal abstract record StudyTask
{
    /// <summary>Figures of its results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];

    /// <summary>It averages over the beam.</summary>
    public virtual bool NeedsBeam => false;

    /// <summary>It needs a beam of absolute scale and an exposure in a scenario.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    public virtual bool NeedsExposure(string scenario) => false;

    /// <summary>It needs cross sections.</summary>
    public virtual bool Integrates => true;
}
