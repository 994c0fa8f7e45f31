using TridentFramework.Host.Commands;
using TridentFramework.Host.Scaffolding;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary>The questions of <c>trident new card</c>.</summary>
public sealed class CardInterviewTests : CommandTests
{
    private string Write(Answers answers)
    {
        using var text = new StringWriter();
        var path = Path.Combine(Folder, "card.yaml");
        var request = new NewCardRequest(path, null, null, new CardChoices(), false, false, []);
        NewCardCommand.Write(new CommandSession(text, text), request, new CataloguePluginSource(DeliveredPlugins.Load()), answers);
        return File.ReadAllText(path);
    }

    [Test]
    public void EnterAtEveryQuestionGivesTheFirstKindAsTheTemplateHasIt()
    {
        var card = Write(new Answers());
        Assert.That(card, Does.Contain("beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}\n").And.Contain("symbol: Ar").And.Contain("rates: {}"));
    }

    [Test]
    public void AnswersAreWrittenToTheCard()
    {
        var card = Write(new Answers { ["compute"] = ["events"], ["Beam"] = ["Ccfr"], ["Target"] = ["Fe"], ["events?"] = ["50"] });
        Assert.That(card, Does.Contain("beam: Ccfr\n").And.Contain("symbol: Fe").And.Contain("count: 50,"));
    }

    [Test]
    public void AWrongAnswerIsAskedAgainWithWhatWouldBeRight()
    {
        var answers = new Answers { ["compute"] = ["evnts", "events"], ["Beam"] = ["Ccfrr", "Ccfr"], ["Target"] = ["iron", "Fe"] };
        Write(answers);
        Assert.That(answers.Problems, Has.Count.EqualTo(3));
        Assert.That(answers.Problems[0], Does.Contain("did you mean 'events'?"));
        Assert.That(answers.Problems[1], Does.StartWith("there is no Flux plugin 'Ccfrr'; did you mean Ccfr?"));
        Assert.That(answers.Problems[2], Does.Contain("a nuclide such as Ar40"));
    }

    [Test]
    public void AnswersThatDoNotFitTogetherAreAskedAgainAndSuggested()
    {
        var answers = new Answers { ["compute"] = ["comparison"], ["Target"] = ["Xe"], ["form factor"] = ["FourierBessel", "Helm"], ["Energy"] = ["7 GeV"] };
        var card = Write(answers);
        Assert.That(card, Does.Contain("symbol: Xe").And.Contain("formFactor: Helm\n").And.Contain("energies: [7 GeV]"));
        Assert.That(answers.Suggestions.FindAll(static s => s is "Xe" or "7 GeV"), Is.EqualTo(new[] { "Xe", "7 GeV" }));
    }

    [Test]
    public void OnlyCardsThatNeedItAskForAnExposure()
    {
        var answers = new Answers { ["compute"] = ["curve"] };
        Write(answers);
        Assert.That(answers.Questions, Has.None.Contains("Exposure").And.Some.Contains("Energies"));
    }

    /// <summary>Answers by a word of the question, one after the other; without one, the suggestion.</summary>
    private sealed class Answers : Dictionary<string, string[]>, ICardQuestions
    {
        private readonly Dictionary<string, int> _given = [];

        public List<string> Problems { get; } = [];

        public List<string> Questions { get; } = [];

        public List<string> Suggestions { get; } = [];

        public string Ask(string question, string suggestion, Func<string, string?> problemOf)
        {
            Questions.Add(question);
            Suggestions.Add(suggestion);
            while (true)
            {
                var answer = Next(question) ?? suggestion;
                if (problemOf(answer) is not { } problem)
                    return answer;
                Problems.Add(problem);
                Assert.That(Problems, Has.Count.LessThan(10), $"no answer to '{question}' was right");
            }
        }

        private string? Next(string question)
        {
            if (this.FirstOrDefault(a => question.Contains(a.Key, StringComparison.Ordinal)) is not { Value: { } answers, Key: { } key })
                return null;
            var count = _given.GetValueOrDefault(key);
            _given[key] = count + 1;
            return count < answers.Length ? answers[count] : null;
        }
    }
}
