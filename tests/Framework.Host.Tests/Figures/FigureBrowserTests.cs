using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Figures;

/// <summary>Figures as Chromium draws them, with the fonts that they ask for and with one that is very different; skipped where there is no Chromium.</summary>
/// <param name="subject">Which figures.</param>
[Category("Counterpart")]
[TestFixture("samples")]
[TestFixture("figures of the run cards")]
public sealed partial class FigureBrowserTests(string subject)
{
    // Lengths are written to a hundredth of a pt, and a browser adds its own rounding of advances.
    private const double LengthErrorPt = 0.1;
    private const int BrowserSeconds = 120;
    private const double PixelsPerPt = 96.0 / 72.0;

    // For every run of text: figure, group that it belongs to, the length that was asked for and the one that it has, its box in pt on the page of the figure, and which way is up.
    private const string Script = """
        const runs = [];
        document.querySelectorAll('svg').forEach((svg, figure) => {
          const page = svg.getBoundingClientRect();
          const groups = new Map();
          svg.querySelectorAll('text').forEach(text => {
            const turned = text.parentNode.getAttribute('transform') !== null;
            if (!groups.has(text.parentNode)) groups.set(text.parentNode, groups.size);
            const parts = text.querySelectorAll('tspan').length ? text.querySelectorAll('tspan') : [text];
            parts.forEach(part => {
              const last = part.textContent.length - 1;
              const first = text === part ? 0 : [...text.childNodes].slice(0, [...text.childNodes].indexOf(part)).reduce((n, node) => n + node.textContent.length, 0);
              const start = text.getStartPositionOfChar(first).x;
              const end = text.getEndPositionOfChar(first + last).x;
              const size = parseFloat(part.getAttribute('font-size'));
              const baseline = parseFloat(part.getAttribute('y'));
              const scale = page.width / svg.viewBox.baseVal.width;
              const corners = [[start, baseline - 0.72 * size], [end, baseline + 0.2 * size]].map(([x, y]) => {
                const p = new DOMPoint(x, y).matrixTransform(text.getScreenCTM());
                return [(p.x - page.left) / scale, (p.y - page.top) / scale];
              });
              runs.push({
                figure, group: groups.get(text.parentNode), text: part.textContent, asked: parseFloat(part.getAttribute('textLength')), drawn: end - start,
                left: Math.min(corners[0][0], corners[1][0]), right: Math.max(corners[0][0], corners[1][0]),
                top: Math.min(corners[0][1], corners[1][1]), bottom: Math.max(corners[0][1], corners[1][1]),
                pageWidth: page.width, pageHeight: page.height, turned,
              });
            });
          });
        });
        document.getElementById('runs').textContent = JSON.stringify(runs);
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private List<Run> _runs = [];
    private IReadOnlyList<string> _figures = [];

    [OneTimeSetUp]
    public void OpenInChromium()
    {
        var browser = new[] { "chromium", "chromium-browser", "google-chrome" }.Select(OnPath).FirstOrDefault(static path => path is not null);
        if (browser is null)
            Assert.Ignore("no chromium, chromium-browser or google-chrome on the PATH");
        _figures = subject == "samples" ? [.. SampleFigures.All.Values.Select(FigureSvg.Write)] : [.. CardFigures.All.Values.Select(static run => run.Value.Svg)];
        var folder = Directory.CreateTempSubdirectory("trident-figures-");
        try
        {
            var page = Path.Combine(folder.FullName, "figures.html");
            var body = string.Concat(_figures.Concat(_figures.Select(static svg => svg.Replace(FontMetrics.Family, "monospace", StringComparison.Ordinal))).Select(static svg => $"<div>{svg}</div>"));
            File.WriteAllText(page, $"<!doctype html><html><head><meta charset=\"utf-8\"></head><body>{body}<pre id=\"runs\"></pre><script>{Script}</script></body></html>", Encoding.UTF8);
            var dom = DumpedDom(browser!, page, Path.Combine(folder.FullName, "profile"));
            var match = Runs().Match(dom);
            Assert.That(match.Success, "the page has its measurements");
            _runs = JsonSerializer.Deserialize<List<Run>>(WebUtility.HtmlDecode(match.Groups["json"].Value), Json) ?? [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void AllFiguresAreThere() => Assert.That(_runs.Select(static run => run.Figure).Distinct(), Is.EquivalentTo(Enumerable.Range(0, 2 * _figures.Count)));

    [Test]
    public void FiguresHaveTheSizeThatTheySay()
    {
        var sizes = _runs.DistinctBy(static run => run.Figure).OrderBy(static run => run.Figure).Select(static run => run.PageWidth / PixelsPerPt);
        Assert.That(sizes, Is.EqualTo(_figures.Concat(_figures).Select(static svg => double.Parse(Width().Match(svg).Groups["pt"].Value, CultureInfo.InvariantCulture))).Within(LengthErrorPt));
    }

    [Test]
    public void RunsAreAsLongAsComputedWhateverTheFont()
    {
        foreach (var run in _runs)
            Assert.That(run.Drawn, Is.EqualTo(run.Asked).Within(LengthErrorPt), run.ToString());
    }

    [Test]
    public void NoTextIsCutOff()
    {
        foreach (var run in _runs)
        {
            Assert.That(Math.Min(run.Left, run.Top), Is.GreaterThanOrEqualTo(-LengthErrorPt), run.ToString());
            Assert.That(run.Right, Is.LessThanOrEqualTo((run.PageWidth / PixelsPerPt) + LengthErrorPt), run.ToString());
            Assert.That(run.Bottom, Is.LessThanOrEqualTo((run.PageHeight / PixelsPerPt) + LengthErrorPt), run.ToString());
        }
    }

    [Test]
    public void NoTwoTextsOverlap()
    {
        foreach (var figure in _runs.GroupBy(static run => run.Figure))
        {
            var runs = figure.ToList();
            for (var i = 0; i < runs.Count; i++)
            {
                for (var k = 0; k < i; k++)
                {
                    var (a, b) = (runs[i], runs[k]);
                    Assert.That(
                        a.Group != b.Group
                        && Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > LengthErrorPt
                        && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > LengthErrorPt,
                        Is.False,
                        $"{a} and {b}");
                }
            }
        }
    }

    private static string DumpedDom(string browser, string page, string profile)
    {
        var start = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile, "--dump-dom", new Uri(page).AbsoluteUri })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{browser} does not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(BrowserSeconds)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{browser} has not shown the page in {BrowserSeconds} s"));
        }

        Assert.That(process.ExitCode, Is.Zero, errors.GetAwaiter().GetResult());
        return output.GetAwaiter().GetResult();
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    [GeneratedRegex("<pre id=\"runs\">(?<json>[^<]+)</pre>", RegexOptions.ExplicitCapture)]
    private static partial Regex Runs();

    [GeneratedRegex("^<svg [^>]*?width=\"(?<pt>[0-9.]+)pt\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Width();

    private sealed record Run(
        int Figure, int Group, string Text, double Asked, double Drawn, double Left, double Right, double Top, double Bottom, double PageWidth, double PageHeight, bool Turned);
}
