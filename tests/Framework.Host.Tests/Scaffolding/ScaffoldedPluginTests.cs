using System.Text.RegularExpressions;
using TridentFramework.Host.Scaffolding;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary>What <c>trident new plugin</c> writes, built outside of the checkout from the packages.</summary>
public sealed class ScaffoldedPluginTests : CommandTests
{
    /// <summary>All in one solution, which restores once.</summary>
    [Test]
    public void APluginOfEveryKindBuildsPassesItsTestsAndIsUsedByItsCard()
    {
        var run = new ScaffoldingRun(Folder);
        run.Pack("Framework.Abstractions");
        run.Pack("Framework.Testing");
        var projects = new List<string>();
        foreach (var template in PluginTemplate.All)
        {
            var name = NameOf(template);
            string[] kind = template.Kind is null ? [] : ["--kind", template.Kind];
            var written = TridentInvocation.Of(["new", "plugin", name, "--family", template.FamilyName, "--out", Folder, "--package-source", run.Packages, .. kind]);
            Assert.That(written.ExitCode, Is.Zero, written.Error);
            projects.Add($"{name}/{name}/{name}.csproj");
            projects.Add($"{name}/{name}.Tests/{name}.Tests.csproj");
        }

        File.WriteAllText(Path.Combine(Folder, "All.slnx"), $"<Solution>{string.Concat(projects.Select(static p => $"<Project Path=\"{p}\" />"))}</Solution>");
        File.Copy(Path.Combine(Folder, NameOf(PluginTemplate.All[0]), "nuget.config"), Path.Combine(Folder, "nuget.config"));
        var output = run.Dotnet(Folder, "test", "All.slnx", "-nologo");
        Assert.That(output, Does.Not.Contain("warning"));
        var passed = Regex.Matches(output, "Passed! .*Failed: +0, Passed: +(?<count>[0-9]+), Skipped: +0", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.That(passed, Has.Count.EqualTo(PluginTemplate.All.Count), output);

        foreach (var template in PluginTemplate.All)
        {
            var name = NameOf(template);
            var check = TridentInvocation.Of("check", Path.Combine(Folder, name, "card.yaml"), "--plugins", Path.Combine(Folder, name, name, "bin", "Debug", "net10.0"));
            Assert.That(check.ExitCode, Is.Zero, check.Error);
            Assert.That(check.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { $"warning: {template.Family} plugin {name} is experimental: its physics has not been compared with an independent number" }));
            Assert.That(check.Output, Does.Contain($"plugin {template.Family} {name}"));
        }
    }

    private static string NameOf(PluginTemplate template) => $"My{template.Family}";
}
