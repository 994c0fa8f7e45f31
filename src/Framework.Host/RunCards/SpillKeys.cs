using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Times of interactions, uniform over a spill.</summary>
internal sealed record SpillKeys
{
    /// <summary>Beginning of the spill.</summary>
    [Unit("ns")]
    public double StartNanoseconds { get; init; }

    /// <summary>Its length.</summary>
    /// <example>9.6 us</example>
    [Unit("ns")]
    [Range(0.0, 1e12)]
    public double LengthNanoseconds { get; init; }
}
