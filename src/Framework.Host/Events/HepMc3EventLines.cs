using System.Text;
using TridentFramework.Host.Files;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Events;

/// <summary>One event of a HepMC3 file, filled line by line; momenta in GeV, lengths in mm, whatever the units of the file.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="weights">Number of weights that the header names.</param>
internal sealed class HepMc3EventLines(string path, int weights)
{
    private readonly List<HepMc3Particle> _particles = [];
    private double _gevPerUnit = 1.0;
    private double _mmPerUnit = 1.0;
    private bool _hasUnits;
    private bool _hasWeights;
    private bool _hasLabPosition;
    private bool _hasTime;
    private int _particleCount;
    private int _vertices;
    private int _vertexCount;
    private (double X, double Y, double Z) _labPosition;

    /// <summary>Event number.</summary>
    public long Number { get; private set; }

    /// <summary>Line that the event begins with.</summary>
    public long FirstLine { get; private set; }

    /// <summary>Identifier of its process.</summary>
    public int? Process { get; private set; }

    /// <summary>Weights.</summary>
    public double[] Weights { get; } = new double[weights];

    /// <summary>Particles.</summary>
    public IReadOnlyList<HepMc3Particle> Particles => _particles;

    /// <summary>Q2, GeV^2, if the event has it.</summary>
    public double? QSquared { get; private set; }

    /// <summary>K2, GeV^2, if the event has it.</summary>
    public double? KSquared { get; private set; }

    /// <summary>L2, GeV^2, if the event has it.</summary>
    public double? L2 { get; private set; }

    /// <summary>Vertex, mm.</summary>
    public (double X, double Y, double Z) VertexMm { get; private set; }

    /// <summary>Time, ns.</summary>
    public double TimeNs { get; private set; }

    /// <summary>All lines that the event must have were read.</summary>
    public bool IsComplete => _hasUnits && (_hasWeights || Weights.Length == 0) && _particles.Count == _particleCount && _vertices == _vertexCount;

    /// <summary>Starts with the first line of an event.</summary>
    public void Begin(LineSource source)
    {
        _particles.Clear();
        (_gevPerUnit, _mmPerUnit) = (1.0, 1.0);
        _hasUnits = _hasWeights = _hasLabPosition = _hasTime = false;
        _vertices = 0;
        Process = null;
        QSquared = KSquared = L2 = null;
        VertexMm = default;
        TimeNs = 0.0;
        FirstLine = source.Number;
        var fields = new LineFields(source.Line[1..]);
        if (!fields.Read(out long number) || !fields.Read(out _vertexCount) || !fields.Read(out _particleCount))
            throw Fault(source, "an event, 'E NUMBER VERTICES PARTICLES'");
        Number = number;
    }

    /// <summary>Reads any other line of the event.</summary>
    public void Read(LineSource source)
    {
        switch (source.Line[0])
        {
            case (byte)'U':
                ReadUnits(source);
                break;
            case (byte)'W':
                ReadWeights(source);
                break;
            case (byte)'A':
                ReadAttribute(source);
                break;
            case (byte)'P':
                ReadParticle(source);
                break;
            case (byte)'V':
                ReadVertex(source);
                break;
            default:
                throw Fault(source, "a line of an event: E, U, W, A, P or V");
        }
    }

    /// <summary>Checks that the event has what its first line promised.</summary>
    public void End()
    {
        if (!_hasUnits)
            throw Fault("has no line of units, 'U GEV MM'");
        if (!_hasWeights && Weights.Length > 0)
            throw Fault($"has no line of weights, 'W' with {Weights.Length} numbers");
        if (_particles.Count != _particleCount || _vertices != _vertexCount)
            throw Fault($"has {_vertices} vertices and {_particles.Count} particles, but its first line says {_vertexCount} and {_particleCount}");
        if (_hasLabPosition && VertexMm == default)
            VertexMm = (_labPosition.X * _mmPerUnit, _labPosition.Y * _mmPerUnit, _labPosition.Z * _mmPerUnit);
    }

    /// <summary>An error about the whole event.</summary>
    public InputFileException Fault(string fault) => new($"{path}:{FirstLine}", $"event {Number} {fault}");

