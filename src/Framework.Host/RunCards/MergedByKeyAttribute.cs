namespace TridentFramework.Host.RunCards;

/// <summary>Marks a section of a card that includes, variants and scenarios merge key by key instead of replacing it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MergedByKeyAttribute : Attribute;
