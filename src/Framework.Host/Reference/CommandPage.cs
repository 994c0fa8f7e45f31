using System.CommandLine;
using System.Globalization;
using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Reference;

/// <summary>The commands with their arguments and options, from the command line's own model.</summary>
internal static class CommandPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="root">The command line.</param>
    public static string Write(Command root)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Commands");
        page.Paragraph($"{root.Description} `trident reference commands` writes this page; `trident COMMAND --help` says the same.");
        Examples(page, root);
        page.Paragraph("From a checkout, `trident` is `dotnet run -c Release --project src/Framework.Host --`. Results go to the standard output, everything else to the standard error.");
        page.Contents();
        page.Heading(2, "Exit codes");
        var comments = new DocumentationComments();
        page.Table(["code", "meaning"], Enum.GetValues<ExitCode>().Select(code => new[] { ((int)code).ToString(CultureInfo.InvariantCulture), comments.Of(typeof(ExitCode), code.ToString()).Markdown ?? code.ToString() }));
        page.Heading(2, "Options of every command");
        page.Table(["option", "meaning"], Options(root, "trident", static option => option.Recursive));
        page.Paragraph("Without a command:");
        page.Table(["option", "meaning"], Options(root, "trident", static option => !option.Recursive));

        foreach (var command in root.Subcommands.Where(static c => !c.Hidden))
            Command(page, command, "trident", 2);
        return page.ToString();
    }

    private static void Command(MarkdownPage page, Command command, string above, int level)
    {
        var name = $"{above} {command.Name}";
        page.Heading(level, name);
        page.Paragraph(Escaped(command.Description ?? ""));
        page.Code("text", Usage(command, name));
        var rows = command.Arguments.Where(static a => !a.Hidden).Select(static a => new[] { $"`{a.Name}`", Escaped(a.Description ?? "") }).Concat(Options(command, name, static _ => true)).ToList();
        if (rows.Count > 0)
            page.Table(["argument or option", "meaning"], rows);
        Examples(page, command);
        foreach (var subcommand in command.Subcommands.Where(static c => !c.Hidden))
            Command(page, subcommand, name, Math.Min(level + 1, 3));
    }

    private static void Examples(MarkdownPage page, Command command)
    {
        if (CommandExamples.Of(command) is { Count: > 0 } examples)
            page.Code("sh", string.Join("\n\n", examples.Select(static example => $"# {example.Meaning}\n{example.Line}")));
    }

    private static string Usage(Command command, string name)
    {
        var arguments = command.Arguments.Where(static a => !a.Hidden).Select(static a => $" {(a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name)}{(a.Arity.MaximumNumberOfValues > 1 ? "..." : "")}");
        var options = command.Options.Any(static o => !o.Hidden) ? " [options]" : "";
        return name + string.Concat(arguments) + options;
    }

    private static IEnumerable<string[]> Options(Command command, string name, Func<Option, bool> includes) => command.Options.Where(option => !option.Hidden && includes(option))
        .Select(option => new[] { string.Join(", ", option.Aliases.Prepend(option.Name).Select(alias => $"`{alias}{Value(option)}`")), Escaped(option.Description ?? $"{name} {option.Name}") + (option.Required ? " Required." : "") });

    private static string Value(Option option) => option.HelpName is { } value ? $" {value}" : option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? "" : " VALUE";

    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
