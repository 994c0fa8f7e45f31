using System.Text;
using TridentFramework.Plugins;

namespace TridentFramework.HistogramFile;

/// <summary>Reads the file of a flux table as text.</summary>
internal static class FluxFile
{
    private const int LargestSizeBytes = 64 * 1024 * 1024;

    /// <summary>The text of a file named in the parameter <c>file</c>.</summary>
    /// <exception cref="PluginParameterException">The file cannot be read, is too large, or is not text.</exception>
    public static string ReadText(string name, PluginContext context)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new PluginParameterException("file", "the name of the flux table is empty; give a file name relative to the run card");

        var bytes = ReadBytes(name, context);
        var offset = bytes.IndexOf((byte)0);
        if (offset >= 0)
            throw NotText(name, bytes, offset);
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            throw NotText(name, bytes, Math.Max(exception.Index, 0));
        }
    }

    private static Span<byte> ReadBytes(string name, PluginContext context)
    {
        try
        {
            var path = context.ResolvePath(name);
            if (!File.Exists(path))
                throw new PluginParameterException("file", $"the flux table '{name}' is not a file; looked for {path}");

            // Read up to a limit instead of trusting the length: a device file has none.
            using var stream = File.OpenRead(path);
            var buffer = new MemoryStream();
            var chunk = new byte[64 * 1024];
            int count;
            while ((count = stream.Read(chunk)) > 0)
            {
                buffer.Write(chunk, 0, count);
                if (buffer.Length > LargestSizeBytes)
                    throw new PluginParameterException("file", $"the flux table '{name}' is larger than {LargestSizeBytes / (1024 * 1024)} MiB; a flux table has one line for each energy bin");
            }

            return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PluginParameterException("file", $"the flux table '{name}' cannot be read: {exception.Message}", exception);
        }
    }

    private static PluginParameterException NotText(string name, ReadOnlySpan<byte> bytes, int offset) => new(
        "file",
        $"{name}:{bytes[..offset].Count((byte)'\n') + 1}: not a text file (byte 0x{bytes[offset]:x2} at offset {offset}); a flux table is comma-separated text in UTF-8");
}
