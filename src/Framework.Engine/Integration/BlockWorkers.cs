using System.Collections.Concurrent;

namespace TridentFramework.Engine.Integration;

/// <summary>Threads of one run and their buffers.</summary>
/// <param name="parallel">Limit on threads, and cancellation.</param>
internal sealed class BlockWorkers(ParallelOptions parallel)
{
    private readonly ConcurrentBag<BlockWorkspace> _workspaces = [];

    /// <summary>Is asked between blocks.</summary>
    public CancellationToken Cancellation => parallel.CancellationToken;

    /// <summary>Runs numbered tasks, each with a workspace of its own.</summary>
    public void For(int tasks, Action<int, BlockWorkspace> task) => Parallel.For(0, tasks, parallel, number =>
    {
        var workspace = _workspaces.TryTake(out var used) ? used : new BlockWorkspace();
        task(number, workspace);
        _workspaces.Add(workspace);
    });

    /// <summary>Runs numbered tasks one at a time from the front, so that the first are done first.</summary>
    public void InOrder(int tasks, Action<int> task) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, tasks), EnumerablePartitionerOptions.NoBuffering), parallel, task);
}
