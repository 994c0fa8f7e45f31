using System.Text.Json.Nodes;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Commands;

public sealed class OtherCommandTests : CommandTests
{
    private static string BuiltInPlugins => Path.Combine(Path.GetDirectoryName(TridentRun.Assembly)!, "plugins");

    [Test]
    public void PluginsListsEveryFamily()
    {
        var run = TridentRun.Of("plugins");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        foreach (var name in new[]
        {
            "DeVries", "FourierBessel", "SumOfGaussians", "ThreeParameterFermi", "ThreeParameterGaussian", "HarmonicOscillator", "TwoParameterFermi", "Helm", "KleinNystrand", "Exponential",
            "Alberico2008", "Bbba05", "Bbba07", "Dipole", "Kelly2004", "Ye2018", "DuneNearDetector", "Ccfr",
            "BoosterNeutrinoBeam", "CharmII", "NuTeV", "FaserNu", "Minerva", "NovaNearDetector", "T2KNearDetector",
            "Monochromatic", "HistogramFile", "Nuclide", "Element", "Compound", "FermiGas", "FourFermion", "LMuMinusLTau", "GeneralU1", "NeutrinoNsi", "Scalar",
        })
        {
            Assert.That(run.Output, Does.Contain($"  {name} "));
        }
    }

    [Test]
    public void ACopyOfAPluginFolderInAnotherPathAppearsAndStillRuns()
    {
        var copy = Path.Combine(Folder, "dropped", "AnyName");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltInPlugins, "NewPhysics", "LMuMinusLTau")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        var list = TridentRun.Of("plugins", "--plugins", Path.Combine(Folder, "dropped"));
        Assert.That(list.ExitCode, Is.Zero, list.Error);
        Assert.That(list.Output, Does.Contain(copy));
        var card = WriteCard(SmallCard + "\nnewPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 1 GeV, coupling: 0.1}}]");
        var run = TridentRun.Of("run", card, "--plugins", Path.Combine(Folder, "dropped"), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Rows(TridentRun.Results(Out()), "crossSections").Select(static r => (double)r["crossSectionFb"]!), Has.All.Positive);
    }

    [Test]
    public void APluginBuiltElsewhereRunsFromTheFolderItIsDroppedInto()
    {
        var dropped = Path.Combine(Folder, "dropped", "AnyName");
        Directory.CreateDirectory(dropped);
        foreach (var file in Directory.EnumerateFiles(TridentInvocation.TestPlugin("GoodPlugin")))
            File.Copy(file, Path.Combine(dropped, Path.GetFileName(file)));
        var run = TridentRun.Of("run", WriteCard(SmallCard + "\nnewPhysics: [ConstantVectorShift]"), "--plugins", Path.Combine(Folder, "dropped"), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var results = TridentRun.Results(Out());
        Assert.That(results["provenance"]!["plugins"]!.AsArray().Select(static p => (string)p!["assembly"]!), Has.Member("GoodPlugin.dll"));

        // The plugin adds 0.25 to gV; the coefficients of a row do not depend on the couplings.
        var row = Rows(results, "crossSections").First();
        var standard = StandardModelCouplings.For(new TridentChannel(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, Flavour.Muon, Flavour.Muon), new PhysicalConstants().Sin2ThetaW);
        var (gV, gA) = (standard.GV + 0.25, standard.GA);
        var expected = (gV * gV * (double)row["VVFb"]!) + (gA * gA * (double)row["AAFb"]!) + (gV * gA * (double)row["VAFb"]!);
        Assert.That((double)row["crossSectionFb"]!, Is.EqualTo(expected).Within(1e-9).Percent, "rounding only");
    }

    [Test]
    public void ABrokenPluginThatIsNotUsedIsAWarning()
    {
        var broken = Path.Combine(Folder, "broken", "Text");
        Directory.CreateDirectory(broken);
        File.WriteAllText(Path.Combine(broken, "Text.dll"), "this is no assembly");
        var run = TridentRun.Of("check", WriteCard(SmallCard), "--plugins", Path.Combine(Folder, "broken"));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("warning: plugin folder").And.Contain("Text.dll"));
    }

    [Test]
    public void APluginFolderThatDoesNotExistIsAPluginError()
    {
        var run = TridentRun.Of("plugins", "--plugins", Path.Combine(Folder, "nowhere"));
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("nowhere").And.Contain("does not exist"));
    }

    [Test]
    public void DescribeShowsParametersWithUnitRangeDefaultAndDescription()
    {
        var run = TridentRun.Of("plugins", "describe", "FermiGas");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("fermiMomentum").And.Contain("GeV").And.Contain("default 0.235 GeV").And.Contain("Fermi"));
    }

    [Test]
    public void DescribeOfAnUnknownNameSuggestsTheNearest()
    {
        var run = TridentRun.Of("plugins", "describe", "FourierBesel");
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("did you mean FourierBessel?"));
    }

    [Test]
    public void SchemaIsAJsonSchemaThatKnowsThePlugins()
    {
        var run = TridentRun.Of("schema");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(JsonNode.Parse(run.Output)!["$schema"]!.GetValue<string>(), Does.Contain("2020-12"));
        Assert.That(run.Output, Does.Contain("DuneNearDetector").And.Contain("tau-optimised").And.Contain("relativeError"));
    }

    [Test]
    public void CiteNamesThePapersOfTheCardsPlugins()
    {
        var run = TridentRun.Of("cite", TridentRun.Card("dune-nd-rates.yaml"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("1902.06765").And.Contain("0812.3539").And.Contain("2103.04797").And.Contain("@article{"));
        Assert.That(run.Output.Split('@').Skip(1).Select(static e => e[..e.IndexOf(',', StringComparison.Ordinal)]), Is.Unique);
    }
}
