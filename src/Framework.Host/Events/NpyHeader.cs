using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace TridentFramework.Host.Events;

/// <summary>Header of numpy's array file, version 1.0 (NumPy enhancement proposal 1): magic, version, length and a Python dictionary, padded to a multiple of 64 bytes.</summary>
internal static class NpyHeader
{
    private const int Alignment = 64;
    private const int Prefix = 10;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    /// <summary>The bytes before the numbers.</summary>
    /// <param name="type">Type of the elements, such as <c>&lt;f8</c>.</param>
    /// <param name="shape">Lengths of the dimensions; none for a scalar.</param>
    public static byte[] Bytes(string type, params ReadOnlySpan<long> shape)
    {
        var lengths = new StringBuilder();
        foreach (var length in shape)
            lengths.Append(CultureInfo.InvariantCulture, $"{length}, ");
        var tuple = shape.Length == 1 ? lengths.ToString().TrimEnd() : lengths.ToString().TrimEnd(',', ' ');
        var dictionary = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({tuple}), }}";
        var size = (Prefix + dictionary.Length + Alignment) / Alignment * Alignment;
        var header = new byte[size];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(size - Prefix));
        var text = header.AsSpan(Prefix);
        text.Fill((byte)' ');
        Encoding.ASCII.GetBytes(dictionary, text);
        header[^1] = (byte)'\n';
        return header;
    }
}
