namespace TridentFramework.Host.RunCards;

/// <summary>A source of errors of a <c>systematics</c> task.</summary>
/// <param name="Name">Name in results.</param>
internal abstract record SystematicSource(string Name)
{
    /// <summary>Name of the row with all sources together.</summary>
    public const string All = "all";

    /// <summary>How the error comes about, in results.</summary>
    public abstract string Kind { get; }

    /// <summary>The source is made of cross sections of this setting.</summary>
    public virtual bool Needs(Setting setting) => false;
}
