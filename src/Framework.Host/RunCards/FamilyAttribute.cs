using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>States which family of plugins a key of the card names.</summary>
/// <param name="family">The family.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FamilyAttribute(PluginFamily family) : Attribute
{
    /// <summary>The family.</summary>
    public PluginFamily Family { get; } = family;
}
