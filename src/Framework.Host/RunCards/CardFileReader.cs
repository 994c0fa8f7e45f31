using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TridentFramework.Host.RunCards;

/// <summary>Reads the text of a card file, or says why there is none.</summary>
internal static class CardFileReader
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Reads a file that must be UTF-8 text of at most 10 MB.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text, without byte-order mark.</param>
    /// <param name="error">What is wrong and what would be right.</param>
    /// <param name="line">Line of the fault, 1 if the file as a whole is at fault.</param>
    /// <param name="column">Column of the fault.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? error, out int line, out int column)
    {
        text = null;
        (line, column) = (1, 1);
        if (!TryReadBytes(path, out var bytes, out error))
            return false;

        var nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0)
        {
            (line, column) = PositionOf(bytes, nul);
            error = "is not a text file (it holds a zero byte); a card is YAML in UTF-8";
            return false;
        }

        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            (line, column) = PositionOf(bytes, Math.Clamp(exception.Index, 0, bytes.Length));
            error = "is not valid UTF-8; a card is YAML in UTF-8, so save the file with that encoding";
            return false;
        }

        text = text.TrimStart('\uFEFF');
        return true;
    }

    private static bool TryReadBytes(string path, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? error)
    {
        bytes = null;
        error = null;
        try
        {
            if (Directory.Exists(path))
            {
                error = $"is a folder, not a card{CardsIn(path)}";
                return false;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > MostBytes)
                {
                    error = "is larger than 10 MB; a card is a few kilobytes, tables belong into files that plugins read";
                    return false;
                }
            }

            bytes = content.ToArray();
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            error = $"there is no such file{NearestFiles(path)}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = $"cannot be read: {exception.Message}";
        }

        return false;
    }

    private static string NearestFiles(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var names = CardNames(folder);
        if (names.Count == 0)
            return Directory.Exists(folder) ? "; its folder has no *.yaml file" : "; its folder does not exist either";
        var suggestion = NearestNames.Suggestion(Path.GetFileName(path), names);
        return suggestion.Length > 0 ? suggestion : CardsIn(folder);
    }

    private static string CardsIn(string folder)
    {
        var names = CardNames(folder);
        return names.Count == 0 ? "; it has no *.yaml file" : $"; the folder has {string.Join(", ", names.Take(10))}{(names.Count > 10 ? ", ..." : "")}";
    }

    private static List<string> CardNames(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.yaml").Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static (int Line, int Column) PositionOf(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, index);
        var line = 1 + before.Count((byte)'\n');
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (line, index - start + 1);
    }
}
