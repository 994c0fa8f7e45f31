using System.Buffers;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Events;

/// <summary>
/// Generates a sample and writes its files: batches are made and formatted on all threads and appended in their order. From time to time it notes how far the files are complete, so that
/// a run that was killed goes on from there.
/// </summary>
internal sealed class EventSampleWriter : IDisposable
{
    // Losing this much work is no loss; noting it more often would cost disk writes.
    private static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly string _stem;
    private readonly EventGenerator _generator;
    private readonly EventSample _sample;
    private readonly EventFileSet _files;
    private readonly string _identity;
    private readonly IEventProgress _progress;

    /// <summary>Prepares to write.</summary>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="stem">Stem of the file names.</param>
    /// <param name="formats">Formats.</param>
    /// <param name="generator">Makes the events.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="identity">SHA-256 of everything that the bytes of the files depend on.</param>
    /// <param name="progress">Is told how it goes.</param>
    public EventSampleWriter(
        string folder, string stem, IReadOnlyList<EventFileType> formats, EventGenerator generator, EventSample sample, string identity, IEventProgress progress)
    {
        (_folder, _stem, _generator, _sample, _identity, _progress) = (folder, stem, generator, sample, identity, progress);
        _files = new EventFileSet(folder, stem, formats, sample);
    }

    /// <summary>File that notes how far the files are complete; to be deleted once all results of the run are written.</summary>
    public string CheckpointPath => Path.Combine(_folder, $".{_stem}.progress.json");

    /// <summary>Number of batches of a sample.</summary>
    public static long Batches(EventSample sample) => (sample.Count + EventGenerator.BatchLength - 1) / EventGenerator.BatchLength;

    /// <summary>Writes all batches of the sample, or some of them.</summary>
    /// <param name="batches">Number of the first batch, and of the one after the last.</param>
    /// <param name="isPiece">The files are pieces of the sample that will be put together later.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="resume">Go on with what an interrupted run has left, if it is of the same run.</param>
    /// <param name="cancellation">Stops the work; what is complete stays, and can be gone on with.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="EventWritingException">A file cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public EventCheckpoint Write((long First, long End) batches, bool isPiece, int threads, bool resume, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var tally = new GenerationTally(_sample.Processes.Count, _sample.WeightNames.Count);
        var pieces = new List<EventTally>();
        var count = Math.Min(batches.End * EventGenerator.BatchLength, _sample.Count) - (batches.First * EventGenerator.BatchLength);
        long done = 0;
        IReadOnlyList<IReadOnlyList<long>> headers = [];
        IReadOnlyList<IReadOnlyList<long>> complete = [];
        try
        {
            if (resume && Found() is { } checkpoint)
            {
                if (checkpoint.Files.Count > 0)
                    return checkpoint;
                (done, tally, headers) = (checkpoint.Batches, checkpoint.Tally.ToGeneration(), checkpoint.Headers);
                pieces.AddRange(checkpoint.Pieces);
                _progress.Resumed(tally.Events, count);
            }
            else
            {
                if (!resume && File.Exists(CheckpointPath))
                    _progress.NotResumed("--resume was not given, and would have gone on with an unfinished run of this folder");
                File.Delete(CheckpointPath);
                _files.Begin();
                headers = _files.Lengths;
            }

            complete = _files.Lengths;
            var noted = TimeProvider.System.GetTimestamp();
            foreach (var batch in Made(batches.First + done, batches.End, threads, cancellation))
            {
                _files.Append(batch.Buffers);
                tally.Add(batch.Tally!);
                if (isPiece)
                    pieces.Add(EventTally.Of(batch.Tally!));
                done++;
                complete = _files.Lengths;
                _progress.Written(tally.Events, count);
                if (TimeProvider.System.GetElapsedTime(noted) > CheckpointInterval)
                {
                    Note(Checkpoint([]));
                    noted = TimeProvider.System.GetTimestamp();
                }
            }

            var written = Checkpoint(_files.Finish(isPiece));
            Note(written);
            _files.Publish(written.Files);
            return written;
        }
        catch (IOException exception)
        {
            throw new EventWritingException(Abandoned(Checkpoint([]), count), exception);
        }
        catch (OperationCanceledException)
        {
            _progress.Stopped(Abandoned(Checkpoint([]), count));
            throw;
        }

