using TridentFramework.Plugins;

namespace TridentFramework.Fluxes.Tests;

public sealed class HistogramFileErrorTests : HistogramFileFixture
{
    private const string Header = "energy_low,energy_high,numu\n";

    private static PluginParameterException Failure(Action read) => Assert.Throws<PluginParameterException>(read)!;

    [TestCase(Header + "0,1,1\n1,2,4.2e-0x\n", "flux.csv:3: numu is '4.2e-0x', which is not a number")]
    [TestCase("# source\n\n" + Header + "0,1,1\n# more\n1,two,1\n", "flux.csv:6: energy_high is 'two', which is not a number")]
    [TestCase(Header + "0,1,\n", "flux.csv:2: numu is '', which is not a number")]
    [TestCase(Header + "0,1,1e400\n", "flux.csv:2: numu is '1e400'; it must be finite")]
    [TestCase(Header + "0,1,NaN\n", "flux.csv:2: numu is 'NaN'; it must be finite")]
    [TestCase(Header + "0,Infinity,1\n", "flux.csv:2: energy_high is 'Infinity'; it must be finite")]
    [TestCase(Header + "0,1,1\n1,2,-3e-5\n", "flux.csv:3: numu is -3e-5; a flux is not negative")]
    [TestCase(Header + "-1,1,1\n", "flux.csv:2: energy_low is -1 GeV; an energy is finite and not negative")]
    [TestCase(Header + "0,1,1\n2,2,1\n", "flux.csv:3: the bin from 2 to 2 GeV has no width")]
    [TestCase(Header + "3,2,1\n", "flux.csv:2: the bin from 3 to 2 GeV has no width: energy_low must be below energy_high")]
    [TestCase(Header + "0,1,1\n0.5,2,1\n", "flux.csv:3: the bin from 0.5 to 2 GeV begins below 1 GeV, where the bin before it ends")]
    [TestCase(Header + "2,3,1\n0,1,1\n", "flux.csv:3: the bin from 0 to 1 GeV begins below 3 GeV")]
    [TestCase(Header + "0,1,1\n0,1,1\n", "flux.csv:3: the bin from 0 to 1 GeV begins below 1 GeV")]
    [TestCase(Header + "0,1\n", "flux.csv:2: the row has 2 values, the header names 3 columns")]
    [TestCase(Header + "0,1,0,5\n", "flux.csv:2: the row has 4 values, the header names 3 columns")]
    [TestCase("energy_low;energy_high;numu\n0;1;1\n", "flux.csv:1: the header row 'energy_low;energy_high;numu' names one column; separate")]
    [TestCase("energy_low,energy_high,numu,pion\n0,1,1,1\n", "flux.csv:1: unknown column 'pion'; columns are energy_low, energy_high and any of nue, numu, nutau, nuebar, numubar, nutaubar")]
    [TestCase("\nenergy_low,numu\n0,1\n", "flux.csv:2: the column 'energy_high' is missing")]
    [TestCase("energy_low,energy_high\n0,1\n", "flux.csv:1: no column holds a flux; at least one of nue,")]
    [TestCase("energy_low,energy_high,numu,numu\n0,1,1,1\n", "flux.csv:1: two columns are called 'numu'")]
    [TestCase(Header, "flux.csv: there are no bins below the header row")]
    [TestCase("# nothing\n", "flux.csv: there is no header row")]
    [TestCase("", "flux.csv: there is no header row")]
    [TestCase(Header + "0,1,0\n", "flux.csv: the flux is zero in every bin")]
    [TestCase(Header + "0,1,\"1\n1,2,1\n", "flux.csv:2: the quotes of a value are not balanced")]
    public void ABadLineIsNamedAndExplained(string table, string expected)
    {
        var failure = Failure(() => Read(table));
        Assert.That(failure.Parameter, Is.EqualTo("file"));
        Assert.That(failure.Message, Does.StartWith(expected).And.Not.Contains("\n" + FileName), "one problem, one line");
    }

    [Test]
    public void AFluxTooLargeForItsUnitIsAnError() =>
        Assert.That(Failure(() => Read(Header + "0,1,1e306\n", fluxUnit: "/cm2/GeV/POT")).Message, Does.StartWith("flux.csv:2: numu is 1e306"));

    // Each bin is finite, 1e308 neutrinos; the two together are not.
    [Test]
    public void AnIntegralThatIsNotFiniteIsRefused() =>
        Assert.That(
            Failure(() => Read("energy_low,energy_high,numu,nue\n0,1,1e308,1\n1,2,1e308,1\n")).Message,
            Is.EqualTo("flux.csv: numu: the integral over the table is not finite; check the unit of the flux and the bin edges"));

