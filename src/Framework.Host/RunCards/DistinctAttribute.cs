namespace TridentFramework.Host.RunCards;

/// <summary>Marks a list in which nothing may stand twice. The check that speaks to the user stands where the list gets its meaning.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DistinctAttribute : Attribute;
