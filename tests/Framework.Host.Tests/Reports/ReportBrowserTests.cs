using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Host.Reports;

namespace TridentFramework.Host.Tests.Reports;

/// <summary>A report as Chromium shows it; skipped where there is no Chromium.</summary>
[Category("Counterpart")]
public sealed class ReportBrowserTests
{
    // What the Web Content Accessibility Guidelines 2.2 ask of text, 1.4.3, and of lines, 1.4.11.
    private const double TextContrast = 4.5;
    private const double LineContrast = 3.0;

    private static readonly string[] Schemes = ["light", "dark"];
    private string _folder = "";
    private DevToolsPage? _browser;

    private DevToolsPage Page => _browser!;

    private string Report => Path.Combine(_folder, "report.html");

    private string Comparison => Path.Combine(_folder, "comparison.html");

    [OneTimeSetUp]
    public async Task StartChromium()
    {
        if (DevToolsPage.Browser is not { } browser)
        {
            Assert.Ignore("no chromium, chromium-browser or google-chrome on the PATH");
            return;
        }

        _folder = Directory.CreateTempSubdirectory("trident-report-").FullName;
        var run = SampleResults.Run();
        await File.WriteAllTextAsync(Report, RunReport.Write(run));
        await File.WriteAllTextAsync(Comparison, ComparisonReport.Write([run, run], ["first run", "second run"]));
        _browser = await DevToolsPage.StartAsync(browser);
    }

    [OneTimeTearDown]
    public async Task EndChromium()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    [SetUp]
    public async Task OpenTheReport()
    {
        await Page.ShowOnAsync("screen", "light");
        await Page.ResizeAsync(1280, 900);
        await Page.OpenAsync(Report);
    }

    [TearDown]
    public void NothingComplained() => Assert.That(Page.Errors, Is.Empty);

    [Test]
    public async Task EveryFigureIsVisible()
    {
        var sizes = (await Page.EvaluateAsync("[...document.querySelectorAll('.drawing svg')].map(svg => { const box = svg.getBoundingClientRect(); return Math.min(box.width, box.height); })")).AsArray();
        Assert.That(sizes, Has.Count.EqualTo(3));
        Assert.That(sizes.Select(static size => (double)size!), Is.All.GreaterThan(150.0), "pixels");
    }

