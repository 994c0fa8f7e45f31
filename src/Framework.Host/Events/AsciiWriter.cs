using System.Buffers;
using System.Globalization;
using System.Text;

namespace TridentFramework.Host.Events;

/// <summary>
/// Formats text and numbers straight into the memory of a buffer writer. Numbers have the fewest digits from which a reader gets the same bits, in the invariant culture.
/// <see cref="Complete"/> must be called at the end.
/// </summary>
internal ref struct AsciiWriter
{
    // The longest double is -2.2250738585072014E-308, the longest long has twenty characters.
    private const int LongestNumber = 32;
    private const int Chunk = 32 * 1024;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _memory;
    private int _used;

    /// <summary>Starts to write at the end of a buffer.</summary>
    /// <param name="output">The buffer.</param>
    public AsciiWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _memory = output.GetSpan(Chunk);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(scoped ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_memory[_used..]);
        _used += text.Length;
    }

    /// <summary>Writes text as UTF-8.</summary>
    public void Write(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _memory[_used..]);
    }

    /// <summary>Writes a number.</summary>
    public void Write(double value)
    {
        Reserve(LongestNumber);
        _used += ShortestDecimal.Write(value, _memory[_used..]);
    }

    /// <summary>Writes a number.</summary>
    public void Write(long value)
    {
        Reserve(LongestNumber);
        if (!value.TryFormat(_memory[_used..], out var written, default, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"a number has more than {LongestNumber} characters");
        _used += written;
    }

    /// <summary>Writes a separator and a number.</summary>
    public void Write(char separator, double value)
    {
        Write(separator);
        Write(value);
    }

    /// <summary>Writes one ASCII character.</summary>
    public void Write(char character)
    {
        Reserve(1);
        _memory[_used++] = (byte)character;
    }

    /// <summary>Hands over what was written.</summary>
    public void Complete()
    {
        _output.Advance(_used);
        _memory = default;
        _used = 0;
    }

    private void Reserve(int bytes)
    {
        if (_memory.Length - _used >= bytes)
            return;
        _output.Advance(_used);
        _memory = _output.GetSpan(Math.Max(bytes, Chunk));
        _used = 0;
    }
}
