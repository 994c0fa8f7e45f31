using System.Text.RegularExpressions;
using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Scaffolding;

/// <summary>Writes the text of a new card: the template of its kind with the user's choices in place of the template's.</summary>
/// <param name="plugins">Where plugins are found.</param>
internal sealed partial class CardDraft(IPluginSource plugins)
{
    private readonly PluginUseText _uses = new(plugins);

    /// <summary>The text of a card.</summary>
    /// <param name="kind">What it computes.</param>
    /// <param name="choices">The user's choices.</param>
    /// <param name="fileName">Name of its file, which the card's comment names.</param>
    /// <exception cref="CommandFailure">A choice does not apply to the kind, or cannot be read.</exception>
    public string Text(CardKind kind, CardChoices choices, string fileName)
    {
        RefuseWhatDoesNotApply(kind, choices);
        var text = kind.Text.Replace($"{CardKind.FileStem}.yaml", fileName, StringComparison.Ordinal);
        if (choices.Title is { } title)
            text = text.Replace(kind.Title, $"title: {PluginUseText.Scalar(title)}", StringComparison.Ordinal);
        if (choices.Channels.Count > 0)
            text = text.Replace(kind.Channel, string.Concat(choices.Channels.Select(static c => $"  - {Channel(c)}\n")), StringComparison.Ordinal);
        if (choices.Beam is { } beam)
            text = text.Replace(kind.Beam!, _uses.OnCard("--beam", PluginFamily.Flux, beam), StringComparison.Ordinal);
        if (choices.Target is { } target)
            text = text.Replace(kind.Target, Target(target), StringComparison.Ordinal);
        if (choices.FormFactor is { } formFactor)
            text = text.Replace(kind.FormFactor, $"formFactor: {_uses.OnCard("--form-factor", PluginFamily.NuclearFormFactor, formFactor)}", StringComparison.Ordinal);
        if (choices.NewPhysics is { } newPhysics)
            text = text.Replace(kind.NewPhysics, NewPhysics(kind, newPhysics), StringComparison.Ordinal);
        if (choices.Energy is { } energy)
            text = text.Replace(kind.Energy!, Energies(kind, energy), StringComparison.Ordinal);
        if (choices.Exposure is { } exposure)
            text = text.Replace(kind.Exposure!, PluginUseText.MappingOnCard("--exposure", exposure), StringComparison.Ordinal);
        if (choices.Count is { } count)
            text = text.Replace(kind.Count!, $"count: {PluginUseText.Scalar(count)},", StringComparison.Ordinal);
        return text;
    }

    private static void RefuseWhatDoesNotApply(CardKind kind, CardChoices choices)
    {
        Refuse("--beam", choices.Beam, kind.Beam, "its energies are fixed ones; a card with a beam: --kind rates or events");
        Refuse("--energy", choices.Energy, kind.Energy, "its energies are those of the beam; for a fixed one: --beam 'Monochromatic:energy=5 GeV'");
        Refuse("--exposure", choices.Exposure, kind.Exposure, "only rates need one: --kind rates");
        Refuse("--count", choices.Count, kind.Count, "only events are counted: --kind events");

        void Refuse(string option, string? choice, string? place, string advice)
        {
            if (choice is not null && place is null)
                throw new CommandFailure(ExitCode.RunCard, $"{option} does not apply to --kind {kind.Name}: {advice}");
        }
    }

    private static string Channel(string text) => TridentChannel.TryParse(text, out var channel, out var error)
        ? channel.ToString()
        : throw new CommandFailure(ExitCode.RunCard, $"--channel: {error}");

    private string Target(string text)
    {
        if (_uses.Material(text) is { } material)
            return material;
        try
        {
            return _uses.OnCard("--target", PluginFamily.Target, text);
        }
        catch (CommandFailure failure) when (failure.Code == ExitCode.RunCard && !text.Contains(':', StringComparison.Ordinal) && plugins.Find(PluginFamily.Target, text).Factory is null)
        {
            throw new CommandFailure(failure.Code, $"{failure.Message}; an element such as Ar, a nuclide such as Ar40 or a formula such as SiO2 is right too");
        }
    }

    private string NewPhysics(CardKind kind, string text)
    {
        var use = _uses.OnCard("--new-physics", PluginFamily.NewPhysics, text);
        var name = text.Split(':')[0].Trim();
        var factory = plugins.Find(PluginFamily.NewPhysics, name).Factory!;
        var keys = CardKey.Of(factory.ParametersType).Select(static k => k.Name).ToList();
        return kind.ScansMassAndCoupling && !(keys.Contains("mass") && keys.Contains("coupling"))
            ? throw new CommandFailure(
                ExitCode.RunCard,
                $"--new-physics: the axes of a card of limits are the parameters mass and coupling, and {name} has {string.Join(", ", keys)}; write the card with another plugin and change 'newPhysics', 'x' and 'y'")
            : $"newPhysics: [{use}]";
    }

    private static string Energies(CardKind kind, string text)
    {
        var ends = RangeSeparator().Split(text.Trim());
        if (!kind.EnergyIsARange)
            return ends.Length == 1 ? $"[{PluginUseText.Scalar(ends[0])}]" : throw new CommandFailure(ExitCode.RunCard, $"--energy: '{text}' is a range; --kind {kind.Name} needs one energy, such as '5 GeV'");
        return ends.Length == 2
            ? $"{{from: {PluginUseText.Scalar(ends[0])}, to: {PluginUseText.Scalar(ends[1])}, points: 30, spacing: log}}"
            : throw new CommandFailure(ExitCode.RunCard, $"--energy: '{text}' is not a range; --kind {kind.Name} needs one, such as '0.5 GeV to 100 GeV'");
    }

    [GeneratedRegex(@"\s+to\s+", RegexOptions.CultureInvariant)]
    private static partial Regex RangeSeparator();
}
