using System.Text.RegularExpressions;
using System.Xml.Linq;
using TridentFramework.Host.Commands;
using TridentFramework.Host.Scaffolding;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary><c>trident new plugin</c>: names, files and what it refuses. That the projects build is <see cref="ScaffoldedPluginTests"/>.</summary>
public sealed class NewPluginTests : CommandTests
{
    private static readonly string[][] Templates = [.. PluginTemplate.All.Select(static t => t.Kind is null ? new[] { t.FamilyName } : [t.FamilyName, t.Kind])];

    private TridentInvocation New(params string[] arguments) => TridentInvocation.Of(["new", "plugin", "--out", Folder, .. arguments]);

    [TestCaseSource(nameof(Templates))]
    public void EveryTemplateWritesAProjectThatSpeaksOfItsNameOnly(params string[] template)
    {
        string[] kind = template.Length > 1 ? ["--kind", template[1]] : [];
        var run = New(["MyModel", "--family", template[0], .. kind]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        var folder = Path.Combine(Folder, "MyModel");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).ToList();
        Assert.That(files, Is.SupersetOf(new[]
        {
            ".gitignore", "MyModel.slnx", "README.md", "card.yaml", "MyModel/MyModel.csproj", "MyModel/MyModelFactory.cs", "MyModel/MyModelParameters.cs",
            "MyModel.Tests/MyModel.Tests.csproj", "MyModel.Tests/MyModelTests.cs", "MyModel.Tests/MyModelContractTests.cs",
        }));
        Assert.That(files, Has.No.Member("nuget.config"), "packages come from where all others come from");
        foreach (var file in files)
            Assert.That(File.ReadAllText(Path.Combine(folder, file)), Does.Not.Match("PluginName|FrameworkVersion|PackageSourceFolder"), file);
    }

    [Test]
    public void TheProjectReferencesTheContractsInTheVersionOfTheCommand()
    {
        New("MyModel", "--family", "NewPhysics");
        var versions = Packages(Path.Combine(Folder, "MyModel", "MyModel", "MyModel.csproj")).Concat(Packages(Path.Combine(Folder, "MyModel", "MyModel.Tests", "MyModel.Tests.csproj"))).ToDictionary();
        Assert.That(versions["TridentFramework.Abstractions"], Is.EqualTo(versions["TridentFramework.Testing"]));
        var host = typeof(TridentCommand).Assembly.GetName().Version!;
        Assert.That(versions["TridentFramework.Abstractions"], Does.StartWith($"{host.Major}.{host.Minor}.{host.Build}"));
    }

    [Test]
    public void ThePackagesOfTheTestsAreThoseOfTheFramework()
    {
        New("MyModel", "--family", "NewPhysics");
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(static item => item.Attribute("Include")!.Value, static item => item.Attribute("Version")!.Value);
        var own = Packages(Path.Combine(Folder, "MyModel", "MyModel.Tests", "MyModel.Tests.csproj")).Where(static p => !p.Key.StartsWith("TridentFramework", StringComparison.Ordinal)).ToList();
        Assert.That(own, Has.Count.EqualTo(3));
        foreach (var (package, version) in own)
            Assert.That(version, Is.EqualTo(central[package]), package);
    }

    [Test]
    public void TheFamilyMayBeWrittenInSmallLetters() => Assert.That(New("MyModel", "--family", "newphysics").ExitCode, Is.Zero);

