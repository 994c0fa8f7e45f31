using System.Buffers;
using System.Text;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Events;

/// <summary>
/// Copies a HepMC3 file with more weights: their names stand at the end of the line of names, their numbers at the end of the line of weights of each event, and all other bytes are those
/// of the file. Call <see cref="WriteHeader"/>, then <see cref="Read"/> and <see cref="WriteEvents"/> until there are no more events, then <see cref="WriteFooter"/>.
/// </summary>
internal sealed class HepMc3Rewriter : IDisposable
{
    private readonly HepMc3Reader _reader;
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _attributes;
    private int _count;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, plain or compressed.</param>
    /// <param name="names">Names of the weights to add.</param>
    /// <param name="attributes">Run attributes to add at the end of the header, such as where the weights come from; none if null.</param>
    /// <exception cref="InputFileException">The file cannot be read, or is no HepMC3 file of this program.</exception>
    /// <exception cref="ArgumentException">A weight has the name of another.</exception>
    public HepMc3Rewriter(string path, IReadOnlyList<string> names, IReadOnlyList<KeyValuePair<string, string>>? attributes = null)
    {
        _attributes = attributes ?? [];
        _reader = new HepMc3Reader(path, keepsText: true);
        try
        {
            _names = [.. HepMc3Text.WeightNames(_reader.Header.WeightNames.Concat(names)).Skip(_reader.Header.WeightNames.Count)];
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    /// <summary>Header of the file that is copied.</summary>
    public HepMc3Header Header => _reader.Header;

    /// <summary>Reads the next events, which <see cref="WriteEvents"/> will write.</summary>
    /// <param name="batch">Receives the events.</param>
    /// <returns>Number of events; zero after the last one.</returns>
    /// <exception cref="InputFileException">The file is truncated, or has a line that cannot be understood.</exception>
    public int Read(EventBatch batch) => _count = _reader.Read(batch);

    /// <summary>Writes the header.</summary>
    public void WriteHeader(IBufferWriter<byte> output)
    {
        var text = _reader.HeaderText;
        var end = WeightsEnd(text);
        var writer = new AsciiWriter(output);
        writer.Write(text[..end]);
        foreach (var name in _names)
        {
            writer.Write(' ');
            writer.Write(name);
        }

        writer.Write(text[end..]);
        foreach (var (name, value) in _attributes)
            writer.Write($"A {name} {HepMc3Text.Escape(value)}\n");
        writer.Complete();
    }

    /// <summary>Writes the events that were read last.</summary>
    /// <param name="weights">The new weights, by name and event.</param>
    /// <param name="output">Receives the text.</param>
    /// <exception cref="NonFiniteWeightException">A weight is not a finite number.</exception>
    public void WriteEvents(double[][] weights, IBufferWriter<byte> output)
    {
        if (weights.Length != _names.Count)
            throw new ArgumentException($"there are weights for {weights.Length} names, but {_names.Count} were announced", nameof(weights));
        var writer = new AsciiWriter(output);
        for (var i = 0; i < _count; i++)
        {
            var text = _reader.Text(i);
            var end = WeightsEnd(text);
            writer.Write(text[..end]);
            for (var w = 0; w < weights.Length; w++)
            {
                if (!double.IsFinite(weights[w][i]))
                    throw new NonFiniteWeightException($"weight '{_names[w]}' is {weights[w][i]:R} in the event that begins with '{Encoding.UTF8.GetString(text[..text.IndexOf((byte)'\n')])}'");
                writer.Write(' ', weights[w][i]);
            }

            writer.Write(text[end..]);
        }

        writer.Complete();
    }

    /// <summary>Writes what stands after the last event.</summary>
    /// <exception cref="InvalidOperationException">Not all events have been read.</exception>
    public void WriteFooter(IBufferWriter<byte> output)
    {
        if (_reader.FooterText.IsEmpty)
            throw new InvalidOperationException("there are events that have not been copied");
        output.Write(_reader.FooterText);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static int WeightsEnd(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOf("\nW "u8) + 1;
        return start + text[start..].IndexOf((byte)'\n');
    }
}
