using System.CommandLine;
using System.Text.RegularExpressions;
using TridentFramework.Host.Commands;

namespace TridentFramework.Host.Tests.Commands;

public sealed class CommandExamplesTests
{
    private static IEnumerable<Command> Commands
    {
        get
        {
            var session = new CommandSession(TextWriter.Null, TextWriter.Null);
            return WithParts(TridentCommand.Create(session));

            static IEnumerable<Command> WithParts(Command command) => command.Subcommands.SelectMany(WithParts).Prepend(command);
        }
    }

    [Test]
    public void EveryCommandHasAnExample() =>
        Assert.That(Commands.Where(static c => CommandExamples.Of(c).Count == 0).Select(static c => c.Name), Is.Empty);

    [Test]
    public void EveryExampleIsACommandLineThatTheProgramUnderstands()
    {
        var root = TridentCommand.Create(new CommandSession(TextWriter.Null, TextWriter.Null));
        foreach (var (line, _) in Commands.SelectMany(CommandExamples.Of))
        {
            var call = Regex.Match(line, @"trident (.*?)(\)| > |$)").Groups[1].Value;
            Assert.That(root.Parse(call).Errors.Select(static e => e.Message), Is.Empty, line);
        }
    }

    [Test]
    public void HelpEndsWithTheExamples()
    {
        using var output = new StringWriter();
        var code = TridentCommand.Invoke(["run", "--help"], new CommandSession(output, TextWriter.Null));
        Assert.That(code, Is.Zero);
        Assert.That(output.ToString(), Does.Contain("--shard").And.Contain("Examples:").And.Contain("trident run card.yaml --seed 7"));
    }
}