    private void ReadUnits(LineSource source)
    {
        var fields = new LineFields(source.Line[1..]);
        var momentum = fields.Next();
        var length = fields.Next();
        _gevPerUnit = momentum.SequenceEqual("GEV"u8) ? 1.0 : momentum.SequenceEqual("MEV"u8) ? 1e-3 : throw Fault(source, "units, 'U GEV MM' (or MEV, CM)");
        _mmPerUnit = length.SequenceEqual("MM"u8) ? 1.0 : length.SequenceEqual("CM"u8) ? 10.0 : throw Fault(source, "units, 'U GEV MM' (or MEV, CM)");
        _hasUnits = true;
    }

    private void ReadWeights(LineSource source)
    {
        var fields = new LineFields(source.Line[1..]);
        for (var w = 0; w < Weights.Length; w++)
        {
            if (!fields.Read(out Weights[w]))
                throw Fault(source, $"{Weights.Length} weights, as the header names");
        }

        if (!fields.Next().IsEmpty)
            throw Fault(source, $"{Weights.Length} weights, as the header names");
        _hasWeights = true;
    }

    private void ReadAttribute(LineSource source)
    {
        var fields = new LineFields(source.Line[1..]);
        if (!fields.Read(out int id))
            throw Fault(source, "an attribute, 'A OBJECT NAME VALUE'");
        if (id != 0)
            return;
        var name = fields.Next();
        if (name.SequenceEqual("Q2"u8))
            QSquared = ReadNumber(source, ref fields);
        else if (name.SequenceEqual("K2"u8))
            KSquared = ReadNumber(source, ref fields);
        else if (name.SequenceEqual("L2"u8))
            L2 = ReadNumber(source, ref fields);
        else if (name.SequenceEqual("lab_time_ns"u8))
            (TimeNs, _hasTime) = (ReadNumber(source, ref fields), true);
        else if (name.SequenceEqual("signal_process_id"u8))
            Process = fields.Read(out int process) ? process : throw Fault(source, "a process, 'A 0 signal_process_id ID'");
        else if (name.SequenceEqual("lab_pos"u8))
            (_labPosition, _hasLabPosition) = ((ReadNumber(source, ref fields), ReadNumber(source, ref fields), ReadNumber(source, ref fields)), true);
    }

    private double ReadNumber(LineSource source, ref LineFields fields) => fields.Read(out double value) ? value : throw Fault(source, "a finite number as value of the attribute");

    private void ReadParticle(LineSource source)
    {
        var fields = new LineFields(source.Line[1..]);
        if (!fields.Read(out int _) || !fields.Read(out int _) || !fields.Read(out int code)
            || !fields.Read(out double x) || !fields.Read(out double y) || !fields.Read(out double z) || !fields.Read(out double e) || !fields.Read(out double _)
            || !fields.Read(out int status))
        {
            throw Fault(source, "a particle, 'P NUMBER MOTHER PDG PX PY PZ E MASS STATUS' with finite numbers");
        }

        _particles.Add(new HepMc3Particle(code, status, new FourVector(e * _gevPerUnit, x * _gevPerUnit, y * _gevPerUnit, z * _gevPerUnit)));
    }

    private void ReadVertex(LineSource source)
    {
        var fields = new LineFields(source.Line[1..]);
        if (!fields.Read(out int _) || !fields.Read(out int status) || fields.Next() is not [(byte)'[', .., (byte)']'])
            throw Fault(source, "a vertex, 'V NUMBER STATUS [PARTICLES] @ X Y Z CT'");
        _vertices++;
        if (status != 1 || !fields.Next().SequenceEqual("@"u8))
            return;
        if (!fields.Read(out double x) || !fields.Read(out double y) || !fields.Read(out double z) || !fields.Read(out double lightTime))
            throw Fault(source, "a position, '@ X Y Z CT' with finite numbers");
        VertexMm = (x * _mmPerUnit, y * _mmPerUnit, z * _mmPerUnit);
        if (!_hasTime)
            TimeNs = lightTime * _mmPerUnit / HepMc3Text.LightSpeedMmPerNs;
    }

    private InputFileException Fault(LineSource source, string expected)
    {
        var text = Encoding.UTF8.GetString(source.Line[..Math.Min(source.Line.Length, 120)]);
        return new InputFileException($"{path}:{source.Number}", $"'{text}' is not {expected}");
    }
}
