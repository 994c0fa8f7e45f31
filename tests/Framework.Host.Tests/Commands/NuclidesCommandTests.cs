namespace TridentFramework.Host.Tests.Commands;

public sealed class NuclidesCommandTests : CommandTests
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    [Test]
    public void WithoutNameEveryNuclideIsARowWithItsFormFactorsAndRadius()
    {
        var run = TridentInvocation.Of("nuclides");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        var lines = Lines(run.Output);
        Assert.That(Cells(lines[0]), Is.EqualTo(new[] { "nuclide", "rms radius", "form factors" }));
        Assert.That(lines, Has.Count.EqualTo(1 + 105 + 1), "header, nuclides, and what the radius is");
        Assert.That(lines.Select(Cells), Has.Member(new[] { "Ar40", "3.4235 fm", "DeVries, FourierBessel, ThreeParameterFermi, TwoParameterFermi" }));
        Assert.That(lines.Select(Cells), Has.Member(new[] { "Ar36", "3.3273 fm", "DeVries, TwoParameterFermi" }));
        Assert.That(lines.Select(Cells), Has.Member(new[] { "U238", "5.7311 fm", "DeVries, TwoParameterFermi" }));
        Assert.That(lines.FindIndex(static l => l.StartsWith("Ca48 ")), Is.LessThan(lines.FindIndex(static l => l.StartsWith("Ti48 "))), "by Z, then A");
    }

    [Test]
    public void AnElementListsItsSetsWithPluginRadiusReferenceAndDefault()
    {
        var run = TridentInvocation.Of("nuclides", "Ar");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        var lines = Lines(run.Output);
        Assert.That(lines.Select(Cells).Take(7), Is.EqualTo(new[]
        {
            new[] { "form factor", "set", "rms radius", "reference" },
            ["DeVries", "Ar36-2pF", "3.3273 fm", "default", "De Vries 1987"],
            ["DeVries", "Ar40-FB-Ot82", "3.4235 fm", "default", "De Vries 1987 (Ot82)"],
            ["FourierBessel", "Ar40-FB-Ot82", "3.4235 fm", "default", "De Vries 1987 (Ot82)"],
            ["ThreeParameterFermi", "Ar40-3pF", "3.4712 fm", "default", "De Vries 1987"],
            ["TwoParameterFermi", "Ar36-2pF", "3.3273 fm", "default", "De Vries 1987"],
            ["TwoParameterFermi", "Ar40-2pF", "3.3964 fm", "default", "De Vries 1987"],
        }));
        Assert.That(lines[7], Is.EqualTo("default: what the nuclide in the name of the set gets if the run card names no set."));
        Assert.That(lines, Has.Some.StartsWith("FourierBessel: A nuclide without a set of its own takes that of the nearest isotope of its element"));
        Assert.That(lines, Has.Some.StartsWith("TwoParameterFermi: With choice: Fitted."));
    }

    /// <summary>The model itself and the list agree on what a nuclide without a set of its own gets.</summary>
    [TestCase("Ar38", "DeVries Ar36-2pF", "FourierBessel Ar40-FB-Ot82", "ThreeParameterFermi Ar40-3pF", "TwoParameterFermi Ar36-2pF")]
    [TestCase("Fe54", "DeVries Fe54-FB-Wo76", "FourierBessel Fe56-FB-Wo76", "TwoParameterFermi Fe54-2pF")]
    [TestCase("Pb208", "DeVries Pb208-FB-Eu78", "FourierBessel Pb208-FB-Eu78", "SumOfGaussians Pb208-SOG-Fr77a", "TwoParameterFermi Pb208-2pF-TGlauberMC")]
    public void ANuclideMarksTheSetThatItGetsFromEachPlugin(string nuclide, params string[] expected)
    {
        var run = TridentInvocation.Of("nuclides", nuclide);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        var marked = Lines(run.Output).Select(Cells).Where(static cells => cells.Length == 5 && cells[3] == "default").Select(static cells => $"{cells[0]} {cells[1]}");
        Assert.That(marked, Is.EqualTo(expected));
        Assert.That(run.Output, Does.Contain($"default: what {nuclide} gets if the run card names no set."));
    }

    [TestCase("Arr", "did you mean 'Ar'")]
    [TestCase("ar40", "did you mean 'Ar40'")]
    [TestCase("Ar400", "did you mean 'Ar40'")]
    [TestCase("Ar3", "did you mean 'Ar'")]
    [TestCase("Kr84", "no fitted charge density for 'Kr84'")]
    [TestCase("argon", "no fitted charge density for 'argon'")]
    [TestCase("40", "no fitted charge density for '40'")]
    public void AnUnknownNameIsExitCodeTwoWithTheNearestNames(string name, string message)
    {
        var run = TridentInvocation.Of("nuclides", name);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message).And.Contain("(elements: H, He, Li, Be, ").And.Contain("a nuclide is written Ar40)"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void ACardRunsOnANaturalTargetOfAnyElementByName()
    {
        var card = WriteCard(SmallCard.Replace("{plugin: Nuclide, parameters: {name: Ar40}}", "{plugin: Element, parameters: {symbol: Pb}}").Replace("formFactor: FourierBessel", "formFactor: DeVries"));
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Rows(TridentRun.Results(Out()), "crossSections").Select(static r => (double)r["crossSectionFb"]!), Has.All.Positive);
    }

    [Test]
    public void AnUnknownSetInACardIsReportedAtItsPlace()
    {
        var card = WriteCard(SmallCard.Replace("formFactor: FourierBessel", "formFactor: {plugin: FourierBessel, parameters: {set: Ar40-FB-Ot83}}"));
        var run = TridentInvocation.Of("check", card);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("formFactor.parameters.set: FourierBessel has no set 'Ar40-FB-Ot83'; nearest: Ar40-FB-Ot82"));
    }

    private static List<string> Lines(string output) => [.. output.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)];

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
