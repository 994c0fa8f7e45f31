using System.IO.Compression;
using TridentFramework.Host.Scaffolding;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary>The package of templates for <c>dotnet new</c> against <c>trident new</c>.</summary>
public sealed class DotnetNewTests : CommandTests
{
    private static readonly (string Template, string[] Options, string Family, string? Kind)[] Plugins =
    [
        ("trident-new-physics", [], "NewPhysics", null),
        ("trident-form-factor", [], "FormFactors", null),
        ("trident-form-factor", ["--kind", "nucleon"], "FormFactors", "nucleon"),
        ("trident-flux", [], "Fluxes", null),
        ("trident-target", [], "Targets", null),
        ("trident-target", ["--kind", "nuclear-model"], "Targets", "nuclear-model"),
    ];

    [Test]
    public void BothWriteTheSameFiles()
    {
        var run = new ScaffoldingRun(Folder);
        run.Pack("Framework.Templates");
        string[] hive = ["--debug:custom-hive", Path.Combine(Folder, "hive")];
        run.Dotnet(Folder, ["new", "install", Directory.EnumerateFiles(run.Packages, "TridentFramework.Templates.*.nupkg").Single(), .. hive]);
        PretendToPackTheOthers(run.Packages);

        foreach (var (template, options, family, kind) in Plugins)
        {
            // The last kind of a template with packages of its own, which one template shows for all.
            string[] ours = kind == "nuclear-model" ? ["--package-source", run.Packages] : [];
            string[] theirs = kind == "nuclear-model" ? ["--packageSource", run.Packages] : [];
            run.Dotnet(Made("dotnet"), ["new", template, "-n", "MyModel", .. options, .. theirs, .. hive]);
            string[] ofKind = kind is null ? [] : ["--kind", kind];
            var written = TridentInvocation.Of(["new", "plugin", "MyModel", "--family", family, "--out", Made("trident"), .. ofKind, .. ours]);
            Assert.That(written.ExitCode, Is.Zero, written.Error);
            Assert.That(Files("dotnet"), Is.EqualTo(Files("trident")).And.Not.Empty, template);
            Directory.Delete(Made("dotnet"), recursive: true);
            Directory.Delete(Made("trident"), recursive: true);
        }

        foreach (var kind in CardKind.All)
        {
            run.Dotnet(Made("dotnet"), ["new", "trident-card", "-n", "mine", "--kind", kind.Name, "--channel", "numu -> numu e- e+", .. hive]);
            TridentInvocation.Of("new", "card", Path.Combine(Made("trident"), "mine.yaml"), "--kind", kind.Name, "--channel", "numu -> numu e- e+");
            Assert.That(File.ReadAllText(Path.Combine(Made("dotnet"), "mine.yaml")), Is.EqualTo(File.ReadAllText(Path.Combine(Made("trident"), "mine.yaml"))), kind.Name);
            Directory.Delete(Made("dotnet"), recursive: true);
            Directory.Delete(Made("trident"), recursive: true);
        }
    }

    [Test]
    public void ThePackageHoldsEveryFileOfTheTemplates()
    {
        var run = new ScaffoldingRun(Folder);
        run.Pack("Framework.Templates");
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(run.Packages, "*.nupkg").Single());
        var packed = package.Entries.Select(static entry => entry.FullName).ToList();
        foreach (var file in PluginTemplate.All.SelectMany(static t => TemplateFiles.In(t.Folder).Select(f => $"/{t.Folder}/{f.Path}")))
            Assert.That(packed, Has.Some.EndsWith(file));
        foreach (var file in TemplateFiles.In("plugin"))
            Assert.That(packed.Count(name => name.EndsWith($"/plugin/{file.Path}", StringComparison.Ordinal)), Is.EqualTo(4), "one for each template of plugins");
        Assert.That(packed.Count(static name => name.EndsWith("/.template.config/template.json", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    // The folder is named in a file of the plugin, and nothing is restored from it.
    private static void PretendToPackTheOthers(string folder)
    {
        var version = Path.GetFileName(Directory.EnumerateFiles(folder).Single())["TridentFramework.Templates.".Length..];
        foreach (var package in new[] { "TridentFramework.Abstractions.", "TridentFramework.Testing." })
            File.WriteAllText(Path.Combine(folder, package + version), "");
    }

    private string Made(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    private Dictionary<string, string> Files(string name) => Directory.EnumerateFiles(Path.Combine(Folder, name), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetRelativePath(Path.Combine(Folder, name), file), File.ReadAllText);
}
