using System.Buffers;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Files;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Events;

/// <summary>
/// Reads HepMC3 files of this program, plain or compressed with gzip, batch by batch in constant memory. Momenta, weights, vertices and invariants are those that were written, to the bit;
/// the kinetic energy of the recoil is Q2/(2M). Files in MeV or cm, as other programs may have converted them, are read in GeV and mm.
/// </summary>
internal sealed class HepMc3Reader : IDisposable
{
    private readonly LineSource _source;
    private readonly HepMc3EventLines _event;
    private readonly Dictionary<(int Id, int Target), (int Process, int Nuclide)> _kinds = [];
    private readonly ProcessParticles[][] _particles;
    private readonly ArrayBufferWriter<byte>? _text;
    private readonly List<Range> _texts = [];
    private readonly byte[] _headerText;
    private byte[] _footerText = [];
    private long? _lastNumber;
    private bool _isAtEvent;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keepsText">The bytes of the header and of the events of the last batch are kept, so that they can be copied.</param>
    /// <exception cref="InputFileException">The file cannot be read, or is no HepMC3 file of this program; the message has the line.</exception>
    public HepMc3Reader(string path, bool keepsText = false)
    {
        _source = new LineSource(path);
        try
        {
            _text = keepsText ? new ArrayBufferWriter<byte>() : null;
            Header = ReadHeader();
            _headerText = _text?.WrittenSpan.ToArray() ?? [];
        }
        catch
        {
            _source.Dispose();
            throw;
        }

        _event = new HepMc3EventLines(path, Header.WeightNames.Count);
        _particles = ProcessParticles.Of(Header.Sample.Processes);
        for (var process = 0; process < _particles.Length; process++)
        {
            for (var nuclide = 0; nuclide < _particles[process].Length; nuclide++)
                _kinds[(_particles[process][nuclide].Id, _particles[process][nuclide].Target)] = (process, nuclide);
        }
    }

    /// <summary>What stands before the events.</summary>
    public HepMc3Header Header { get; }

    /// <summary>Bytes of the header, up to the first event; empty if the text is not kept.</summary>
    public ReadOnlySpan<byte> HeaderText => _headerText;

    /// <summary>Bytes after the last event, known once all events are read.</summary>
    public ReadOnlySpan<byte> FooterText => _footerText;

    /// <summary>Bytes of an event of the last batch.</summary>
    /// <param name="i">Index of the event in the batch.</param>
    /// <exception cref="InvalidOperationException">The text is not kept.</exception>
    public ReadOnlySpan<byte> Text(int i) => _text is null ? throw new InvalidOperationException("the reader was made without text") : _text.WrittenSpan[_texts[i]];

