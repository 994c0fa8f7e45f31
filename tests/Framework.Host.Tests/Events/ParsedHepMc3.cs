using System.Globalization;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Tests.Events;

/// <summary>A HepMC3 file as the specification of the format reads, without a line of the program's own reader.</summary>
internal sealed class ParsedHepMc3
{
    public ParsedHepMc3(string text)
    {
        var lines = text.Split('\n');
        Assert.That(lines[0], Does.StartWith("HepMC::Version "));
        Assert.That(lines[1], Is.EqualTo("HepMC::Asciiv3-START_EVENT_LISTING"));
        Assert.That(lines[^3..], Is.EqualTo(new[] { "HepMC::Asciiv3-END_EVENT_LISTING", "", "" }));
        ParsedEvent? current = null;
        foreach (var line in lines[2..^3])
        {
            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "E":
                    current = new ParsedEvent(long.Parse(fields[1]), int.Parse(fields[2]), int.Parse(fields[3]));
                    Events.Add(current);
                    break;
                case "W" when current is null:
                    WeightNames = fields[1..];
                    break;
                case "T":
                    Tools.Add(Plain(line[2..]).Split('\n'));
                    break;
                case "A" when current is null:
                    Attributes.Add(fields[1], Plain(line[(3 + fields[1].Length)..]));
                    break;
                case "A":
                    current.Attributes.Add((int.Parse(fields[1]), fields[2]), Plain(string.Join(' ', fields[3..])));
                    break;
                case "U":
                    current!.Units = fields[1..];
                    break;
                case "W":
                    current!.Weights = [.. fields[1..].Select(Number)];
                    break;
                case "V":
                    Assert.That(int.Parse(fields[1]), Is.EqualTo(-(current!.Vertices.Count + 1)), "vertices are numbered -1, -2, ...");
                    current.Vertices.Add(new ParsedVertex(
                        int.Parse(fields[1]),
                        int.Parse(fields[2]),
                        [.. fields[3].Trim('[', ']').Split(',').Select(static id => int.Parse(id))],
                        fields.Length > 4 && fields[4] == "@" ? [.. fields[5..9].Select(Number)] : null));
                    break;
                case "P":
                    Assert.That(fields, Has.Length.EqualTo(10));
                    Assert.That(int.Parse(fields[1]), Is.EqualTo(current!.Particles.Count + 1), "particles are numbered 1, 2, ...");
                    current.Particles.Add(new ParsedParticle(
                        int.Parse(fields[1]), int.Parse(fields[2]), int.Parse(fields[3]), new FourVector(Number(fields[7]), Number(fields[4]), Number(fields[5]), Number(fields[6])), Number(fields[8]), int.Parse(fields[9])));
                    break;
                default:
                    Assert.Fail($"'{line}' begins with no letter of the format");
                    break;
            }
        }
    }

    public string[] WeightNames { get; } = [];

    public List<string[]> Tools { get; } = [];

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<ParsedEvent> Events { get; } = [];

    public int[] Integers(string attribute) => [.. Attributes[attribute].Split(' ').Select(static text => int.Parse(text))];

    public double[] Numbers(string attribute) => [.. Attributes[attribute].Split(' ').Select(Number)];

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Backslash bar is a line break, backslash anything else is that.
    private static string Plain(string text) => string.Join('\\', text.Split(@"\\").Select(static part => part.Replace(@"\|", "\n", StringComparison.Ordinal)));

    internal sealed record ParsedVertex(int Id, int Status, int[] Incoming, double[]? Position);

    internal sealed record ParsedParticle(int Id, int Mother, int Code, FourVector Momentum, double MassGeV, int Status);

    internal sealed record ParsedEvent(long Number, int VertexCount, int ParticleCount)
    {
        public string[] Units { get; set; } = [];

        public double[] Weights { get; set; } = [];

        public Dictionary<(int Object, string Name), string> Attributes { get; } = [];

        public List<ParsedVertex> Vertices { get; } = [];

        public List<ParsedParticle> Particles { get; } = [];

        public ParsedVertex Primary => Vertices.Single(static vertex => vertex.Status == 1);

        public ParsedParticle WithStatus(int status) => Particles.Single(particle => particle.Status == status);

        public IEnumerable<ParsedParticle> Outgoing(ParsedVertex vertex) => Particles.Where(particle => particle.Mother == vertex.Id);

        public IEnumerable<ParsedParticle> Incoming(ParsedVertex vertex) => vertex.Incoming.Select(id => Particles[id - 1]);
    }
}
