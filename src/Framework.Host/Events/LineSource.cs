using System.IO.Compression;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Events;

/// <summary>Lines of a text file, which may be compressed with gzip (in one member or several), with as much memory as the longest line needs.</summary>
internal sealed class LineSource : IDisposable
{
    private const int FirstSize = 128 * 1024;
    private const int LargestSize = 256 * 1024 * 1024;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _length;
    private int _next;
    private int _filled;
    private bool _isAtEnd;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFileException">The file cannot be opened.</exception>
    public LineSource(string path)
    {
        Path = path;
        try
        {
            Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            _stream = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException(path, $"cannot be read: {exception.Message}");
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line, without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);

    /// <summary>The line with its end, if it has one.</summary>
    public ReadOnlySpan<byte> LineWithEnd => _buffer.AsSpan(_start, _next - _start);

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputFileException">The file cannot be read further.</exception>
    public bool Next()
    {
        _start = _next;
        var searched = 0;
        while (true)
        {
            var end = _buffer.AsSpan(_start + searched, _filled - _start - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                _length = searched + end;
                _next = _start + _length + 1;
                break;
            }

            searched = _filled - _start;
            if (Fill())
                continue;
            if (searched == 0)
            {
                _length = 0;
                return false;
            }

            _length = searched;
            _next = _filled;
            break;
        }

        Number++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static bool IsGzip(Stream file)
    {
        var isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isGzip;
    }

    private bool Fill()
    {
        if (_isAtEnd)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            _filled -= _start;
            _next -= _start;
            _start = 0;
        }

        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= LargestSize)
                throw new InputFileException($"{Path}:{Number + 1}", $"the line has more than {LargestSize} bytes: this is no text file");
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        try
        {
            var read = _stream.Read(_buffer.AsSpan(_filled));
            _filled += read;
            _isAtEnd = read == 0;
            return read > 0;
        }
        catch (InvalidDataException exception)
        {
            throw new InputFileException($"{Path}:{Number + 1}", $"the compressed file is damaged or truncated after this line: {exception.Message}");
        }
    }
}
