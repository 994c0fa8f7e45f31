using System.Buffers;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// How events are written. A file is a header, the events of one batch after the other, and a footer; a format whose file is made of columns has one such part for each column.
/// Everything that it writes depends on its arguments alone, so that batches can be formatted on any thread and a run that was interrupted goes on with the same bytes.
/// </summary>
internal interface IEventFormat
{
    /// <summary>Name in cards and suffix of files, such as <c>hepmc3</c>.</summary>
    string Name { get; }

    /// <summary>Names of the parts of a sample: one, without a name, for a plain file; names of the columns of a file of columns.</summary>
    IReadOnlyList<string> Parts(EventSample sample);

    /// <summary>Writes what stands before the first event.</summary>
    void WriteHeader(EventSample sample, int part, IBufferWriter<byte> output);

    /// <summary>Writes the events of a batch.</summary>
    void WriteEvents(EventSample sample, int part, EventBatch batch, IBufferWriter<byte> output);

    /// <summary>Writes what stands after the last event.</summary>
    void WriteFooter(EventSample sample, int part, IBufferWriter<byte> output);
}