        EventCheckpoint Checkpoint(IReadOnlyList<WrittenEventFile> files) => new()
        {
            Schema = EventCheckpoint.SchemaName,
            Identity = _identity,
            Batches = done,
            Headers = headers,
            Lengths = complete,
            Tally = EventTally.Of(tally),
            Pieces = [.. pieces],
            Files = files,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    // In the order of their numbers; a few are made ahead.
    private IEnumerable<Slot> Made(long first, long last, int threads, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var factory = new TaskFactory(stop.Token, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        var free = new Stack<Slot>(Enumerable.Range(0, threads + 2).Select(_ => new Slot(new EventBatch(EventGenerator.BatchLength, _sample.WeightNames.Count), _files.NewBuffers())));
        var making = new Queue<Task<Slot>>();
        try
        {
            for (var next = first; next < last || making.Count > 0;)
            {
                while (next < last && free.TryPop(out var slot))
                {
                    var number = next++;
                    making.Enqueue(factory.StartNew(() => Make(slot, number, stop.Token), stop.Token));
                }

                var made = making.Dequeue().GetAwaiter().GetResult();
                yield return made;
                free.Push(made);
            }
        }
        finally
        {
            stop.Cancel();
            foreach (var task in making)
                task.ContinueWith(static t => t.Exception, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private Slot Make(Slot slot, long number, CancellationToken cancellation)
    {
        var count = (int)Math.Min(EventGenerator.BatchLength, _sample.Count - (number * EventGenerator.BatchLength));
        slot.Tally = _generator.Generate(number, count, slot.Batch, cancellation);
        _files.Format(slot.Batch, slot.Buffers);
        return slot;
    }

    private EventCheckpoint? Found()
    {
        if (!File.Exists(CheckpointPath))
            return null;
        try
        {
            var (checkpoint, _) = VersionedJson.Read<EventCheckpoint>(CheckpointPath, EventCheckpoint.SchemaName, "trident run");
            if (checkpoint.Identity != _identity)
            {
                _progress.NotResumed($"{CheckpointPath} is of another run: card, seed, program or plugins differ");
                return null;
            }

            if (checkpoint.Files.Count > 0 ? _files.Publish(checkpoint.Files) : _files.Continue(checkpoint.Lengths))
                return checkpoint;
            _progress.NotResumed($"files that {CheckpointPath} speaks of are missing or shorter than they were");
            return null;
        }
        catch (InputFileException exception)
        {
            _progress.NotResumed(exception.Message);
            return null;
        }
    }

    private void Note(EventCheckpoint checkpoint)
    {
        if (_files.HasPipe)
            return;
        if (checkpoint.Files.Count == 0)
            _files.Flush();
        var content = VersionedJson.Write(checkpoint);
        var temporary = CheckpointPath + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, CheckpointPath, overwrite: true);
    }

    /// <summary>Ends the files behind the last complete batch and notes how far they are; says what is left.</summary>
    private string Abandoned(EventCheckpoint checkpoint, long count)
    {
        if (checkpoint.Lengths.Count == 0)
            return "no event was written";
        if (_files.HasPipe)
            return FormattableString.Invariant($"{checkpoint.Tally.Events:N0} of {count:N0} events were written; a pipe cannot be gone on with");
        var isReadable = _files.Abandon(checkpoint.Lengths);
        try
        {
            Note(checkpoint);
        }
        catch (IOException)
        {
            // The last note that could be written still holds.
        }

        return FormattableString.Invariant($"{checkpoint.Tally.Events:N0} of {count:N0} events are complete{(isReadable ? " and can be read" : "")} in {Path.Combine(_folder, _stem)}.*.partial; run again with --resume to go on from there");
    }

    private sealed class Slot(EventBatch batch, ArrayBufferWriter<byte>[][] buffers)
    {
        public EventBatch Batch { get; } = batch;

        public ArrayBufferWriter<byte>[][] Buffers { get; } = buffers;

        public GenerationTally? Tally { get; set; }
    }
}