    [Test]
    public async Task ThePageIsNeverWiderThanTheWindow([Values(1280, 800, 400, 320)] int width, [Values] bool isComparison)
    {
        await Page.ResizeAsync(width, 900);
        if (isComparison)
            await Page.OpenAsync(Comparison);
        Assert.That((double)await Page.EvaluateAsync("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        Assert.That((bool)await Page.EvaluateAsync("[...document.querySelectorAll('.part')].every(part => part.getBoundingClientRect().right <= innerWidth)"), "sections lie in the window");
    }

    [Test]
    public async Task ClickingAHeadingSortsByNumberOneWayAndThenTheOther()
    {
        const string Column = """
            (() => {
              const table = document.querySelector('#table-crossSections table');
              const column = [...table.tHead.rows[0].cells].findIndex(cell => cell.title === 'crossSectionFb');
              return { sort: table.tHead.rows[0].cells[column].getAttribute('aria-sort'), values: [...table.tBodies[0].rows].map(row => Number(row.cells[column].dataset.key)) };
            })()
            """;
        const string Click = "document.querySelector('#table-crossSections th[title=crossSectionFb] button').click()";
        var values = Values(await Page.EvaluateAsync(Column));
        Assert.That(values, Is.Ordered.Descending, "as in the file");
        await Page.EvaluateAsync(Click);
        var ascending = await Page.EvaluateAsync(Column);
        Assert.That((string)ascending["sort"]!, Is.EqualTo("ascending"));
        Assert.That(Values(ascending), Is.EqualTo(values.Order()), "by value: 2 comes before 10");
        await Page.EvaluateAsync(Click);
        var descending = await Page.EvaluateAsync(Column);
        Assert.That((string)descending["sort"]!, Is.EqualTo("descending"));
        Assert.That(Values(descending), Is.EqualTo(values));
    }

    [Test]
    public async Task AHeadingSortsByTheKeyboardToo()
    {
        await Page.EvaluateAsync("document.querySelector('#table-crossSections th[title=energyGeV] button').focus()");
        await Page.PressAsync("Enter");
        Assert.That(await Page.TextAsync("document.querySelector('#table-crossSections th[title=energyGeV]').getAttribute('aria-sort')"), Is.EqualTo("ascending"));
    }

    [Test]
    public async Task ALongTableIsSearched()
    {
        var shown = await Page.EvaluateAsync("""
            (() => {
              const part = document.querySelector('#table-crossSections');
              const input = part.querySelector('input');
              input.value = 'default';
              input.dispatchEvent(new Event('input'));
              return [part.querySelector('[role=status]').textContent, [...part.querySelectorAll('tbody tr')].filter(row => !row.hidden && row.getBoundingClientRect().height > 0).length];
            })()
            """);
        Assert.That((string)shown[0]!, Is.EqualTo("250 of 500 rows"));
        Assert.That((int)shown[1]!, Is.EqualTo(250));
    }

    [Test]
    public async Task PointingAtACurveShowsItsNumbers()
    {
        // A point of the first curve of the first panel, on the screen.
        var at = await Page.EvaluateAsync("""
            (async () => {
              const plot = document.querySelector('#figure1');
              const panel = JSON.parse(plot.querySelector('script').textContent).panels[0];
              const layer = panel.layers[0], i = Math.floor(layer.x.length / 2);
              const part = (axis, v) => axis.log ? Math.log(v / axis.from) / Math.log(axis.to / axis.from) : (v - axis.from) / (axis.to - axis.from);
              const [left, top, width, height] = panel.frame;
              const svg = plot.querySelector('svg');
              svg.scrollIntoView({ block: 'center' });
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const p = new DOMPoint(left + width * part(panel.x, layer.x[i]), top + height * (1 - part(panel.y, layer.y[i]))).matrixTransform(svg.getScreenCTM());
              return { x: p.x, y: p.y, energy: layer.x[i] };
            })()
            """);
        await Page.PointAtAsync((double)at["x"]! + 1.0, (double)at["y"]!);
        var text = await Page.TextAsync("document.getElementById('hover').hidden ? '' : document.getElementById('hover').innerText");
        Assert.That(text, Does.Contain(((double)at["energy"]!).ToString("G5", CultureInfo.InvariantCulture)).And.Contain("[GeV]").And.Contain("→"));
        Assert.That(await Page.TextAsync("document.querySelector('#figure1 .pointer').getAttribute('visibility')"), Is.EqualTo("visible"));
        await Page.PointAtAsync(1.0, 1.0);
        Assert.That((bool)await Page.EvaluateAsync("document.getElementById('hover').hidden"));
    }

    [Test]
    public async Task PointingAtAPlaneShowsTheValueOfItsCell()
    {
        var middle = await Page.EvaluateAsync("""
            (async () => {
              const frame = document.querySelector('#figure3 .frame');
              frame.scrollIntoView({ block: 'center' });
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const box = frame.getBoundingClientRect();
              return [box.left + 0.25 * box.width, box.top + 0.5 * box.height];
            })()
            """);
        await Page.PointAtAsync((double)middle[0]!, (double)middle[1]!);
        var cells = (await Page.EvaluateAsync("[...document.querySelectorAll('#hover td')].map(cell => cell.innerText)")).AsArray().Select(static cell => (string)cell!).ToList();
        Assert.That(cells.Where(static (_, i) => i % 2 == 0), Is.EqualTo(new[] { "mZ′ [GeV]", "g′", "product" }));

        // A quarter of five decades above 0.001, and half of four above 1e-4; a cell is 1/80 of the plane.
        Assert.That(Number(cells[1]), Is.EqualTo(0.001 * Math.Pow(10.0, 1.25)).Within(10).Percent);
        Assert.That(Number(cells[3]), Is.EqualTo(0.01).Within(10).Percent);
        Assert.That(Number(cells[5]), Is.EqualTo(Number(cells[1]) * Number(cells[3])).Within(0.1).Percent, "five digits");
    }

    [Test]
    public async Task ArrowKeysWalkAlongACurve()
    {
        await Page.EvaluateAsync("document.querySelector('#figure1 .drawing').focus()");
        await Page.PressAsync("ArrowRight");
        var first = await Page.TextAsync("document.getElementById('hover').innerText");
        await Page.PressAsync("ArrowRight");
        var second = await Page.TextAsync("document.getElementById('hover').innerText");
        Assert.That(first, Does.Contain("[GeV]"));
        Assert.That(second, Does.Contain("[GeV]").And.Not.EqualTo(first));
    }

    [TestCaseSource(nameof(Schemes))]
    public async Task TextAndLinesStandOutInBothSchemes(string scheme)
    {
        await Page.ShowOnAsync("screen", scheme);
        foreach (var selector in new[] { "h1", ".part h2", ".note", "dt", "dd", "td", "thead th", "a[href]", ".bad", ".byline", "pre", "figcaption", "nav a", "button" })
            Assert.That(await ContrastAsync(selector, "color"), Is.GreaterThanOrEqualTo(TextContrast), selector);
        Assert.That(await ContrastAsync("svg .frame", "stroke"), Is.GreaterThanOrEqualTo(LineContrast));

        // On white the colours are those of print, of which some are light on purpose, to be told apart in grey.
        if (scheme == "dark")
            Assert.That(await ContrastAsync("svg .layer.curve path", "stroke"), Is.GreaterThanOrEqualTo(LineContrast));
        Assert.That(await ContrastAsync("svg text", "fill"), Is.GreaterThanOrEqualTo(TextContrast));
    }

    [Test]
    public async Task TheButtonChangesTheScheme()
    {
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        var light = await Page.TextAsync(Ground);
        await Page.EvaluateAsync("document.querySelector('button.scheme').click()");
        var dark = await Page.TextAsync(Ground);
        Assert.That(dark, Is.Not.EqualTo(light));
        Assert.That(await Page.TextAsync("document.querySelector('button.scheme').textContent"), Is.EqualTo("Light colours"));
        await Page.ShowOnAsync("screen", "dark");
        await Page.EvaluateAsync("document.querySelector('button.scheme').click()");
        Assert.That(await Page.TextAsync(Ground), Is.EqualTo(light), "also against the system");
    }

    [TestCaseSource(nameof(Schemes))]
    public async Task PaperIsWhiteHasNoButtonsAndCutsNoTable(string scheme)
    {
        await Page.ShowOnAsync("print", scheme);
        Assert.That(await Page.TextAsync("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"), Is.EqualTo("#ffffff"));
        Assert.That((bool)await Page.EvaluateAsync("[...document.querySelectorAll('button.scheme, .copy-box > button, nav, .filter')].every(element => element.getBoundingClientRect().height === 0)"));
        Assert.That((bool)await Page.EvaluateAsync("[...document.querySelectorAll('.table-box')].every(box => box.scrollHeight <= box.clientHeight + 1)"));
    }

    [Test]
    public async Task WithoutJavaScriptTablesAndFiguresAreThere()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "plain")).FullName;
        var plain = Path.Combine(folder, "report.html");
        var page = await File.ReadAllTextAsync(Report);
        await File.WriteAllTextAsync(plain, page.Replace("script-src &#39;unsafe-inline&#39;", "script-src &#39;none&#39;", StringComparison.Ordinal));
        await Page.OpenAsync(plain);
        Assert.That((int)await Page.EvaluateAsync("document.querySelectorAll('button').length"), Is.Zero, "the script has not run");
        Assert.That((bool)await Page.EvaluateAsync("[...document.querySelectorAll('.drawing svg, table')].every(element => element.getBoundingClientRect().height > 20)"));
        await Page.OpenAsync(Report);
    }

    private static double[] Values(JsonNode column) => [.. column["values"]!.AsArray().Select(static value => (double)value!)];

    // A number as the page writes it: 1.5 × 10−3, the power raised.
    private static double Number(string text)
    {
        var parts = text.Replace('−', '-').Split(" × 10");
        return double.Parse(parts[0], CultureInfo.InvariantCulture) * (parts.Length == 1 ? 1.0 : Math.Pow(10.0, double.Parse(parts[1], CultureInfo.InvariantCulture)));
    }

    /// <summary>The least contrast of what is selected against what is behind it, after WCAG.</summary>
    private async Task<double> ContrastAsync(string selector, string property) => (double)await Page.EvaluateAsync($$"""
        (() => {
          const channels = colour => colour.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => {
            for (let e = element; e; e = e.parentElement) {
              const svg = e.tagName === 'svg' && e.querySelector('.background');
              const colour = channels(svg ? getComputedStyle(svg).fill : getComputedStyle(e).backgroundColor);
              if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
          };
          return Math.min(...[...document.querySelectorAll({{JsonValue.Create(selector).ToJsonString()}})].slice(0, 200).filter(e => e.getBoundingClientRect().height > 0 || e.getBoundingClientRect().width > 0).map(e => {
            const [a, b] = [luminance(channels(getComputedStyle(e).{{property}})), luminance(behind(e))].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
          }));
        })()
        """);
}
