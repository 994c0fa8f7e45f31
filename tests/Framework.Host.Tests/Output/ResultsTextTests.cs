using TridentFramework.Host.Output;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Tests.Output;

public sealed class ResultsTextTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void NoCellIsBrokenOverLines(bool isTerminal)
    {
        // Longer than any terminal is wide; a writer without a window counts as 80 columns.
        var variant = string.Join(' ', Enumerable.Repeat("light Z'", 40));
        var row = new ComparisonRow("default", variant, "default", "numu -> numu mu- mu+", "coherent", 5.0, 1.234567, 2.5e-4, true);
        using var output = new StringWriter();
        ResultsText.Write(new RunResults([], [], [], [row], 0, []), output, isTerminal);
        Assert.That(output.ToString().Split('\n'), Has.One.Contains(variant).And.One.Contains("1.234567"));
        var line = output.ToString().Split('\n').Single(text => text.Contains("1.234567", StringComparison.Ordinal));
        Assert.That(line, Does.Contain(variant).And.Contain("numu -> numu mu- mu+").And.Contain("2.5e-04"));
        Assert.That(line, Has.Length.LessThan(variant.Length + 160), "a table takes the width that it needs");
    }

    [Test]
    public void ATotalIsPrintedWhereItSaysMoreThanItsOnePart()
    {
        ComparisonRow[] rows =
        [
            Comparison("single", "coherent", 1.111111),
            Comparison("single", "total", 1.222222),
            Comparison("sum", "coherent", 1.333333),
            Comparison("sum", "proton", 1.444444),
            Comparison("sum", "total", 1.555555),
            Comparison("alone", "total", 1.666666),
        ];
        using var output = new StringWriter();
        ResultsText.Write(new RunResults([], [], [], rows, 0, []), output, hasColours: false);
        foreach (var row in rows)
            Assert.That(output.ToString().Contains(row.Ratio!.Value.ToString("0.000000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), Is.EqualTo(row is not { Variant: "single", Contribution: "total" }), row.ToString());

        static ComparisonRow Comparison(string variant, string contribution, double ratio) => new("default", variant, "default", "numu -> numu mu- mu+", contribution, 5.0, ratio, 1e-6, true);
    }
}
