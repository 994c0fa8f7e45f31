using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using TridentFramework.Engine.Generation;

namespace TridentFramework.Host.Events;

/// <summary>
/// The files of one sample while they are written. They have other names until they are complete. What is appended is a whole batch, or for compressed files a gzip member of its own,
/// so that a file can be cut behind any batch and goes on from there with the same bytes.
/// </summary>
internal sealed class EventFileSet : IDisposable
{
    private const string Unfinished = ".partial";
    private const int CopyBuffer = 1 << 20;

    private readonly string _folder;
    private readonly string _stem;
    private readonly EventSample _sample;
    private readonly IReadOnlyList<EventFileType> _formats;
    private readonly FileStream[][] _streams;

    // A pipe that stands in the place of a file is written to directly.
    private readonly bool[] _isPipe;

    /// <summary>Names the files; nothing is opened yet.</summary>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="stem">Stem of the names.</param>
    /// <param name="formats">Formats.</param>
    /// <param name="sample">The sample.</param>
    public EventFileSet(string folder, string stem, IReadOnlyList<EventFileType> formats, EventSample sample)
    {
        (_folder, _stem, _formats, _sample) = (folder, stem, formats, sample);
        _streams = [.. formats.Select(f => new FileStream[f.Format.Parts(sample).Count])];
        _isPipe = new bool[formats.Count];
    }

    /// <summary>Bytes of the parts of each file.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Lengths => [.. _streams.Select((parts, f) => (IReadOnlyList<long>)[.. parts.Select(part => _isPipe[f] ? 0 : part.Position)])];

    /// <summary>A file is a pipe, which cannot be gone on with.</summary>
    public bool HasPipe => _isPipe.Contains(true);

