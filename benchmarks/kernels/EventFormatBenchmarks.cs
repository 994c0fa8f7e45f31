using System.Buffers;
using BenchmarkDotNet.Attributes;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Host.Tests.Events;

namespace TridentFramework.Benchmarks.Kernels;

/// <summary>Formatting of made-up events with three weights, of all kinds of processes and with vertices, on one core; the figures are times per event.</summary>
[MemoryDiagnoser]
public class EventFormatBenchmarks
{
    private const int Events = 4096;

    private readonly EventSample _sample = SyntheticEvents.Sample(Events);
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024 * 1024);
    private readonly HepMc3Format _hepMc3 = new();
    private readonly LhefFormat _lhef = new();
    private readonly HepevtFormat _hepevt = new();
    private readonly CsvFormat _csv = new();
    private readonly NpzFormat _npz = new();
    private readonly string _file = Path.GetTempFileName();
    private EventBatch _batch = null!;
    private EventBatch _read = null!;

    /// <summary>Makes the events, and a file of them.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _batch = SyntheticEvents.Batch(_sample, 0, Events);
        _read = new EventBatch(Events, _sample.WeightNames.Count);
        _output.ResetWrittenCount();
        _hepMc3.WriteHeader(_sample, 0, _output);
        _hepMc3.WriteEvents(_sample, 0, _batch, _output);
        _hepMc3.WriteFooter(_sample, 0, _output);
        File.WriteAllBytes(_file, _output.WrittenSpan);
    }

    /// <summary>Removes the file.</summary>
    [GlobalCleanup]
    public void Cleanup() => File.Delete(_file);

    /// <summary>HepMC3.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public void HepMc3() => Write(_hepMc3);

    /// <summary>Les Houches.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Lhef() => Write(_lhef);

    /// <summary>HEPEVT.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Hepevt() => Write(_hepevt);

    /// <summary>Comma-separated values.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Csv() => Write(_csv);

    /// <summary>All columns of npz.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Npz()
    {
        for (var part = 0; part < _npz.Parts(_sample).Count; part++)
        {
            _output.ResetWrittenCount();
            _npz.WriteEvents(_sample, part, _batch, _output);
        }
    }

    /// <summary>Reading HepMC3.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int ReadHepMc3()
    {
        using var reader = new HepMc3Reader(_file);
        return reader.Read(_read);
    }

    private void Write(IEventFormat format)
    {
        _output.ResetWrittenCount();
        format.WriteEvents(_sample, 0, _batch, _output);
    }
}
