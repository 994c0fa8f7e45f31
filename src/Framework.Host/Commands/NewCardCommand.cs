using System.CommandLine;
using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Scaffolding;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident new card [FILE]</c>.</summary>
internal static class NewCardCommand
{
    private static string KindNames => string.Join(", ", CardKind.All.Select(static k => k.Name));

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var file = new Argument<string?>("FILE") { Description = "File of the card; KIND.yaml if left out.", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "List the kinds of cards and the examples." };
        var kind = new Option<string?>("--kind") { Description = $"What the card computes: {KindNames}.", HelpName = "KIND" };
        var example = new Option<string?>("--example") { Description = "Copy a card that comes with the program; --list names them.", HelpName = "NAME" };
        var channel = new Option<string[]>("--channel") { Description = "Channel, such as 'numu -> numu mu- mu+'. May be repeated.", HelpName = "CHANNEL", DefaultValueFactory = static _ => [] };
        var beam = Text("--beam", "PLUGIN", "Beam: a plugin, such as Ccfr or 'DuneNearDetector:mode=antineutrino'.");
        var target = Text("--target", "TARGET", "Target: an element, nuclide or formula (Ar, Ar40, SiO2), or a plugin.");
        var energy = Text("--energy", "ENERGY", "Energy, such as '5 GeV', or for a curve 'FROM to TO'.");
        var formFactor = Text("--form-factor", "PLUGIN", "Nuclear form factor: a plugin, such as Helm.");
        var newPhysics = Text("--new-physics", "PLUGIN", "New physics: a plugin, such as 'LMuMinusLTau:mass=100 MeV,coupling=1e-3'.");
        var exposure = Text("--exposure", "EXPOSURE", "Exposure for rates, such as 'mass=1 t,protonsOnTarget=1.1e21'.");
        var count = Text("--count", "NUMBER", "Number of events.");
        var title = Text("--title", "TITLE", "Title of the study.");
        var force = new Option<bool>("--force") { Description = "Replace the file if it exists." };
        var noSchema = new Option<bool>("--no-schema") { Description = $"Do not write {RunCardSchema.FileName} beside the card, and no comment that leads an editor to it." };
        var plugins = CommandOptions.Plugins();
        var command = new Command("card", "Write a run card from the gallery: asks on a terminal, or takes --kind and what it should have.")
        {
            file, list, kind, example, channel, beam, target, energy, formFactor, newPhysics, exposure, count, title, force, noSchema, plugins,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
                return (int)List(session);
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            session.WarnAboutFolders(catalogue);
            var choices = new CardChoices
            {
                Channels = parsed.GetRequiredValue(channel),
                Title = parsed.GetValue(title),
                Beam = parsed.GetValue(beam),
                Target = parsed.GetValue(target),
                Energy = parsed.GetValue(energy),
                FormFactor = parsed.GetValue(formFactor),
                NewPhysics = parsed.GetValue(newPhysics),
                Exposure = parsed.GetValue(exposure),
                Count = parsed.GetValue(count),
            };
            var request = new NewCardRequest(
                parsed.GetValue(file), parsed.GetValue(kind), parsed.GetValue(example), choices, parsed.GetValue(force), !parsed.GetValue(noSchema), parsed.GetRequiredValue(plugins));
            return (int)Write(session, request, new CataloguePluginSource(catalogue), TerminalQuestions.OnTerminal(session.Error));
        });
        return command;
    }

    /// <summary>Writes a card.</summary>
    /// <param name="session">Where to speak.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="plugins">Where plugins are found.</param>
    /// <param name="questions">Asks for what is left open; null if there is nobody to ask.</param>
    /// <exception cref="CommandFailure">A choice is wrong, or the file cannot be written.</exception>
    internal static ExitCode Write(CommandSession session, NewCardRequest request, IPluginSource plugins, ICardQuestions? questions)
    {
        var (path, text) = Card(session, request, plugins, questions);
        Check(session, request, path, text, plugins);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        var schema = request.WritesSchema && !File.Exists(Path.Combine(folder, RunCardSchema.FileName)) ? RunCardSchema.Text(plugins) : null;
        IReadOnlyList<(string Name, string Content)> files = schema is null ? [(Path.GetFileName(path), text)] : [(RunCardSchema.FileName, schema), (Path.GetFileName(path), text)];
        CommandSession.OpenOutput("FILE", folder).Write(files, []);
        if (session.WritesJson)
        {
            session.WriteJson(new JsonObject { ["file"] = path, ["schema"] = schema is null ? null : Path.Combine(folder, RunCardSchema.FileName) });
            return ExitCode.Done;
        }

        session.Output.WriteLine($"wrote {path}{(schema is null ? "" : $", and {RunCardSchema.FileName} for editors beside it")}");
        session.Output.WriteLine($"run it:  trident run {Quoted(path)}{string.Concat(request.PluginFolders.Select(static p => $" --plugins {Quoted(p)}"))}");
        return ExitCode.Done;
    }

    private static (string Path, string Text) Card(CommandSession session, NewCardRequest request, IPluginSource plugins, ICardQuestions? questions)
    {
        if (request.Example is { } example)
            return Example(request, example);
        if (request is { Kind: null, Choices.HasNone: true } && questions is not null)
            return Asked(session, request, plugins, new CardInterview(questions, plugins));
        var name = request.Kind ?? throw new CommandFailure(ExitCode.RunCard, $"--kind is needed: {KindNames}; 'trident new card --list' says what they are");
        var kind = CardKind.All.FirstOrDefault(k => k.Name == name)
            ?? throw new CommandFailure(ExitCode.RunCard, $"--kind: '{name}' is none of {KindNames}{NearestNames.Suggestion(name, CardKind.All.Select(static k => k.Name))}");
        return Drafted(request, kind, request.Choices, request.File ?? $"{kind.Name}.yaml", plugins);
    }

    // Answers that are each right may be wrong together, such as a form factor without data for the target: then they are asked again, with the old ones suggested.
    private static (string Path, string Text) Asked(CommandSession session, NewCardRequest request, IPluginSource plugins, CardInterview interview)
    {
        var kind = interview.Kind();
        for (var choices = new CardChoices(); ;)
        {
            choices = interview.Choices(kind, choices);
            var (_, problems) = RunCardReader.ReadText(new CardDraft(plugins).Text(kind, choices, $"{kind.Name}.yaml"), $"{kind.Name}.yaml", plugins);
            if (problems.Count == 0)
                return Drafted(request, kind, choices, request.File ?? interview.File(kind, name => ProblemOf(name, request.Replaces)), plugins);
            foreach (var problem in problems.Select(static p => $"{p.Path}: {p.Message}").Distinct(StringComparer.Ordinal))
                session.Error.WriteLine(problem);
            session.Error.WriteLine("these answers do not fit together; once more, with your answers suggested:");
        }
    }

    private static (string Path, string Text) Drafted(NewCardRequest request, CardKind kind, CardChoices choices, string file, IPluginSource plugins)
    {
        var path = FileName(file, request.Replaces);
        return (path, WithOrWithoutSchema(request, new CardDraft(plugins).Text(kind, choices, Path.GetFileName(path))));
    }

    private static string WithOrWithoutSchema(NewCardRequest request, string text) => request.WritesSchema ? text : text.Replace($"{RunCardSchema.EditorComment}\n", "", StringComparison.Ordinal);

    private static (string Path, string Text) Example(NewCardRequest request, string name)
    {
        if (request.Kind is not null || !request.Choices.HasNone)
            throw new CommandFailure(ExitCode.RunCard, "--example copies a card as it is: it takes no --kind and nothing that changes the card; change the copy");
        var names = TemplateFiles.Examples.Select(static e => Path.GetFileNameWithoutExtension(e.Path)).ToList();
        var card = TemplateFiles.Examples.FirstOrDefault(e => Path.GetFileNameWithoutExtension(e.Path) == name)
            ?? throw new CommandFailure(ExitCode.RunCard, $"--example: there is no '{name}'{NearestNames.Suggestion(name, names)} (examples: {string.Join(", ", names)})");
        return (FileName(request.File ?? card.Path, request.Replaces), WithOrWithoutSchema(request, card.Text));
    }

    private static string FileName(string file, bool replaces)
    {
        if (ProblemOf(file, replaces) is { } problem)
            throw new CommandFailure(ExitCode.InputOutput, $"FILE: {problem}");
        return WithExtension(file);
    }

    private static string WithExtension(string file) => Path.HasExtension(file) ? file : file + ".yaml";

    private static string? ProblemOf(string file, bool replaces)
    {
        if (string.IsNullOrWhiteSpace(file) || Path.EndsInDirectorySeparator(file) || file.Any(char.IsControl))
            return $"'{file}' is no name for a file; write one like card.yaml";
        var path = WithExtension(file);
        if (Path.GetExtension(path).ToLowerInvariant() is not (".yaml" or ".yml"))
            return $"'{file}' does not end in .yaml, which editors go by; write '{Path.ChangeExtension(file, ".yaml")}'";
        if (Directory.Exists(path))
            return $"'{path}' is a folder; write a name in it, such as '{Path.Combine(path, "card.yaml")}'";
        return File.Exists(path) && !replaces ? $"'{path}' exists; choose another name, or --force to replace it" : null;
    }

    // The same reader and the same checks as 'trident check'; what is wrong is a choice of the user, for the templates pass.
    private static void Check(CommandSession session, NewCardRequest request, string path, string text, IPluginSource plugins)
    {
        var (study, problems) = RunCardReader.ReadText(text, path, plugins);
        if (study is not null)
        {
            session.Validate(study);
            return;
        }

        var code = problems.All(static p => p.IsPluginFault) ? ExitCode.Plugin : ExitCode.RunCard;
        throw new CommandFailure(code, [.. problems.Select(p => $"{OptionOf(p, request)}{p.Path}: {p.Message}").Distinct(StringComparer.Ordinal), $"{path} was not written"]);
    }

    private static string OptionOf(CardProblem problem, NewCardRequest request)
    {
        var option = problem.Path switch
        {
            var p when p.Contains("beam", StringComparison.Ordinal) => "--beam",
            var p when p.Contains("target", StringComparison.Ordinal) => "--target",
            var p when p.Contains("formFactor", StringComparison.Ordinal) => "--form-factor",
            var p when p.Contains("newPhysics", StringComparison.Ordinal) => "--new-physics",
            var p when p.Contains("energies", StringComparison.Ordinal) => "--energy",
            var p when p.Contains("exposure", StringComparison.Ordinal) => "--exposure",
            var p when p.Contains("channels", StringComparison.Ordinal) => "--channel",
            var p when p.EndsWith("count", StringComparison.Ordinal) => "--count",
            _ => null,
        };
        return option is null || request.Choices.HasNone ? "" : $"{option}: ";
    }

    private static ExitCode List(CommandSession session)
    {
        if (session.WritesJson)
        {
            session.WriteJson(new JsonObject
            {
                ["kinds"] = new JsonArray([.. CardKind.All.Select(static kind => new JsonObject { ["name"] = kind.Name, ["summary"] = kind.Summary })]),
                ["examples"] = new JsonArray([.. TemplateFiles.Examples.Select(static card => new JsonObject { ["name"] = Path.GetFileNameWithoutExtension(card.Path), ["title"] = TitleOf(card) })]),
            });
            return ExitCode.Done;
        }

        session.Output.WriteLine("kinds, for --kind");
        foreach (var kind in CardKind.All)
            session.Output.WriteLine($"  {kind.Name,-12}  {kind.Summary}");
        session.Output.WriteLine("examples, for --example");
        var width = TemplateFiles.Examples.Max(static e => Path.GetFileNameWithoutExtension(e.Path).Length);
        foreach (var example in TemplateFiles.Examples)
            session.Output.WriteLine($"  {Path.GetFileNameWithoutExtension(example.Path).PadRight(width)}  {TitleOf(example)}");
        return ExitCode.Done;
    }

    private static string TitleOf(TemplateFile card)
    {
        const string Key = "title: ";
        return card.Text.Split('\n').First(static line => line.StartsWith(Key, StringComparison.Ordinal))[Key.Length..].Trim('"', '\'');
    }

    private static string Quoted(string path) => path.Any(static c => !char.IsLetterOrDigit(c) && !"/\\._-:+=@".Contains(c, StringComparison.Ordinal)) ? $"\"{path}\"" : path;

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };
}