    [TestCase("my-model", "did you mean 'MyModel'?")]
    [TestCase("myModel", "did you mean 'MyModel'?")]
    [TestCase("3Bosons", "such as LMuMinusLTau")]
    [TestCase("Modèle", "without accents")]
    [TestCase("../Evil", "did you mean 'Evil'?")]
    [TestCase("", "is not a name for a plugin")]
    [TestCase("Aux", "is the name of a device on Windows")]
    [TestCase("Com1", "is the name of a device on Windows")]
    [TestCase("System", "is a namespace that the plugin uses")]
    [TestCase("Flavour", "is a type that the code of the plugin can see; choose another name, such as FlavourModel")]
    [TestCase("Math", "is a type that the code of the plugin can see")]
    [TestCase("Console", "is a type that the code of the plugin can see")]
    public void ANameThatCannotBeOneIsRefused(string name, string message)
    {
        var run = New(name, "--family", "NewPhysics");
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.RunCard));
        Assert.That(run.Error, Does.StartWith("NAME: ").And.Contain(message));
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.Empty);
    }

    [Test]
    public void TheNameOfAPluginOfTheFamilyIsRefusedAndThatOfAnotherFamilyIsNot()
    {
        var taken = New("LMuMinusLTau", "--family", "NewPhysics");
        Assert.That(taken.ExitCode, Is.EqualTo((int)ExitCode.Plugin));
        Assert.That(taken.Error, Does.Match("there is a NewPhysics plugin LMuMinusLTau already .*TridentFramework\\.LMuMinusLTau\\.dll.* such as MyLMuMinusLTau"));
        Assert.That(New("LMuMinusLTau", "--family", "Targets").ExitCode, Is.Zero);
    }

    [TestCase("--family", "Flux", "'Flux' is no family; there are NewPhysics, FormFactors, Fluxes, Targets; did you mean 'Fluxes'?")]
    [TestCase("--family", "Fluxes", "--kind", "table", "Fluxes has one kind of plugin only")]
    [TestCase("--family", "FormFactors", "--kind", "lepton", "FormFactors has nuclear and nucleon, not 'lepton'")]
    public void AnUnknownTemplateIsRefused(params string[] optionsAndMessage)
    {
        var run = New(["MyModel", .. optionsAndMessage[..^1]]);
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.RunCard));
        Assert.That(run.Error, Does.Contain(optionsAndMessage[^1]));
    }

    [Test]
    public void AFolderWithFilesIsLeftAloneWithoutForce()
    {
        var mine = Path.Combine(Folder, "MyModel", "notes.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(mine)!);
        File.WriteAllText(mine, "mine");
        var refused = New("MyModel", "--family", "NewPhysics");
        Assert.That(refused.ExitCode, Is.EqualTo((int)ExitCode.InputOutput));
        Assert.That(refused.Error, Does.Contain("exists and is not empty; choose another name or --out, or --force"));
        Assert.That(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(mine)!), Is.EqualTo(new[] { mine }));

        Assert.That(New("MyModel", "--family", "NewPhysics", "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        Assert.That(Path.Combine(Folder, "MyModel", "MyModel", "MyModelModel.cs"), Does.Exist);
    }

    [Test]
    public void ASourceOfPackagesIsWrittenWithItsFullPathAndKeepsPackagesApart()
    {
        var source = Path.Combine(Folder, "a & b");
        Directory.CreateDirectory(source);
        var refused = New("MyModel", "--family", "NewPhysics", "--package-source", source);
        Assert.That(refused.ExitCode, Is.EqualTo((int)ExitCode.InputOutput));
        Assert.That(refused.Error, Does.Match("does not hold TridentFramework\\.Abstractions\\.[0-9.]+\\.nupkg and TridentFramework\\.Testing\\.[0-9.]+\\.nupkg"));

        foreach (Match package in Regex.Matches(refused.Error, "TridentFramework\\S+nupkg", RegexOptions.None, TimeSpan.FromSeconds(1)))
            File.WriteAllText(Path.Combine(source, package.Value), "");
        Assert.That(New("MyModel", "--family", "NewPhysics", "--package-source", source).ExitCode, Is.Zero);
        var configuration = XDocument.Load(Path.Combine(Folder, "MyModel", "nuget.config"));
        Assert.That(configuration.Descendants("packageSources").Elements("add").Single().Attribute("value")!.Value, Is.EqualTo(source));
        Assert.That(configuration.Descendants("config").Elements("add").Single().Attribute("key")!.Value, Is.EqualTo("globalPackagesFolder"));
    }

    [Test]
    public void AFolderThatCannotBeMadeIsRefused()
    {
        var file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "");
        var run = TridentInvocation.Of("new", "plugin", "MyModel", "--family", "NewPhysics", "--out", file);
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.InputOutput));
        Assert.That(run.Error, Does.Contain("--out: cannot write to"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Packages(string project) => XDocument.Load(project).Descendants("PackageReference")
        .Select(static item => KeyValuePair.Create(item.Attribute("Include")!.Value, item.Attribute("Version")!.Value));
}
