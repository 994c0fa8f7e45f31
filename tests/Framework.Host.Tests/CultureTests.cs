using System.Text.RegularExpressions;

namespace TridentFramework.Host.Tests;

/// <summary>Programs are built with one culture only, so that no test can run in another; the source shows that none is asked for.</summary>
public sealed partial class CultureTests
{
    [Test]
    public void NumbersAreReadAndWrittenInTheInvariantCulture()
    {
        var folders = new[] { "plugins", Path.Combine("src", "Framework.Host", "RunCards") };
        var files = folders
            .SelectMany(static f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(static f => !f.Split(Path.DirectorySeparatorChar).Contains("obj", StringComparer.Ordinal))
            .ToList();
        var calls = files.SelectMany(static f => File.ReadLines(f).Where(static l => Parsing().IsMatch(l)).Select(l => (File: f, Line: l))).ToList();

        Assert.That(calls, Has.Count.GreaterThan(8), "the pattern finds the calls");
        Assert.That(calls.Where(static c => !c.Line.Contains("CultureInfo.InvariantCulture", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex(@"\b(double|float|decimal|int|long)\.(Try)?Parse\b|\bConvert\.To(Double|Int32)|\.ToString\(""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parsing();
}
