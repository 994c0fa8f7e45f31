namespace TridentFramework.Host.RunCards;

/// <summary>Marks a record of which a card gives exactly one key, such as a task.</summary>
/// <param name="noun">What a key of it is called in messages.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OneKeyAttribute(string noun) : Attribute
{
    /// <summary>What a key of it is called in messages, such as <c>task</c>.</summary>
    public string Noun { get; } = noun;
}
