using System.Buffers;
using System.Text;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Files of events as one array of bytes.</summary>
internal static class EventFileText
{
    /// <summary>A part of a file, with its events in batches of a size.</summary>
    public static byte[] Bytes(IEventFormat format, EventSample sample, int part = 0, int batch = 7)
    {
        var output = new ArrayBufferWriter<byte>();
        format.WriteHeader(sample, part, output);
        foreach (var events in SyntheticEvents.Batches(sample, batch))
            format.WriteEvents(sample, part, events, output);
        format.WriteFooter(sample, part, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A text file.</summary>
    public static string Text(IEventFormat format, EventSample sample) => Encoding.UTF8.GetString(Bytes(format, sample));
}
