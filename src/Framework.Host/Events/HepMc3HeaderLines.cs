using System.Text;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Events;

/// <summary>Reads the lines before the first event of a HepMC3 file.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed class HepMc3HeaderLines(string path)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly List<HepMc3Tool> _tools = [];
    private string[] _weightNames = [];

    /// <summary>Reads the first two lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="keep">Called after each line.</param>
    /// <exception cref="InputFileException">This is no HepMC3 file.</exception>
    public static void RequireStart(LineSource source, Action keep)
    {
        if (!source.Next() || !source.Line.StartsWith("HepMC::Version "u8))
            throw NotHepMc3(source);
        keep();
        if (!source.Next() || !source.Line.SequenceEqual(Encoding.ASCII.GetBytes(HepMc3Text.Start)))
            throw NotHepMc3(source);
        keep();
    }

    /// <summary>Reads a line of the header.</summary>
    public void Read(LineSource source)
    {
        var text = Encoding.UTF8.GetString(source.Line);
        var value = text.Length > 2 && text[1] == ' ' ? text[2..] : "";
        switch (text[0])
        {
            case 'W':
                _weightNames = HepMc3Text.Unescape(value).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
                break;
            case 'T':
                var parts = HepMc3Text.Unescape(value).Split('\n', 3);
                if (parts.Length < 3)
                    throw Fault(source, text, @"a tool, 'T NAME\|VERSION\|DESCRIPTION'");
                _tools.Add(new HepMc3Tool(parts[0], parts[1], parts[2]));
                break;
            case 'A':
                var space = value.IndexOf(' ', StringComparison.Ordinal);
                if (space < 1)
                    throw Fault(source, text, "an attribute of the run, 'A NAME VALUE'");
                _attributes[value[..space]] = HepMc3Text.Unescape(value[(space + 1)..]);
                break;
            default:
                throw Fault(source, text, "a line of the header: W, T or A, or the first event, E");
        }
    }

    /// <summary>The header.</summary>
    public HepMc3Header Header()
    {
        if (_weightNames.Length == 0)
            throw new InputFileException(path, "the header names no weights: a line 'W CV' is needed");
        if (!_attributes.TryGetValue(HepMc3Provenance.SampleName, out var sample))
            throw new InputFileException(path, $"the header has no attribute {HepMc3Provenance.SampleName}: only files that this program wrote can be read");
        try
        {
            return new HepMc3Header(_weightNames, _tools, _attributes, HepMc3Provenance.ReadSample(sample));
        }
        catch (FormatException exception)
        {
            throw new InputFileException(path, exception.Message);
        }
    }

    private static InputFileException NotHepMc3(LineSource source) =>
        new($"{source.Path}:{Math.Max(1, source.Number)}", $"not a HepMC3 file: it has to begin with 'HepMC::Version ...' and '{HepMc3Text.Start}'");

    private InputFileException Fault(LineSource source, string text, string expected) =>
        new($"{path}:{source.Number}", $"'{(text.Length > 120 ? text[..120] : text)}' is not {expected}");
}
