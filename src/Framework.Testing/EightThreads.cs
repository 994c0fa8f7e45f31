using System.Runtime.ExceptionServices;

namespace TridentFramework.Testing;

/// <summary>Runs the same work in eight threads that start together.</summary>
internal static class EightThreads
{
    private const int Count = 8;

    /// <summary>Results by thread.</summary>
    /// <param name="work">Receives the number of the thread, from 0; what it throws is thrown here.</param>
    public static IReadOnlyList<T> Run<T>(Func<int, T> work)
    {
        var results = new T[Count];
        var failures = new ExceptionDispatchInfo?[Count];
        using var start = new Barrier(Count);
        var threads = Enumerable.Range(0, Count).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[index] = work(index);
            }
            catch (Exception exception)
            {
                failures[index] = ExceptionDispatchInfo.Capture(exception);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Array.Find(failures, static failure => failure is not null)?.Throw();
        return results;
    }
}
