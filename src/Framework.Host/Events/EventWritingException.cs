namespace TridentFramework.Host.Events;

/// <summary>A file of events could not be written to the end.</summary>
/// <param name="left">What is left.</param>
/// <param name="cause">Why.</param>
internal sealed class EventWritingException(string left, IOException cause) : Exception(cause.Message, cause)
{
    /// <summary>What is left.</summary>
    public string Left { get; } = left;
}
