using TridentFramework.Host.Plugins;
using TridentFramework.Host.Tests.Commands;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests;

/// <summary>plugins -> Abstractions &lt;- Engine &lt;- Host: docs/plugins/loading.md says why.</summary>
public sealed class DependencyRuleTests
{
    private static readonly string HostFile = typeof(PluginCatalogue).Assembly.Location;
    private static readonly string ContractsFile = typeof(IPluginFactory).Assembly.Location;
    private static readonly string EngineFile = Path.Combine(AppContext.BaseDirectory, "TridentFramework.Engine.dll");
    private static readonly string TestsFile = typeof(DependencyRuleTests).Assembly.Location;

    private static string TestPluginFile(string name) => Path.Combine(AppContext.BaseDirectory, "TestPlugins", name, name + ".dll");

    [Test]
    public void TheHostKnowsNoPluginAtCompileTime()
    {
        var own = DependencyRule.ReferencesOf(HostFile).Where(static name => name.StartsWith("TridentFramework.", StringComparison.Ordinal));
        Assert.That(own, Is.SubsetOf(new[] { "TridentFramework.Abstractions", "TridentFramework.Engine" }));
        Assert.That(own, Has.Member("TridentFramework.Abstractions"), "the host is known to use the contracts, so the references were read");
    }

    [Test]
    public void TheHostBuildsThePluginsButReferencesNone()
    {
        var projects = DependencyRule.ReferencesOfProject(Path.Combine(Repository.Root, "src/Framework.Host/Framework.Host.csproj"))
            .Where(static reference => reference.StartsWith("ProjectReference", StringComparison.Ordinal));
        Assert.That(projects, Is.EquivalentTo(new[] { "ProjectReference Framework.Engine", "ProjectReference @(PluginProject)" }));
        Assert.That(
            File.ReadAllText(Path.Combine(Repository.Root, "src/Framework.Host/Framework.Host.csproj")),
            Does.Match("@\\(PluginProject\\)\"\\s+ReferenceOutputAssembly=\"false\"\\s+Private=\"false\""));
    }

    [Test]
    public void TheEngineReferencesTheContractsAndNumericsOnly() => Assert.That(
        NotOfTheBaseLibrary(EngineFile),
        Is.SubsetOf(new[] { "TridentFramework.Abstractions", "MathNet.Numerics" }));

    [Test]
    public void TheEngineTouchesNoFilesAndNoConsole() => Assert.That(DependencyRule.TypesMentionedBy(EngineFile).Where(DependencyRule.TouchesTheOutside), Is.Empty);

    [Test]
    public void TheEngineProjectReferencesTheContractsAndNumericsOnly() => Assert.That(
        DependencyRule.ReferencesOfProject(Path.Combine(Repository.Root, "src/Framework.Engine/Framework.Engine.csproj")),
        Is.SubsetOf(new[] { "ProjectReference Framework.Abstractions", "PackageReference MathNet.Numerics" }));

    [Test]
    public void TheContractsReferenceTheBaseLibraryAndMefOnly()
    {
        Assert.That(NotOfTheBaseLibrary(ContractsFile), Is.EquivalentTo(new[] { "System.ComponentModel.Composition" }));
        Assert.That(
            DependencyRule.ReferencesOfProject(Path.Combine(Repository.Root, "src/Framework.Abstractions/Framework.Abstractions.csproj")),
            Is.EqualTo(new[] { "PackageReference System.ComponentModel.Composition" }));
    }

    [Test]
    public void PluginProjectsReferenceNothingOfTheFrameworkButTheContracts()
    {
        Assert.That(Repository.Projects("plugins").Select(static project => (project, string.Join(", ", ForeignReferencesOf(project)))), Has.All.Matches<(string, string Foreign)>(static p => p.Foreign.Length == 0));
        Assert.That(
            DependencyRule.ReferencesOfProject(Path.Combine(Repository.Root, "plugins/Directory.Build.props")),
            Is.EqualTo(new[] { "ProjectReference Framework.Abstractions", "PackageReference System.ComponentModel.Composition" }));
    }

