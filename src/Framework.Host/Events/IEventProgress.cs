namespace TridentFramework.Host.Events;

/// <summary>Is told how writing events goes; called by one thread.</summary>
internal interface IEventProgress
{
    /// <summary>A sample begins.</summary>
    void Begin(string name);

    /// <summary>An interrupted run is gone on with.</summary>
    void Resumed(long events, long count);

    /// <summary>An interrupted run cannot be gone on with; everything is made anew.</summary>
    void NotResumed(string reason);

    /// <summary>Events are written.</summary>
    void Written(long events, long count);

    /// <summary>The work stops before the end.</summary>
    void Stopped(string left);
}
