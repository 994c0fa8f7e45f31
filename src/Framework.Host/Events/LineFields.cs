using System.Globalization;

namespace TridentFramework.Host.Events;

/// <summary>Fields of a line, separated by spaces.</summary>
/// <param name="line">The line.</param>
internal ref struct LineFields(ReadOnlySpan<byte> line)
{
    /// <summary>What has not been read yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = line;

    /// <summary>The next field; empty at the end of the line.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var text = Rest.TrimStart((byte)' ');
        var end = text.IndexOf((byte)' ');
        var field = end < 0 ? text : text[..end];
        Rest = text[field.Length..];
        return field;
    }

    /// <summary>Reads an integer.</summary>
    public bool Read(out int value) => int.TryParse(Next(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads an integer.</summary>
    public bool Read(out long value) => long.TryParse(Next(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a finite number.</summary>
    public bool Read(out double value) => double.TryParse(Next(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
