using TridentFramework.Host.Output;

namespace TridentFramework.Host.Tests.Output;

public sealed class OutputDirectoryTests
{
    private string _folder = null!;

    private string Target => Path.Combine(_folder, "a", "b");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("trident-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void NothingIsMadeBeforeSomethingIsWritten()
    {
        _ = new OutputDirectory(Target);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void FilesAreWrittenAndObsoleteOnesRemovedAndOthersKept()
    {
        Directory.CreateDirectory(Target);
        foreach (var name in new[] { "results.json", "rates.csv", "notes.txt" })
            File.WriteAllText(Path.Combine(Target, name), "old");
        new OutputDirectory(Target).Write([("crossSections.csv", "c"), ("results.json", "r")], ["rates.csv", "comparisons.csv"]);
        var files = Directory.EnumerateFiles(Target).Order().Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
        Assert.That(files, Is.EquivalentTo(new[] { ("crossSections.csv", "c"), ("notes.txt", "old"), ("results.json", "r") }));
    }

    [Test]
    public void TheLastFileAppearsOnlyBesideAllTheOthers()
    {
        // A folder in the place of the table makes its renaming fail.
        Directory.CreateDirectory(Path.Combine(Target, "rates.csv"));
        var directory = new OutputDirectory(Target);
        Assert.That(() => directory.Write([("rates.csv", "c"), ("results.json", "r")], []), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.EnumerateFileSystemEntries(Target).Select(Path.GetFileName), Is.EqualTo(new[] { "rates.csv" }), "neither results.json nor a temporary file");
    }

    [Test]
    public void AFailedWriteTakesTheFoldersThatItMadeAwayAgain()
    {
        var directory = new OutputDirectory(Target);
        Assert.That(() => directory.Write([("no/such/folder.csv", "c")], []), Throws.InstanceOf<IOException>());
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void APathBelowAFileIsRefusedWithTheFilesName()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.That(() => new OutputDirectory(Path.Combine(file, "below", "it")), Throws.TypeOf<IOException>().With.Message.EqualTo($"'{file}' is a file; give a folder"));
    }
}
