using FsCheck;
using FsCheck.Fluent;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Whatever happens to a good card, reading it ends in a study or in problems, never in an exception.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunCardMutationTests : IDisposable
{
    private static readonly string[] Junk =
    [
        ":", "\t", "- ", "{", "}", "[", "]", "&a ", "*a", "!x ", "'", "\"", "~", ".nan", "1e999", "-1", "0", "5 GeV", "-5 GeV", "null", "%", "@", "|", ">", "#",
        "\n---\n", "? ", "<<: *a", "\u0001", "\u2028", "\u00e9", "\ud83d\ude00", "\\u0000", ", ", "default", "include: card.yaml\n", "Throwing", "Broken",
    ];

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void MutatedCardsGiveAStudyOrProblems()
    {
        var choices = Gen.Choose(0, 1_000_000).ArrayOf().Where(static c => c.Length >= 3).ToArbitrary();
        var studies = 0;
        Prop.ForAll(choices, c =>
        {
            var result = _folder.ReadText(Mutate(CardFolder.GoodCard, c));
            studies += result.Study is null ? 0 : 1;
            return (result.Study is null) == (result.Problems.Count > 0)
                && result.Problems.All(static p => p is { Line: > 0, Column: > 0, Path.Length: > 0, Message.Length: > 0 } && !p.ToString().Any(char.IsControl));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20190218UL, 1UL));

        Assert.That(studies, Is.GreaterThan(0), "some mutations are harmless, or the test would only see syntax errors");
    }

    internal static string Mutate(string card, int[] choices)
    {
        for (var i = 0; i + 2 < choices.Length && i < 9; i += 3)
        {
            var (kind, first, second) = (choices[i] % 7, choices[i + 1], choices[i + 2]);
            var lines = card.Split('\n').ToList();
            var at = first % (card.Length + 1);
            var junk = Junk[second % Junk.Length];
            card = kind switch
            {
                0 when card.Length > 0 => card.Remove(first % card.Length, 1),
                1 => card.Insert(at, junk),
                2 => string.Join('\n', lines.Append(lines[first % lines.Count])),
                3 => string.Join('\n', lines.Where((_, l) => l != first % lines.Count)),
                4 => Swapped(lines, first % lines.Count, second % lines.Count),
                5 => ReplaceWord(card, first, junk),
                _ => card[..at],
            };
        }

        return card;
    }

    private static string Swapped(List<string> lines, int first, int second)
    {
        (lines[first], lines[second]) = (lines[second], lines[first]);
        return string.Join('\n', lines);
    }

    private static string ReplaceWord(string card, int choice, string junk)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(card, "[A-Za-z0-9.]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));
        if (words.Count == 0)
            return card;
        var word = words[choice % words.Count];
        return string.Concat(card.AsSpan(0, word.Index), junk, card.AsSpan(word.Index + word.Length));
    }
}
