namespace TridentFramework.Benchmarks.Compare.Tests;

public sealed class CompareCommandTests
{
    [Test]
    public void AFilterThatFitsNothingIsAnErrorThatNamesTheIntegrals()
    {
        var (code, errors) = Invoke("--cases", "tau");
        Assert.That(code, Is.EqualTo(CompareCommand.Failure));
        Assert.That(errors, Does.Contain("'tau'").And.Contain("numu -> nue mu- e+ at 5 GeV"));
    }

    [Test]
    public void AMissingFolderIsFoundBeforeTheRun()
    {
        var (code, errors) = Invoke("--json", Path.Combine(AppContext.BaseDirectory, "nowhere", "numbers.json"));
        Assert.That(code, Is.EqualTo(CompareCommand.Failure));
        Assert.That(errors, Does.Contain("--json").And.Contain("nowhere"));
    }

    [Test]
    public void AnUnknownOptionIsAnError() => Assert.That(Invoke("--quick").Code, Is.EqualTo(CompareCommand.Failure));

    private static (int Code, string Errors) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (CompareCommand.Invoke(arguments, output, errors), errors.ToString());
    }
}
