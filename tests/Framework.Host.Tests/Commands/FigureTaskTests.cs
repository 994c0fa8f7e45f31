namespace TridentFramework.Host.Tests.Commands;

/// <summary>Figures that tasks declare.</summary>
public sealed class FigureTaskTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: Helm
        contributions: [coherent]
        tasks:
          - formFactors:
              qSquared: [0.001 GeV2, 0.01 GeV2]
              figures:
                - {name: curve, labels: {Ar40: argon}, title: a heading}
          - crossSection:
              energies: [0.1 GeV, 0.2 GeV]
              figures:
                - {name: zero}
        """;

    [TestCase("labels={Ar41: argon}", "figure curve: labels: 'Ar41' is no name in this task; did you mean 'Ar40'? (known: default, Ar40, F)")]
    [TestCase("only={particle: [Ar41]}", "figure curve: only: particle 'Ar41' is not in this task; did you mean 'Ar40'? (known: Ar40)")]
    [TestCase("colours=channel", "figure curve: colours: this task has no channel")]
    public void AFigureThatNamesWhatItsTaskLacksIsAnErrorBeforeTheRun(string change, string message)
    {
        var run = TridentRun.Of("run", WriteCard(Card), "--set", $"tasks[0].formFactors.figures[0].{change}", "--out", Out());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
            Assert.That(run.Error, Does.Contain(message));
            Assert.That(Directory.Exists(Out()), Is.False, "nothing is written");
        }
    }

    [Test]
    public void ASinglePointIsNoCurveAndTheAdviceIsInTheKeyOfTheTask()
    {
        var formFactors = TridentRun.Of("check", WriteCard(Card), "--set", "tasks[0].formFactors.qSquared=[0.1 GeV2]");
        var crossSection = TridentRun.Of("check", WriteCard(Card), "--set", "tasks[1].crossSection.energies=[5 GeV]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(formFactors.Error, Does.Contain("tasks[0].formFactors.figures[0]: needs a curve").And.Contain("'qSquared: {from:"));
            Assert.That(crossSection.Error, Does.Contain("tasks[1].crossSection.figures[0]: needs a curve").And.Contain("'energies: {from:"));
        }
    }
}
