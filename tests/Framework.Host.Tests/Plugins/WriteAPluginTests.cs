using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TridentFramework.Host.Tests.Commands;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Plugins;

/// <summary>docs/plugins/write-a-plugin.md and samples/WriteAPlugin: the same files, and commands that work.</summary>
public sealed class WriteAPluginTests : CommandTests
{
    private const string HostCommand = "dotnet run -c Release --project src/Framework.Host -- ";

    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "WriteAPlugin");

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "plugins", "write-a-plugin.md"));

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Page, $"^```{language}\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(static match => match.Groups["text"].Value);

    [Test]
    public void ThePageShowsTheFilesOfTheSample()
    {
        var shown = Blocks("xml").Concat(Blocks("csharp")).Concat(Blocks("yaml"));
        var files = Directory.EnumerateFiles(Sample).Select(File.ReadAllText);
        Assert.That(shown, Is.EquivalentTo(files));
    }

    /// <summary>Lines that do something: no blank ones, no braces alone, no usings, no comments.</summary>
    [Test]
    public void AModelIsThirtyLines()
    {
        var lines = Directory.EnumerateFiles(Sample, "*.cs").SelectMany(File.ReadLines).Select(static line => line.Trim())
            .Count(static line => line.Length > 1 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal));
        Assert.That(lines, Is.LessThanOrEqualTo(30));
    }

    [Test]
    public void ThePackageOfTheContractsSaysWhatItIs()
    {
        Run($"dotnet pack src/Framework.Abstractions -o '{Folder}'");
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(Folder, "*.nupkg").Single());
        using var stream = package.Entries.Single(static entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single().Elements().ToLookup(static element => element.Name.LocalName);
        var contracts = typeof(TridentChannel).Assembly.GetName();
        Assert.That(metadata["id"].Single().Value, Is.EqualTo(contracts.Name));
        Assert.That(metadata["version"].Single().Value, Does.Match("^[0-9]+\\.[0-9]+\\.[0-9]+"));
        Assert.That(metadata["license"].Single().Value, Is.EqualTo("MIT"));
        Assert.That(metadata["readme"].Single().Value, Is.EqualTo("README.md"));
        Assert.That(metadata["description"].Single().Value, Does.Contain("plugins"));
        Assert.That(metadata["dependencies"].Descendants().Select(static d => d.Attribute("id")?.Value).OfType<string>(), Is.EqualTo(new[] { "System.ComponentModel.Composition" }));
        Assert.That(package.Entries.Select(static entry => entry.FullName), Is.SupersetOf(new[] { "README.md", "lib/net10.0/TridentFramework.Abstractions.dll", "lib/net10.0/TridentFramework.Abstractions.xml" }));
    }

    /// <summary>The commands as they stand on the page, in bash; only the host is the one that is built already.</summary>
    [Test]
    public void TheCommandsOfThePageBuildThePluginOutsideAndRunACardWithIt()
    {
        var commands = Blocks("sh").Single();
        Assert.That(Regex.Count(commands, Regex.Escape(HostCommand), RegexOptions.None, TimeSpan.FromSeconds(1)), Is.EqualTo(3));
        var output = Run(commands.Replace(HostCommand, $"dotnet '{TridentRun.Assembly}' ", StringComparison.Ordinal));
        foreach (var line in Blocks("text").Single().Split('\n'))
            Assert.That(output, Does.Contain(line));

        var results = TridentRun.Results(Path.Combine(Directory.EnumerateDirectories(Folder).Single(static folder => Directory.Exists(Path.Combine(folder, "out"))), "out"));
        Assert.That(results["provenance"]!["plugins"]!.AsArray().Select(static p => (string)p!["assembly"]!), Has.Member("AxialBoson.dll"));
        var ratio = (double)Rows(results, "comparisons").First()["ratio"]!;
        Assert.That(ratio, Is.EqualTo(0.9293).Within(5e-4), "as on the page; four digits, and an error of 5e-5");

        // 100 GeV is far above the momentum transfer: K2/m^2 < 1e-3.
        var row = Rows(results, "crossSections").First();
        var constants = new PhysicalConstants();
        var standard = StandardModelCouplings.For(new TridentChannel(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, Flavour.Muon, Flavour.Muon), constants.Sin2ThetaW);
        var shifted = standard + new LeptonCouplings(0.0, 2.0 * constants.HiggsVev * constants.HiggsVev * 0.01 / 1e4);
        double Sigma(LeptonCouplings couplings) => (couplings.GV * couplings.GV * (double)row["VVFb"]!) + (couplings.GA * couplings.GA * (double)row["AAFb"]!);
        Assert.That(ratio, Is.EqualTo(Sigma(shifted) / Sigma(standard)).Within(1e-3));
    }

    // The temporary folder of the shell is that of the test, and no compiler or build server outlives it.
    private string Run(string commands)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("the commands of the page are for a Unix shell");
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", commands])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = Folder;
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var run = TridentRun.End(process);
        if (run.Output.Contains("NU1301", StringComparison.Ordinal))
            Assert.Ignore("the package source cannot be reached");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        return run.Output;
    }
}
