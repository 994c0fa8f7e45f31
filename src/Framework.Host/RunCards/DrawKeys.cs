namespace TridentFramework.Host.RunCards;

/// <summary>Normal distribution of a parameter, from which each member of an ensemble takes one value.</summary>
internal sealed record DrawKeys
{
    /// <summary>Mean, with the unit that the parameter needs.</summary>
    /// <example>235 MeV</example>
    public required Located<Quantity> Mean { get; init; }

    /// <summary>Standard deviation, greater than zero; in the unit of the mean or one that converts to it.</summary>
    /// <example>10 MeV</example>
    public required Located<Quantity> Deviation { get; init; }
}
