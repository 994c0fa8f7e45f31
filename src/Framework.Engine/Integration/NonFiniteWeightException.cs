namespace TridentFramework.Engine.Integration;

/// <summary>A weight is not a finite number; the message holds the phase-space point so that it can be pasted into a test.</summary>
public sealed class NonFiniteWeightException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Process, hypothesis and point.</param>
    public NonFiniteWeightException(string message)
        : base(message)
    {
    }
}
