using System.Globalization;
using System.Text.RegularExpressions;
using TridentFramework.NuclearFormFactors.Library;

namespace TridentFramework.FormFactors.Tests;

/// <summary>docs/plugins/nuclear-form-factors.md says what the library has.</summary>
public sealed partial class NuclearFormFactorDocumentationTests
{
    private static readonly string Page = TestTable.Text("nuclear-form-factors.md").ReplaceLineEndings("\n");

    [Test]
    public void TheTableOfNuclidesIsTheLibrary()
    {
        var expected = DensityLibrary.Load().Sets.GroupBy(static s => (s.Z, s.A, s.Symbol)).OrderBy(static g => g.Key.Z).ThenBy(static g => g.Key.A)
            .Select(static g => $"| {g.Key.Symbol}{g.Key.A} | {Text(g.First())} | {string.Join("; ", g.Skip(1).Select(Text))} |");
        var table = Page[Page.IndexOf("## Nuclides by parametrisation", StringComparison.Ordinal)..Page.IndexOf("## Corrected sets", StringComparison.Ordinal)];
        Assert.That(table.Split('\n').Where(static line => line.StartsWith('|')).Skip(2), Is.EqualTo(expected));
    }

    /// <summary>Names of sets in the text, such as `Fe58-FB-Wo76`, exist.</summary>
    [Test]
    public void EverySetThatItNamesExists()
    {
        var ids = DensityLibrary.Load().Sets.Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        var named = SetName().Matches(Page).Select(static match => match.Value).ToList();
        Assert.That(named, Has.Count.GreaterThan(159), "the table alone names every set");
        Assert.That(named, Is.All.Matches<string>(ids.Contains));
    }

    [TestCase(Parametrisations.FourierBessel)]
    [TestCase(Parametrisations.SumOfGaussians)]
    [TestCase(Parametrisations.ThreeParameterFermi)]
    [TestCase(Parametrisations.ThreeParameterGaussian)]
    [TestCase(Parametrisations.HarmonicOscillator)]
    public void TheNumberOfNuclidesIsThatOfTheLibrary(string parametrisation)
    {
        var nuclides = DensityLibrary.Load().Of(parametrisation).DistinctBy(static s => (s.Symbol, s.A)).Count();
        var row = Page.Split('\n').First(line => line.StartsWith($"| [`{parametrisation}`]", StringComparison.Ordinal));
        Assert.That(row.Split('|')[3].TrimStart(), Does.StartWith($"{nuclides}").And.Not.StartsWith($"{nuclides}0"));
    }

    [GeneratedRegex(@"\b[A-Z][a-z]?[0-9]+-(FB|SOG|2pF|3pF|3pG|HO|MHO)(-\w+)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetName();

    private static string Text(DensitySet set) => string.Create(CultureInfo.InvariantCulture, $"{set.Parametrisation} `{set.Id}` {set.CreateTransform().RmsRadiusFm:F4}");
}
