using System.Buffers;
using System.Text;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.Tests.Events;

/// <summary>docs/event-formats.md shows one event in every format, and lists every column: what it shows is what is written.</summary>
public sealed class EventFormatsDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "event-formats.md"));

    private static readonly EventSample Sample = SyntheticEvents.MonochromaticSample(count: 1) with
    {
        Processes = [.. SyntheticEvents.MonochromaticSample().Processes.Where(static process => process.Contribution == Contribution.Proton)],
        WeightNames = ["CV", "dipole"],
    };

    private static IEnumerable<string> TextFormats => EventFormats.All.Where(static format => format is not NpzFormat).Select(static format => format.Name);

    [TestCaseSource(nameof(TextFormats))]
    public void TheEventOfThePageIsWhatIsWritten(string name)
    {
        var format = EventFormats.All.Single(format => format.Name == name);
        var output = new ArrayBufferWriter<byte>();
        if (format is CsvFormat)
            format.WriteHeader(Sample, 0, output);
        format.WriteEvents(Sample, 0, Event(), output);
        Assert.That(Page, Does.Contain("```\n" + Encoding.UTF8.GetString(output.WrittenSpan) + "```"));
    }

    [Test]
    public void TheColumnsOfThePageAreThoseOfTheArchive()
    {
        var format = new NpzFormat();
        foreach (var (name, part) in format.Parts(Sample).Select(static (name, part) => (name, part)))
        {
            var output = new ArrayBufferWriter<byte>();
            format.WriteHeader(Sample with { Count = 1000 }, part, output);
            var header = Encoding.Latin1.GetString(output.WrittenSpan[10..128]);
            var (type, shape) = (Between(header, "'descr': '", "'"), Between(header, "'shape': (", ")").Replace("1000", "events", StringComparison.Ordinal).TrimEnd(','));
            if (!type.StartsWith("<U", StringComparison.Ordinal))
                Assert.That(Page, Does.Contain($"| `{name}` | `{type}` | {shape.Replace(", 2", ", weights", StringComparison.Ordinal)} |"));
            else
                Assert.That(Page, Does.Contain($"| `{name}` | text |"));
        }
    }

    [Test]
    public void EveryFormatIsOnThePage()
    {
        foreach (var name in EventFormats.Names)
            Assert.That(Page, Does.Contain($"`{name}`"));
    }

    [Test]
    public void EveryRunAttributeOfHepMc3IsOnThePage()
    {
        var names = new ParsedHepMc3(EventFileText.Text(new HepMc3Format(), SyntheticEvents.Sample())).Attributes.Keys
            .Select(static name => System.Text.RegularExpressions.Regex.Replace(name, @"\[-?[0-9]+\]", "[n]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(static name => name[..(name.LastIndexOf('.') + 1)])
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
            Assert.That(Page, Does.Contain(name));
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static EventBatch Event()
    {
        var batch = new EventBatch(1, 2) { Count = 1 };
        var momenta = batch.Momenta;
        momenta.NeutrinoEnergyGeV[0] = 5.0;
        momenta.KPrime[0] = new FourVector(1.084094699, 0.03, 0.06, 1.082017244);
        momenta.PMinus[0] = new FourVector(1.608746, 0.12, -0.05, 1.6);
        momenta.PPlus[0] = new FourVector(2.303901841, -0.08, 0.02, 2.3);
        momenta.Recoil[0] = new FourVector(0.941529549, -0.07, -0.03, 0.017982756);
        momenta.QSquared[0] = 0.006112768;
        momenta.KSquared[0] = 0.02077455;
        momenta.L2[0] = 0.096313126;
        batch.Weights[0][0] = 1.0;
        batch.Weights[1][0] = 0.984;
        (batch.VertexXMm[0], batch.VertexYMm[0], batch.VertexZMm[0]) = (120.5, -33.0, 2500.0);
        batch.TimeNs[0] = 42.0;
        return batch;
    }
}
