using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Scaffolding;

/// <summary>The questions of <c>trident new card</c> on a terminal; each answer is tried at once.</summary>
/// <param name="questions">Asks.</param>
/// <param name="plugins">Where plugins are found.</param>
internal sealed class CardInterview(ICardQuestions questions, IPluginSource plugins)
{
    private readonly CardDraft _draft = new(plugins);

    /// <summary>Asks for the kind.</summary>
    public CardKind Kind()
    {
        var names = CardKind.All.Select(static k => k.Name).ToList();
        var gallery = string.Concat(CardKind.All.Select(static k => $"{k.Name,-11} {k.Summary}\n"));
        var name = questions.Ask(
            $"{gallery}What should the card compute?",
            names[0],
            answer => names.Contains(answer, StringComparer.Ordinal) ? null : $"'{answer}' is none of {string.Join(", ", names)}{NearestNames.Suggestion(answer, names)}");
        return CardKind.All.Single(k => k.Name == name);
    }

    /// <summary>Asks for what the kind leaves open.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="previous">Answers of an earlier round, which are suggested again.</param>
    public CardChoices Choices(CardKind kind, CardChoices previous)
    {
        var choices = new CardChoices();
        Ask("Channel? (e, mu, tau; nue, numu, nutau, nuebar, numubar, nutaubar)", previous.Channels is [var first, ..] ? first : "numu -> numu mu- mu+", static (c, answer) => c with { Channels = [answer] });
        if (kind.Beam is not null)
            Ask($"Beam? ({Names(PluginFamily.Flux)})", previous.Beam ?? "DuneNearDetector:mode=neutrino", static (c, answer) => c with { Beam = answer });
        Ask("Target? (an element such as Ar, a nuclide such as Ar40, a formula such as SiO2)", previous.Target ?? "Ar", static (c, answer) => c with { Target = answer });
        Ask($"Nuclear form factor? ({Names(PluginFamily.NuclearFormFactor)})", previous.FormFactor ?? "FourierBessel", static (c, answer) => c with { FormFactor = answer });
        if (kind.Energy is not null)
            Ask(kind.EnergyIsARange ? "Energies?" : "Energy?", previous.Energy ?? (kind.EnergyIsARange ? "0.5 GeV to 100 GeV" : "5 GeV"), static (c, answer) => c with { Energy = answer });
        if (kind.NeedsNewPhysics)
            Ask($"New physics? ({Names(PluginFamily.NewPhysics)})", previous.NewPhysics ?? "LMuMinusLTau:mass=100 MeV,coupling=1e-3", static (c, answer) => c with { NewPhysics = answer });
        if (kind.Exposure is not null)
            Ask("Exposure?", previous.Exposure ?? "mass=1 t,protonsOnTarget=1.1e21", static (c, answer) => c with { Exposure = answer });
        if (kind.Count is not null)
            Ask("How many events?", previous.Count ?? "1000", static (c, answer) => c with { Count = answer });
        return choices;

        void Ask(string question, string suggestion, Func<CardChoices, string, CardChoices> with) =>
            choices = with(choices, questions.Ask(question, suggestion, answer => ProblemOf(kind, with(new CardChoices(), answer))));
    }

    /// <summary>Asks for the name of the file.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="problemOf">What is wrong with a name.</param>
    public string File(CardKind kind, Func<string, string?> problemOf) => questions.Ask("File?", $"{kind.Name}.yaml", problemOf);

    private string Names(PluginFamily family) => string.Join(", ", plugins.Names(family));

    private string? ProblemOf(CardKind kind, CardChoices choices)
    {
        try
        {
            _draft.Text(kind, choices, $"{kind.Name}.yaml");
            return null;
        }
        catch (CommandFailure failure)
        {
            var colon = failure.Message.IndexOf(": ", StringComparison.Ordinal);
            return failure.Message.StartsWith("--", StringComparison.Ordinal) && colon > 0 ? failure.Message[(colon + 2)..] : failure.Message;
        }
    }
}
