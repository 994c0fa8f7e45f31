using System.CommandLine;

namespace TridentFramework.Host.Commands;

/// <summary>How commands are called, for help and reference.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, (string Line, string Meaning)[]> Examples = new(StringComparer.Ordinal)
    {
        ["trident"] =
        [
            ("trident run card.yaml", "Compute what a card asks for; results, tables, figures and report.html go to out/card."),
            ("trident plugins describe FourierBessel", "Parameters, units, ranges and references of a plugin."),
        ],
        ["run"] =
        [
            ("trident run card.yaml", "Results go to out/card."),
            ("trident run card.yaml --out results --set \"newPhysics[0].parameters.mass=50 MeV\"", "Another folder, and one number of the card replaced."),
            ("trident run card.yaml --seed 7 --threads 4 --quiet", "Another seed; the number of threads does not change the result."),
            ("trident run card.yaml --shard 3/8 --out shards", "The third of eight parts, for a cluster; 'trident merge shards --out results' puts them together."),
            ("trident run card.yaml --plugins MyModel/bin/Release/net10.0", "With a plugin of your own."),
        ],
        ["merge"] = [("trident merge shards --out results", "Put the shards in a folder together, to the bytes of the run in one piece.")],
        ["reweight"] = [("trident reweight events.hepmc3 other.yaml --out both.hepmc3 --name light", "Add the weights of another card under the name 'light'.")],
        ["check"] =
        [
            ("trident check card.yaml", "All problems of a card with their lines, or what it would compute."),
            ("trident check card.yaml --json", "The same for a program."),
        ],
        ["plugins"] =
        [
            ("trident plugins", "All plugins by family, and the verdict on every plugin folder."),
            ("trident plugins --plugins MyModel/bin/Release/net10.0", "Whether a plugin of your own loads, and if not, why."),
        ],
        ["plugins describe"] = [("trident plugins describe LMuMinusLTau", "Parameters, units, ranges, defaults and references.")],
        ["nuclides"] =
        [
            ("trident nuclides", "All nuclides with a fitted charge density."),
            ("trident nuclides Fe56", "The sets of iron, and which of them Fe56 gets."),
        ],
        ["overlays"] = [("trident overlays", "Names of published limits, presets and measurements for cards with limits.")],
        ["report"] =
        [
            ("trident report out/card", "Write out/card/report.html anew from the results in the folder."),
            ("trident report out/one out/other --out both.html", "Lay two runs side by side: settings, tables with ratios, figures."),
        ],
        ["new"] = [("trident new card", "Ask for what a card needs, and write it.")],
        ["new card"] =
        [
            ("trident new card", "Ask for what a card needs, and write it."),
            ("trident new card rates.yaml --kind rates --channel \"numu -> numu mu- mu+\" --beam DuneNearDetector:mode=neutrino", "Without questions."),
            ("trident new card --list", "The kinds of cards, and the cards of published figures."),
        ],
        ["new plugin"] =
        [
            ("trident new plugin MyModel --family NewPhysics", "A project with a model, tests and a card, to be built with dotnet."),
            ("trident new plugin MyFormFactor --family FormFactors --kind nucleon --out models", "Form factors of nucleons, in another folder."),
        ],
        ["schema"] =
        [
            ("trident schema --out trident-1.schema.json", "JSON schema of run cards beside a card, where editors find it."),
            ("trident schema --plugins MyModel/bin/Release/net10.0", "The same with the parameters of a plugin of your own, printed."),
        ],
        ["reference"] = [("trident reference run-card --out run-card.md", "A page of the reference as a file.")],
        ["reference run-card"] = [("trident reference run-card", "Every section and key of a card.")],
        ["reference commands"] = [("trident reference commands", "Every command and option.")],
        ["reference plugins"] = [("trident reference plugins --plugins MyModel/bin/Release/net10.0", "All plugins with their parameters, one of your own among them.")],
        ["cite"] = [("trident cite card.yaml", "BibTeX of what a card uses.")],
        ["completion"] =
        [
            ("source <(trident completion bash)", "Completion in this shell; put the line into ~/.bashrc to keep it."),
            ("trident completion fish > ~/.config/fish/completions/trident.fish", "Completion in fish."),
        ],
    };

    /// <summary>Examples of a command, with what they do.</summary>
    /// <param name="command">The command.</param>
    public static IReadOnlyList<(string Line, string Meaning)> Of(Command command) => Examples.GetValueOrDefault(Path(command), []);

    /// <summary>Names of the command and those that it is part of, without the program; <c>trident</c> for the program itself.</summary>
    private static string Path(Command command)
    {
        if (command is RootCommand)
            return "trident";
        return command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{Path(parent)} {command.Name}" : command.Name;
    }
}
