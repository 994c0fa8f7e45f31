namespace TridentFramework.Benchmarks.Compare.Tests;

public sealed class ReferenceCompilationTests
{
    [Test]
    public void AMissingCompilerIsNamedWithThePackagesThatBringIt() => Assert.That(
        () => new ReferenceCompilation("cc-that-is-not-there").Compile(Path.GetTempPath()),
        Throws.TypeOf<ReferenceUnavailableException>()
            .With.Message.Contains("'cc-that-is-not-there'").And.Message.Contains("apt-get install gcc libc6-dev libgsl-dev"));

    [Test]
    public void TheSourcesStandBesideTheProgram() => Assert.That(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "reference")).Select(Path.GetFileName),
        Is.SupersetOf(new[] { "trident_integrand.c", "trident_integrand.h", "trident_vegas.c", "trident_vegas.h" }));
}
