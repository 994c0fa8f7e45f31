using System.Text;

namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardFileTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void AMissingFileNamesTheNearestCards()
    {
        _folder.Write("dune-rates.yaml", CardFolder.ShortCard);
        _folder.Write("other.yaml", CardFolder.ShortCard);

        Assert.That(_folder.Shorten(_folder.Read("dune-rate.yaml")), Is.EqualTo(new[] { "dune-rate.yaml:1:1: card: there is no such file; did you mean 'dune-rates.yaml'?" }));
        Assert.That(_folder.Shorten(_folder.Read("x.yaml")), Is.EqualTo(new[] { "x.yaml:1:1: card: there is no such file; the folder has dune-rates.yaml, other.yaml" }));
        Assert.That(_folder.Shorten(_folder.Read("nowhere/x.yaml")), Is.EqualTo(new[] { "nowhere/x.yaml:1:1: card: there is no such file; its folder does not exist either" }));
    }

    [Test]
    public void AFolderIsNotACard()
    {
        _folder.Write("cards/a.yaml", CardFolder.ShortCard);

        Assert.That(_folder.Shorten(_folder.Read("cards")), Is.EqualTo(new[] { "cards:1:1: card: is a folder, not a card; the folder has a.yaml" }));
    }

    [Test]
    public void ABinaryFileIsOneProblemAtItsFirstZeroByte()
    {
        _folder.Write("card.yaml", [.. Encoding.UTF8.GetBytes("schema: trident/1\nab"), 0, 1, 2, 0]);

        Assert.That(_folder.Shorten(_folder.Read("card.yaml")), Is.EqualTo(new[] { "card.yaml:2:3: card: is not a text file (it holds a zero byte); a card is YAML in UTF-8" }));
    }

    [Test]
    public void InvalidUtf8IsOneProblemAtItsPlace()
    {
        _folder.Write("card.yaml", [.. Encoding.UTF8.GetBytes("schema: trident/1\ntitle: "), 0xE9, 0x74, 0xE9]);

        Assert.That(_folder.Shorten(_folder.Read("card.yaml")), Is.EqualTo(new[] { "card.yaml:2:8: card: is not valid UTF-8; a card is YAML in UTF-8, so save the file with that encoding" }));
    }

    [Test]
    public void AByteOrderMarkIsNoProblem()
    {
        _folder.Write("card.yaml", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(CardFolder.ShortCard)]);

        Assert.That(_folder.Read("card.yaml").Problems, Is.Empty);
    }

    [Test]
    public void AFileOverTenMegabytesIsNotRead()
    {
        _folder.Write("card.yaml", CardFolder.ShortCard + "\n" + new string('#', 10 * 1024 * 1024));

        Assert.That(_folder.Shorten(_folder.Read("card.yaml")), Is.EqualTo(new[] { "card.yaml:1:1: card: is larger than 10 MB; a card is a few kilobytes, tables belong into files that plugins read" }));
    }

    [TestCase("", "card.yaml:1:1: card: is empty")]
    [TestCase("   \n# only a comment\n", "card.yaml:1:1: card: is empty")]
    [TestCase("~", "card.yaml:1:1: card: is empty")]
    [TestCase("hello", "card.yaml:1:1: card: is 'hello', but a card is a mapping that begins with 'schema: trident/1'")]
    [TestCase("- a", "card.yaml:1:1: card: is a list, but a card is a mapping that begins with 'schema: trident/1'")]
    [TestCase("schema: trident/1\n---\nschema: trident/1", "card.yaml:2:1: card: a second YAML document starts here; a card is a single document, remove everything from '---' on")]
    [TestCase("title: &a [*a]", "card.yaml:1:12: card: the alias '*a' stands inside its own anchor: it would never end")]
    [TestCase("title: *b", "card.yaml:1:8: card: the alias '*b' has no anchor '&b' before it")]
    public void AFileThatIsNoCardIsOneProblem(string text, string problem) =>
        Assert.That(_folder.Problems(text), Is.EqualTo(new[] { problem }));

    [TestCase("schema: trident/1\nchannels: [a, b\ntitle: x", "card.yaml:2:12:")]
    [TestCase("schema: 'trident/1", "card.yaml:1:9:")]
    public void ASyntaxErrorIsOneProblemWithItsPlace(string text, string place)
    {
        var problems = _folder.Problems(text);

        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith(place));
    }

    [TestCase("schema: trident/1\n\ttitle: x", "card.yaml:2:1: card: line 2 is indented with a tab; use spaces")]
    [TestCase("schema: trident/1\ntitle: a\n# c\nbeam:\n  plugin: X\n  \tparameters: 3\nx: 4", "card.yaml:6:3: card: line 6 is indented with a tab; use spaces")]
    [TestCase("schema: trident/1\ntitle: a\n\nchannels:\n\t- c\nx: 4", "card.yaml:5:1: card: line 5 is indented with a tab; use spaces")]
    public void ATabAsIndentationIsReportedOnItsLine(string text, string problem) => Assert.That(_folder.Problems(text), Is.EqualTo(new[] { problem }));

    [Test]
    public void AnAliasBombIsOneProblem()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");

        Assert.That(_folder.Problems(bomb.ToString()), Is.EqualTo(new[] { "card.yaml:5:10: card: the aliases expand to more than 10000 values; write the values out or use include" }));
    }

    [Test]
    public void NestingWithoutEndIsOneProblem() =>
        Assert.That(_folder.Problems("title: " + new string('[', 50_000)), Is.EqualTo(new[] { "card.yaml:1:72: card: is nested more than 64 levels deep; a card needs fewer than ten" }));

    [Test]
    public void AliasesMayBeUsedWithinReason()
    {
        var result = _folder.ReadText(CardFolder.ShortCard.Replace("formFactor: FourierBessel", "formFactor: &ff FourierBessel", StringComparison.Ordinal) + "\nvariants: [{name: same, formFactor: *ff}]");

        Assert.That(result.Problems, Is.Empty);
    }

    [Test]
    public void ATagIsAProblemBesideTheOthers() =>
        Assert.That(
            _folder.Problems(CardFolder.ShortCard.Replace("[coherent]", "!!python/object [coherent, x]", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "card.yaml:5:16: contributions: the tag 'tag:yaml.org,2002:python/object' has no meaning in a card; remove it",
                "card.yaml:5:43: contributions[1]: 'x' is not one of coherent, proton, neutron",
            }));

    [Test]
    public void ControlCharactersOfACardAreEscapedInProblems() =>
        Assert.That(
            _folder.Problems(CardFolder.ShortCard + "\n\"a\\nb\\u001b[31m\": 1").Single(),
            Does.StartWith("card.yaml:7:1: 'a\\u000ab\\u001b[31m': unknown key 'a\\u000ab\\u001b[31m'"));
}
