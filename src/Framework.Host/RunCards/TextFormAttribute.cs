namespace TridentFramework.Host.RunCards;

/// <summary>
/// States the form of a text for editors. The check that speaks to the user stands where the text gets its meaning, and demands at least this.
/// </summary>
/// <param name="pattern">A regular expression that JSON Schema and .NET read alike.</param>
/// <param name="advice">What to write, as a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextFormAttribute(string pattern, string advice) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>What to write, as a sentence.</summary>
    public string Advice { get; } = advice;
}
