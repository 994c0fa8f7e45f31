namespace TridentFramework.Host.RunCards;

/// <summary>Marks a relative number, which a card may also write in percent: <c>3 %</c> is 0.03.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RelativeAttribute : Attribute;
