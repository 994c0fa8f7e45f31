using System.Reflection;

namespace TridentFramework.Testing.Tests;

/// <summary>docs/plugins/contract-kit.md and the README of the package say what the kit does.</summary>
public sealed class ContractKitDocumentationTests
{
    private static readonly string Page = Text("contract-kit.md");

    private static IEnumerable<Type> Fixtures => typeof(CoverageContract).Assembly.GetExportedTypes().Where(static type => type.Name.Contains("Contract", StringComparison.Ordinal));

    [Test]
    public void EveryTestOfTheKitIsOnThePage()
    {
        var tests = Fixtures.SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static method => method.IsDefined(typeof(TestAttribute))).Select(static method => method.Name).Distinct().ToList();
        Assert.That(tests, Has.Count.GreaterThan(40), "all families were read");
        Assert.That(tests.Where(static name => !Page.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EveryFixtureIsOnThePageAndInTheReadme()
    {
        var names = Fixtures.Select(static type => type.Name.Split('`')[0]).Where(static name => name != "PluginContract").ToList();
        foreach (var text in new[] { Page, Text("README.md") })
            Assert.That(names.Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("contract-kit.md")]
    [TestCase("README.md")]
    public void TheFailureThatIsShownIsReal(string file) => Assert.That(
        Text(file),
        Does.Contain("```text\n" + FailedChecks.Of(new ChargeContract<UnnormalisedCharge>())["IsOneAtZero"].ReplaceLineEndings("\n") + "\n```"));

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");
}
