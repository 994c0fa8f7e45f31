namespace TridentFramework.Host.RunCards;

/// <summary>What the weights of events are.</summary>
internal enum EventWeighting
{
    /// <summary>One, but for the few events above the envelope.</summary>
    Unweighted,

    /// <summary>Numbers of any size whose mean is one.</summary>
    Weighted,
}