    [Test]
    public void AllBadLinesAreReportedTogether()
    {
        var failure = Failure(() => Read(Header + "0,1,x\n1,2,-1\n2,3,1\n3,y,1\n"));
        Assert.That(failure.Message.Split('\n').Select(line => line[..11]), Is.EqualTo(["flux.csv:2:", "flux.csv:3:", "flux.csv:5:"]));
    }

    [Test]
    public void AllProblemsOfTheHeaderAreReportedTogether() =>
        Assert.That(Failure(() => Read("energy,numu,numu\n0,1,1\n")).Message.Split('\n'), Has.Length.EqualTo(4));

    [Test]
    public void TwentyProblemsAreListedAndTheRestCounted()
    {
        var table = Header + string.Concat(Enumerable.Range(0, 33).Select(i => $"{i},{i + 1},bad\n"));
        var lines = Failure(() => Read(table)).Message.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(21));
        Assert.That(lines[19], Does.StartWith("flux.csv:21: "));
        Assert.That(lines[20], Is.EqualTo("flux.csv: and 13 more"));
    }

    [Test]
    public void ALongOrUnprintableCellIsQuotedShort()
    {
        var message = Failure(() => Read(Header + "0,1,\u001b" + new string('9', 60) + "z\n")).Message;
        Assert.That(message, Does.Contain("'\uFFFD" + new string('9', 39) + "...'").And.Not.Contains("\u001b"));
    }

    [Test]
    public void AMissingFileIsNamedWithTheFolderSearched()
    {
        var failure = Failure(() => ReadFile("nowhere.csv"));
        Assert.That(failure.Parameter, Is.EqualTo("file"));
        Assert.That(failure.Message, Is.EqualTo($"the flux table 'nowhere.csv' is not a file; looked for {Path.Combine(Folder, "nowhere.csv")}"));
    }

    [Test]
    public void AFolderIsNotAFile() => Assert.That(Failure(() => ReadFile(".")).Message, Does.Contain("is not a file"));

    [TestCase("")]
    [TestCase("  ")]
    public void AnEmptyNameIsAnError(string name) => Assert.That(Failure(() => ReadFile(name)).Message, Does.Contain("is empty"));

    [Test]
    public void ANameThatNoFileCanHaveIsAnError()
    {
        var failure = Failure(() => ReadFile("a\0b.csv"));
        Assert.That(failure.Parameter, Is.EqualTo("file"));
        Assert.That(failure.Message, Does.Contain("cannot be read"));
    }

    [Test]
    public void AnOpenedFileOfAnotherProgramIsReported()
    {
        var path = Path.Combine(Folder, FileName);
        using var locked = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.That(Failure(() => ReadFile(FileName)).Message, Does.StartWith("the flux table 'flux.csv' cannot be read: "));
    }

    [Test]
    public void ABinaryFileIsRecognisedByAZeroByte()
    {
        File.WriteAllBytes(Path.Combine(Folder, FileName), [.. "root\n"u8, 0, 1, 2]);
        Assert.That(Failure(() => ReadFile(FileName)).Message, Does.StartWith("flux.csv:2: not a text file (byte 0x00 at offset 5)"));
    }

    [Test]
    public void ABinaryFileIsRecognisedByItsEncoding()
    {
        File.WriteAllBytes(Path.Combine(Folder, FileName), [.. "a\nb\n"u8, 0xff, 0x20]);
        Assert.That(Failure(() => ReadFile(FileName)).Message, Does.StartWith("flux.csv:3: not a text file (byte 0xff at offset 4)"));
    }

    [TestCase("gev")]
    [TestCase("fm")]
    [TestCase("")]
    public void AnUnknownEnergyUnitIsAnErrorOfThatParameter(string unit)
    {
        var failure = Failure(() => Read(Header + "0,1,1\n", energyUnit: unit));
        Assert.That(failure.Parameter, Is.EqualTo("energyUnit"));
        Assert.That(failure.Message, Is.EqualTo($"'{unit}' is not a unit of energy (units accepted: eV, keV, MeV, GeV, TeV)"));
    }

    [Test]
    public void AnUnknownFluxUnitIsAnErrorOfThatParameter() =>
        Assert.That(Failure(() => Read(Header + "0,1,1\n", fluxUnit: "/m2/GeV")).Parameter, Is.EqualTo("fluxUnit"));
}
