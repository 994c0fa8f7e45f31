namespace TridentFramework.Host.RunCards;

/// <summary>
/// A key that C# does not require, because an include, a scenario or another key may make up for it, but that most cards cannot do without: nobody is
/// advised to leave it out.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NeededAttribute : Attribute;
