namespace TridentFramework.Host.Tests.Commands;

public sealed class CommandLineTests : CommandTests
{
    [TestCase("abc")]
    [TestCase("1.5")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("1025")]
    [TestCase("")]
    public void ANumberOfThreadsThatIsNoneIsExitCodeTwo(string threads)
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--threads", threads);
        Assert.That((run.ExitCode, run.Error.TrimEnd()), Is.EqualTo((2, $"--threads: '{threads}' is not a whole number between 1 and 1024")));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [TestCase("run")]
    [TestCase("check")]
    public void AnEmptyPluginFolderNameIsAPluginError(string command)
    {
        var run = TridentInvocation.Of(command, WriteCard(SmallCard), "--plugins", "");
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.StartWith("--plugins: the name of the folder is empty; give a folder"));
    }

    [Test]
    public void AnEmptyOutputFolderNameIsAnInputOutputError()
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", "");
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain("--out: the name of the folder is empty; give a folder"));
    }

    [Test]
    public void AnOutputFolderThatIsAFileIsAnInputOutputErrorAndTheFileStays()
    {
        File.WriteAllText(Out(), "occupied");
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain($"--out: cannot write to '{Out()}': '{Out()}' is a file; give a folder"));
        Assert.That(File.ReadAllText(Out()), Is.EqualTo("occupied"));
    }

    [Test]
    public void AFullStandardOutputIsAnInputOutputErrorThatSaysThatTheFilesWereWritten()
    {
        using var full = new FullWriter();
        var run = TridentInvocation.Of(full, "run", WriteCard(SmallCard), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain("standard output: the tables could not be printed: No space left on device; the files were written"));
        Assert.That(run.Error, Does.Contain($"wrote results.json, crossSections.csv, report.html to {Out()}"));
        Assert.That(Rows(TridentRun.Results(Out()), "crossSections"), Is.Not.Empty);
    }

    [Test]
    public void AnIdenticalCopyOfAPluginFolderIsListedAsSuch()
    {
        var copy = Path.Combine(Folder, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TridentInvocation.BuiltInPlugins, "NewPhysics", "LMuMinusLTau")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        var run = TridentInvocation.Of("plugins", "--plugins", copy);
        Assert.That(run.ExitCode, Is.Zero, run.Error);

        // The copy is searched first here, so it is the one that serves.
        Assert.That(run.Output, Does.Contain($"identical copy of {copy}, which serves instead"));
    }
}
