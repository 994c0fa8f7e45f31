using Spectre.Console;

namespace TridentFramework.Host.Scaffolding;

/// <summary>Asks on the terminal; questions go to standard error, as all that is no result.</summary>
/// <param name="error">Standard error.</param>
internal sealed class TerminalQuestions(TextWriter error) : ICardQuestions
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });

    /// <summary>Questions on the terminal, or null if there is none to answer them.</summary>
    /// <param name="error">Standard error.</param>
    public static TerminalQuestions? OnTerminal(TextWriter error) => Console.IsInputRedirected || Console.IsErrorRedirected ? null : new TerminalQuestions(error);

    /// <inheritdoc/>
    public string Ask(string question, string suggestion, Func<string, string?> problemOf)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question))
        {
            AllowEmpty = suggestion.Length == 0,
            Validator = answer => problemOf(answer.Trim()) is { } problem ? ValidationResult.Error($"[red]{Markup.Escape(problem)}[/]") : ValidationResult.Success(),
        };
        if (suggestion.Length > 0)
            prompt.DefaultValue(suggestion);
        return prompt.Show(_console).Trim();
    }
}
