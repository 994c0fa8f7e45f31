using System.Globalization;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.Tests.Output;

/// <summary>The estimates of a YODA file, read by the rules of the format and not by those of the writer.</summary>
internal sealed record YodaText(string Path, IReadOnlyDictionary<string, string> Annotations, double[] Edges, (double Value, double Down, double Up)[] Bins)
{
    /// <summary>All objects of a text; anything that is not as the format asks for is an error.</summary>
    public static IReadOnlyList<YodaText> Parse(string text)
    {
        var objects = new List<YodaText>();
        var lines = new Queue<string>(text.Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            if (line.Trim().Length == 0)
                continue;
            var begin = Regex.Match(line, @"^BEGIN YODA_ESTIMATE1D_V3 (?<path>/\S*)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            Assert.That(begin.Success, Is.True, line);
            objects.Add(One(begin.Groups["path"].Value, lines));
        }

        return objects;
    }

    private static YodaText One(string path, Queue<string> lines)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = lines.Dequeue(); line != "---"; line = lines.Dequeue())
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            Assert.That(colon, Is.Positive, line);
            annotations.Add(line[..colon], line[(colon + 2)..].Trim('"'));
        }

        var edges = Regex.Match(lines.Dequeue(), @"^Edges\(A1\): \[(?<edges>.*)\]$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["edges"].Value.Split(',').Select(Number).ToArray();
        Assert.That(lines.Dequeue(), Is.EqualTo("ErrorLabels: [\"stats\"]"));
        var bins = new List<(double Value, double Down, double Up)>();
        for (var line = lines.Dequeue(); line != "END YODA_ESTIMATE1D_V3"; line = lines.Dequeue())
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            Assert.That(cells, Has.Length.EqualTo(3), line);
            bins.Add((Number(cells[0]), Number(cells[1]), Number(cells[2])));
        }

        Assert.That(annotations["Path"], Is.EqualTo(path));
        Assert.That(annotations["Type"], Is.EqualTo("Estimate1D"));
        Assert.That(bins, Has.Count.EqualTo(edges.Length + 1), "one row for each bin, one below and one above");
        return new YodaText(path, annotations, edges, [.. bins]);
    }

    private static double Number(string text) => text.Trim() is "nan" or "---" ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