    [Test]
    public void APluginAssemblyReferencesTheContractsAndNothingElseOfTheFramework() => Assert.That(
        NotOfTheBaseLibrary(TestPluginFile("GoodPlugin")),
        Is.EqualTo(new[] { "TridentFramework.Abstractions" }));

    [Test]
    public void EveryShippedPluginAssemblyReferencesTheContractsAndNothingElseOfTheFramework()
    {
        var plugins = Path.Combine(Path.GetDirectoryName(TridentRun.Assembly)!, "plugins");
        var files = Directory.EnumerateDirectories(plugins).SelectMany(Directory.EnumerateDirectories)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "TridentFramework.*.dll")).ToList();
        Assert.That(files, Has.Count.EqualTo(Repository.Projects("plugins").Count()), "one assembly for each plugin project");
        Assert.Multiple(() =>
        {
            foreach (var file in files)
            {
                var own = DependencyRule.ReferencesOf(file).Where(static name => name.StartsWith("TridentFramework.", StringComparison.Ordinal) || name == "trident");
                Assert.That(own, Is.EqualTo(new[] { "TridentFramework.Abstractions" }), file);
            }
        });
    }

    [Test]
    public void BenchmarksReferenceTheEngineTheContractsAndPluginsButTheHostOnlyForFormatsOfEvents()
    {
        var host = Repository.Projects("benchmarks").Where(static project => DependencyRule.ReferencesOfProject(project).Contains("ProjectReference Framework.Host", StringComparer.Ordinal));
        Assert.That(host.Select(Path.GetFileNameWithoutExtension), Is.EqualTo(new[] { "kernels" }), "event files are written by the host alone");

        var allowed = Repository.Projects("plugins").Concat(["Framework.Engine.csproj", "Framework.Abstractions.csproj", "Framework.Host.csproj"])
            .Select(static project => $"ProjectReference {Path.GetFileNameWithoutExtension(project)}");
        var projects = Repository.Projects("benchmarks").SelectMany(ForeignReferencesOf).Distinct(StringComparer.Ordinal).ToList();
        Assert.That(projects, Is.SubsetOf(allowed));
        Assert.That(projects, Has.Member("ProjectReference Framework.Engine"), "a benchmark is known to use the engine, so the references were read");
    }

    [Test]
    public void NeitherSourcesNorPluginsReferenceABenchmark()
    {
        var benchmarks = Repository.Projects("benchmarks").Select(static project => $"ProjectReference {Path.GetFileNameWithoutExtension(project)}").ToList();
        Assert.That(benchmarks, Is.Not.Empty);
        Assert.That(Repository.Projects("src").Concat(Repository.Projects("plugins")).SelectMany(DependencyRule.ReferencesOfProject).Intersect(benchmarks), Is.Empty);
    }

    [Test]
    public void AProjectReferenceToTheEngineIsSeen()
    {
        using var project = new TemporaryFile(
            """<Project><ItemGroup><ProjectReference Include="..\..\src\Framework.Engine\Framework.Engine.csproj" /></ItemGroup></Project>""");
        Assert.That(ForeignReferencesOf(project.Path), Is.EqualTo(new[] { "ProjectReference Framework.Engine" }));
    }

    [Test]
    public void UseOfTheConsoleAndOfFilesIsSeen()
    {
        Assert.That(DependencyRule.TypesMentionedBy(TestsFile).Where(DependencyRule.TouchesTheOutside), Is.SupersetOf(new[] { "System.IO.File", "System.IO.Path" }));
        Assert.That(DependencyRule.TouchesTheOutside("System.Console"), Is.True);
        Assert.That(NotOfTheBaseLibrary(TestsFile), Has.Member("nunit.framework").And.Member("trident"));
    }

    private static IEnumerable<string> ForeignReferencesOf(string project) => DependencyRule.ReferencesOfProject(project)
        .Where(static reference => reference.StartsWith("ProjectReference", StringComparison.Ordinal) || reference.StartsWith("Reference", StringComparison.Ordinal));

    private static IEnumerable<string> NotOfTheBaseLibrary(string assemblyFile)
    {
        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return DependencyRule.ReferencesOf(assemblyFile).Where(name => !File.Exists(Path.Combine(baseLibrary, name + ".dll")));
    }
}