    /// <summary>Reads the next events.</summary>
    /// <param name="batch">Receives as many as it has room for, or fewer where the numbers of events do not follow each other; it needs as many weights as the header names.</param>
    /// <returns>Number of events; zero after the last one.</returns>
    /// <exception cref="InputFileException">The file is truncated, or has a line that cannot be understood; the message has the line.</exception>
    public int Read(EventBatch batch)
    {
        if (batch.Weights.Length != Header.WeightNames.Count)
            throw new ArgumentException($"the batch has room for {batch.Weights.Length} weights, but the file has {Header.WeightNames.Count}", nameof(batch));
        batch.Count = 0;
        _text?.ResetWrittenCount();
        _texts.Clear();
        while (_isAtEvent && batch.Count < batch.Capacity)
        {
            _event.Begin(_source);
            if (batch.Count == 0)
                batch.FirstNumber = _event.Number;
            else if (_event.Number != batch.FirstNumber + batch.Count)
                break;
            ReadEvent();
            Fill(batch, batch.Count);
            batch.Count++;
        }

        return batch.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private HepMc3Header ReadHeader()
    {
        var lines = new HepMc3HeaderLines(_source.Path);
        HepMc3HeaderLines.RequireStart(_source, Keep);
        while (true)
        {
            NextLine();
            if (_source.Line.StartsWith("E "u8))
            {
                _isAtEvent = true;
                return lines.Header();
            }

            if (IsEnd())
            {
                ReadFooter();
                return lines.Header();
            }

            Keep();
            if (!_source.Line.IsEmpty)
                lines.Read(_source);
        }
    }

    private void ReadEvent()
    {
        var start = _text?.WrittenCount ?? 0;
        Keep();
        while (true)
        {
            NextLine();
            _isAtEvent = _source.Line.StartsWith("E "u8);
            if (_isAtEvent || IsEnd())
                break;
            Keep();
            if (!_source.Line.IsEmpty)
                _event.Read(_source);
        }

        _texts.Add(start..(_text?.WrittenCount ?? 0));
        _event.End();
        _lastNumber = _event.Number;
        if (!_isAtEvent)
            ReadFooter();
    }

    private void ReadFooter()
    {
        var footer = new ArrayBufferWriter<byte>();
        footer.Write(_source.LineWithEnd);
        while (_source.Next())
        {
            if (!_source.Line.IsEmpty)
                throw new InputFileException($"{_source.Path}:{_source.Number}", $"text after '{HepMc3Text.End}', where the file should end");
            footer.Write(_source.LineWithEnd);
        }

        _footerText = footer.WrittenSpan.ToArray();
    }

    // Only the footer may be the last line, and only it may lack its end.
    private void NextLine()
    {
        if (_source.Next() && (_source.LineWithEnd.Length > _source.Line.Length || IsEnd()))
            return;
        var last = _event is { IsComplete: true } ? _event.Number : _lastNumber;
        throw new InputFileException(
            $"{_source.Path}:{_source.Number}",
            $"the file is truncated: it ends without '{HepMc3Text.End}' {(last is null ? "before its first event is complete" : $"after event {last}")}; write or copy it again");
    }

    private bool IsEnd() => _source.Line.SequenceEqual(EndMarker);

    private static ReadOnlySpan<byte> EndMarker => "HepMC::Asciiv3-END_EVENT_LISTING"u8;

    private void Keep()
    {
        if (_text is not null)
            _text.Write(_source.LineWithEnd);
    }

    private void Fill(EventBatch batch, int i)
    {
        var beam = Single(4, "beam particle");
        var target = Single(20, "target particle");
        if (_event.Process is not { } id)
            throw _event.Fault("has no process, 'A 0 signal_process_id ID'");
        if (!_kinds.TryGetValue((id, target.Code), out var kind))
            throw _event.Fault($"is of process {id} on particle {target.Code}, which the header does not describe");
        (batch.Process[i], batch.Nuclide[i]) = kind;
        var particles = _particles[kind.Process][kind.Nuclide];
        var momenta = batch.Momenta;
        momenta.NeutrinoEnergyGeV[i] = beam.Momentum.E;
        var kPrime = momenta.KPrime[i] = Outgoing(particles.OutgoingNeutrino);
        var minus = momenta.PMinus[i] = Outgoing(particles.Minus);
        var plus = momenta.PPlus[i] = Outgoing(particles.Plus);
        var recoil = momenta.Recoil[i] = Outgoing(particles.Struck);
        var atRest = new FourVector(particles.StruckMassGeV, 0.0, 0.0, 0.0);
        momenta.QSquared[i] = _event.QSquared ?? -(atRest - recoil).Square;
        momenta.KSquared[i] = _event.KSquared ?? -(beam.Momentum - kPrime).Square;
        momenta.L2[i] = _event.L2 ?? (minus + plus).Square;
        momenta.RecoilKineticEnergyGeV[i] = momenta.QSquared[i] / (2.0 * particles.StruckMassGeV);
        for (var w = 0; w < batch.Weights.Length; w++)
            batch.Weights[w][i] = _event.Weights[w];
        (batch.VertexXMm[i], batch.VertexYMm[i], batch.VertexZMm[i]) = _event.VertexMm;
        batch.TimeNs[i] = _event.TimeNs;
    }

    private HepMc3Particle Single(int status, string what)
    {
        HepMc3Particle? found = null;
        foreach (var particle in _event.Particles)
        {
            if (particle.Status != status)
                continue;
            found = found is null ? particle : throw _event.Fault($"has more than one {what}, of status {status}");
        }

        return found ?? throw _event.Fault($"has no {what}, of status {status}");
    }

    private FourVector Outgoing(int code)
    {
        foreach (var particle in _event.Particles)
        {
            if (particle.Status == 1 && particle.Code == code)
                return particle.Momentum;
        }

        throw _event.Fault($"has no outgoing particle {code}, which its process has");
    }
}
