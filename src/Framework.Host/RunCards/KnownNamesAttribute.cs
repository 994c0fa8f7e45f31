namespace TridentFramework.Host.RunCards;

/// <summary>States which names a text can be, for editors. The check that speaks to the user stands where the name gets its meaning.</summary>
/// <param name="catalogue">Where the names come from.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownNamesAttribute(NameCatalogue catalogue) : Attribute
{
    /// <summary>Where the names come from.</summary>
    public NameCatalogue Catalogue { get; } = catalogue;
}
