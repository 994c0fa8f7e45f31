namespace TridentFramework.Host.RunCards;

/// <summary>A quantity on the vertical axis of a figure of <c>limits</c>, in place of the second parameter of the plane, on which it has to depend in one direction.</summary>
internal sealed record VerticalKeys
{
    /// <summary>The quantity.</summary>
    public required PlaneQuantity Quantity { get; init; }

    /// <summary>The scenario that it is of; not needed where the card has one.</summary>
    public Located<string>? Scenario { get; init; }
}