    /// <summary>Opens the files anew and writes what stands before the first event.</summary>
    public void Begin()
    {
        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < _streams[f].Length; part++)
                _streams[f][part] = Pipe(f) ?? new FileStream(Partial(f, part), FileMode.Create, FileAccess.ReadWrite, FileShare.Read, CopyBuffer);
        }

        WriteToAll(static (format, sample, part, output) => format.WriteHeader(sample, part, output));
    }

    /// <summary>Opens the files of a run that was interrupted and cuts them behind the last complete batch.</summary>
    /// <param name="lengths">Bytes that are complete.</param>
    /// <returns>False if a file is missing or too short; then nothing was changed.</returns>
    public bool Continue(IReadOnlyList<IReadOnlyList<long>> lengths)
    {
        if (lengths.Count != _streams.Length || !lengths.Zip(_streams, static (l, s) => l.Count == s.Length).All(static same => same))
            return false;
        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < _streams[f].Length; part++)
            {
                if (!File.Exists(Partial(f, part)) || new FileInfo(Partial(f, part)).Length < lengths[f][part])
                    return false;
            }
        }

        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < _streams[f].Length; part++)
            {
                _streams[f][part] = new FileStream(Partial(f, part), FileMode.Open, FileAccess.ReadWrite, FileShare.Read, CopyBuffer);
                _streams[f][part].SetLength(lengths[f][part]);
                _streams[f][part].Seek(0, SeekOrigin.End);
            }
        }

        return true;
    }

    /// <summary>Bytes of a batch in all files, ready to append; made on any thread.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="buffers">Buffers to use, by file and part.</param>
    public void Format(EventBatch batch, ArrayBufferWriter<byte>[][] buffers)
    {
        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < buffers[f].Length; part++)
            {
                buffers[f][part].ResetWrittenCount();
                _formats[f].Format.WriteEvents(_sample, part, batch, buffers[f][part]);
                if (_formats[f].IsCompressed)
                    Compress(buffers[f][part]);
            }
        }
    }

    /// <summary>New buffers for <see cref="Format"/>.</summary>
    public ArrayBufferWriter<byte>[][] NewBuffers() => [.. _streams.Select(static parts => parts.Select(static _ => new ArrayBufferWriter<byte>()).ToArray())];

    /// <summary>Appends a batch.</summary>
    /// <param name="buffers">Its bytes, by file and part.</param>
    public void Append(ArrayBufferWriter<byte>[][] buffers)
    {
        for (var f = 0; f < _streams.Length; f++)
        {
            for (var part = 0; part < _streams[f].Length; part++)
                Write(f, part, buffers[f][part].WrittenSpan);
        }
    }

    /// <summary>Appends a piece of another file.</summary>
    /// <param name="file">Number of the file.</param>
    /// <param name="part">Number of its part.</param>
    /// <param name="source">The other file, at the beginning of the piece.</param>
    /// <param name="length">Length of the piece.</param>
    public void Append(int file, int part, Stream source, long length)
    {
        var buffer = new byte[CopyBuffer];
        while (length > 0)
        {
            var read = source.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
                throw new EndOfStreamException("the file is shorter than it was");
            Write(file, part, buffer.AsSpan(0, read));
            length -= read;
        }
    }

    /// <summary>Puts everything that was appended on the disk.</summary>
    public void Flush()
    {
        for (var f = 0; f < _streams.Length; f++)
        {
            foreach (var stream in _streams[f])
                stream.Flush(flushToDisk: !_isPipe[f]);
        }
    }

    /// <summary>Writes what stands after the last event and puts columns together. The files have their names only after <see cref="Publish"/>.</summary>
    /// <param name="isPiece">Columns stay files of their own.</param>
    /// <returns>The files; of a piece, the parts of each.</returns>
    public IReadOnlyList<WrittenEventFile> Finish(bool isPiece)
    {
        WriteToAll(static (format, sample, part, output) => format.WriteFooter(sample, part, output));
        Flush();
        var written = new List<WrittenEventFile>();
        for (var f = 0; f < _formats.Count; f++)
            written.AddRange(isPiece ? FinishParts(f) : [Finish(f)]);
        return written;
    }

    /// <summary>Gives finished files their names; those that have them already keep them.</summary>
    /// <param name="files">The files.</param>
    /// <returns>False if one is missing or not as long as it was; then nothing was changed.</returns>
    public bool Publish(IReadOnlyList<WrittenEventFile> files)
    {
        var own = files.Where(static f => f.Sha256 is not null).Select(f => (Temporary: Path.Combine(_folder, f.Name) + Unfinished, Final: Path.Combine(_folder, f.Name), f.Bytes)).ToList();
        if (!own.TrueForAll(static f => IsThere(f.Temporary, f.Bytes) || IsThere(f.Final, f.Bytes)))
            return false;
        foreach (var (temporary, final, bytes) in own)
        {
            if (IsThere(temporary, bytes))
                File.Move(temporary, final, overwrite: true);
        }

        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < _streams[f].Length && _formats[f].IsArchive; part++)
                File.Delete(Partial(f, part));
        }

        return true;
    }

    /// <summary>Cuts the files behind the last complete batch and ends them there, so that they can be read; nothing that goes wrong here is reported.</summary>
    /// <param name="lengths">Bytes that are complete.</param>
    /// <returns>True if the files can be read.</returns>
    public bool Abandon(IReadOnlyList<IReadOnlyList<long>> lengths)
    {
        try
        {
            for (var f = 0; f < _streams.Length; f++)
            {
                for (var part = 0; part < _streams[f].Length; part++)
                {
                    if (_isPipe[f] || _streams[f][part] is not { } stream)
                        return false;
                    stream.SetLength(lengths[f][part]);
                    stream.Seek(0, SeekOrigin.End);
                }
            }

            WriteToAll(static (format, sample, part, output) => format.WriteFooter(sample, part, output));
            Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var stream in _streams.SelectMany(static parts => parts).Where(static stream => stream is not null))
        {
            try
            {
                stream.Dispose();
            }
            catch (IOException)
            {
                // What could not be written was reported when it was.
            }
        }
    }

    private string NameOf(int file) => $"{_stem}.{_formats[file].Name}";

    private string Final(int file) => Path.Combine(_folder, NameOf(file));

    private string Partial(int file, int part) => Final(file) + (_formats[file].Format.Parts(_sample)[part] is { Length: > 0 } name ? "." + name : "") + Unfinished;

    private FileStream? Pipe(int file)
    {
        if (!File.Exists(Final(file)))
            return null;
        var stream = new FileStream(Final(file), FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        if (stream.CanSeek)
        {
            stream.Dispose();
            return null;
        }

        _isPipe[file] = true;
        return stream;
    }

    private void Write(int file, int part, ReadOnlySpan<byte> bytes) => _streams[file][part].Write(bytes);

    private void WriteToAll(Action<IEventFormat, EventSample, int, ArrayBufferWriter<byte>> write)
    {
        for (var f = 0; f < _formats.Count; f++)
        {
            for (var part = 0; part < _streams[f].Length; part++)
            {
                var buffer = new ArrayBufferWriter<byte>();
                write(_formats[f].Format, _sample, part, buffer);
                if (_formats[f].IsCompressed && buffer.WrittenCount > 0)
                    Compress(buffer);
                Write(f, part, buffer.WrittenSpan);
            }
        }
    }

    private WrittenEventFile Finish(int file)
    {
        if (_isPipe[file])
        {
            _streams[file][0].Dispose();
            return new WrittenEventFile(NameOf(file), _formats[file].Name, 0, null);
        }

        var temporary = Final(file) + Unfinished;
        if (_formats[file].IsArchive)
        {
            var names = _formats[file].Format.Parts(_sample);
            foreach (var stream in _streams[file])
                stream.Dispose();
            using (var archive = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, CopyBuffer))
            {
                NpzArchive.Write(archive, [.. names.Select((name, part) => (name, Partial(file, part)))]);
                archive.Flush(flushToDisk: true);
            }
        }
        else
        {
            _streams[file][0].Dispose();
        }

        return Described(temporary, NameOf(file), _formats[file].Name);
    }

    private List<WrittenEventFile> FinishParts(int file)
    {
        var written = new List<WrittenEventFile>();
        for (var part = 0; part < _streams[file].Length; part++)
        {
            _streams[file][part].Dispose();
            var partial = Partial(file, part);
            written.Add(Described(partial, Path.GetFileName(partial)[..^Unfinished.Length], _formats[file].Name));
        }

        return written;
    }

    private static WrittenEventFile Described(string path, string name, string format)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, CopyBuffer, FileOptions.SequentialScan);
        return new WrittenEventFile(name, format, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static bool IsThere(string path, long bytes) => File.Exists(path) && new FileInfo(path).Length == bytes;

    private static void Compress(ArrayBufferWriter<byte> buffer)
    {
        using var compressed = new MemoryStream(buffer.WrittenCount / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        buffer.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }
}
