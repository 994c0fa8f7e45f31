using TridentFramework.Plugins;

namespace TridentFramework.Abstractions.Tests;

/// <summary>Plugins of others are built against the contracts: every change of their API is approved, with the version that it takes.</summary>
public sealed class PublicApiTests
{
    private static readonly Version Version = typeof(IPluginFactory).Assembly.GetName().Version!;

    private static string File
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (System.IO.File.Exists(Path.Combine(folder.FullName, "TridentFramework.sln")))
                    return Path.Combine(folder.FullName, "src", "Framework.Abstractions", "PublicApi.txt");
            }

            throw new DirectoryNotFoundException($"no TridentFramework.sln in or above {AppContext.BaseDirectory}");
        }
    }

    [Test]
    public void TheContractsAreThoseThatWereApproved()
    {
        var assembly = typeof(IPluginFactory).Assembly;
        var built = PublicApiText.Of(assembly.GetExportedTypes());
        var change = PublicApiChange.Between(System.IO.File.ReadAllText(File), Version, built);
        if (change.IsNone)
            return;
        Assert.That(change.IsVersionSufficient && Environment.GetEnvironmentVariable("TRIDENT_APPROVE") == "1", Is.True, change.ToString());
        System.IO.File.WriteAllText(File, PublicApiChange.Text(assembly.GetName().Name!, Version, built));
    }

    [Test]
    public void AMemberThatIsGoneTakesAMajorVersion()
    {
        var change = Change(["A | type: interface A", "A | int Two() [abstract]"], ["A | type: interface A"], "1.3.0.0");
        Assert.That(change.IsBreaking, Is.True);
        Assert.That(change.IsVersionSufficient, Is.False);
        Assert.That(change.ToString(), Does.Contain("- A | int Two() [abstract]").And.Contain("It takes version 2.0.0.0, and AssemblyVersion is 1.3.0.0").And.Contain("TRIDENT_APPROVE=1"));
        Assert.That(Change(["A | int Two()"], ["A | long Two()"], "2.0.0.0").IsVersionSufficient, Is.True);
    }

    [Test]
    public void AMemberToImplementTakesAMajorVersionInATypeThatWasThere()
    {
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A", "A | int Two() [abstract]"], "1.3.0.0").IsBreaking, Is.True);
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A", "A | int Two() [default]"], "1.3.0.0").IsBreaking, Is.False);
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A", "B | type: interface B", "B | int Two() [abstract]"], "1.3.0.0").IsBreaking, Is.False);
    }

    [Test]
    public void AnAdditionTakesAMinorVersion()
    {
        var change = Change(["A | type: interface A"], ["A | type: interface A", "B | type: interface B"], "1.2.0.0");
        Assert.That(change.IsVersionSufficient, Is.False);
        Assert.That(change.ToString(), Does.Contain("+ B | type: interface B").And.Contain("It takes version 1.3.0.0"));
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A", "B | type: interface B"], "1.3.0.0").IsVersionSufficient, Is.True);
    }

    [Test]
    public void TheSameApiAtTheSameVersionIsNoChange()
    {
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A"], "1.2.0.0").IsNone, Is.True);
        Assert.That(Change(["A | type: interface A"], ["A | type: interface A"], "1.3.0.0").IsNone, Is.False, "the file states the version");
    }

    [Test]
    public void LinesSayEverythingThatAPluginMayRelyOn() => Assert.That(PublicApiText.Of([typeof(Sample), typeof(ISample)]), Is.EqualTo(new[]
    {
        "TridentFramework.Abstractions.Tests.PublicApiTests+ISample | double? Three { get; } [default]",
        "TridentFramework.Abstractions.Tests.PublicApiTests+ISample | string? One(int count = 3) [abstract]",
        "TridentFramework.Abstractions.Tests.PublicApiTests+ISample | type: interface ISample",
        "TridentFramework.Abstractions.Tests.PublicApiTests+ISample | void Two(in double value, out string? text) [default]",
        "TridentFramework.Abstractions.Tests.PublicApiTests+Sample | [Range(0, 1)] required double Share { get; init; }",
        "TridentFramework.Abstractions.Tests.PublicApiTests+Sample | const double Half = 0.5",
        "TridentFramework.Abstractions.Tests.PublicApiTests+Sample | new()",
        "TridentFramework.Abstractions.Tests.PublicApiTests+Sample | static IReadOnlyList<string?> Names { get; }",
        "TridentFramework.Abstractions.Tests.PublicApiTests+Sample | type: sealed record Sample",
    }));

    private static PublicApiChange Change(string[] old, string[] built, string version) =>
        PublicApiChange.Between(PublicApiChange.Text("Contracts", new Version(1, 2, 0, 0), old), System.Version.Parse(version), built);

    private interface ISample
    {
        double? Three => null;

        string? One(int count = 3);

        void Two(in double value, out string? text) => text = null;
    }

    private sealed record Sample
    {
        public const double Half = 0.5;

        public static IReadOnlyList<string?> Names => [];

        [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
        public required double Share { get; init; }
    }
}
