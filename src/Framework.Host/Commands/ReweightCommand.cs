using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Host.Files;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident reweight EVENTS CARD</c>: weights of another card for events that are there already.</summary>
internal static class ReweightCommand
{
    private const int EventsAtOnce = 8192;
    private const int FileBuffer = 1 << 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var events = new Argument<string>("EVENTS") { Description = "HepMC3 file of events that 'trident run' wrote, plain or compressed." };
        var card = CommandOptions.Card();
        var output = new Option<string>("--out") { Description = "File for the events with more weights; compressed if its name ends in .gz.", HelpName = "FILE", Required = true };
        var name = new Option<string?>("--name") { Description = "Name of the weight of the card itself; its file name without suffix if not given. Variants keep their names.", HelpName = "NAME" };
        var cardFolder = new Option<string?>("--card-folder") { Description = "Folder in which relative file names of the card in EVENTS start; the current folder if not given.", HelpName = "DIR" };
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("reweight", "Add the weights of another card to a file of events.") { events, card, output, name, cardFolder, set, plugins };
        command.SetAction(parsed => (int)Run(
            session,
            parsed.GetRequiredValue(events),
            parsed.GetRequiredValue(card),
            parsed.GetRequiredValue(output),
            parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(card)),
            parsed.GetValue(cardFolder) ?? ".",
            parsed.GetRequiredValue(set),
            parsed.GetRequiredValue(plugins)));
        return command;
    }

    private static ExitCode Run(
        CommandSession session, string events, string card, string output, string name, string cardFolder, IReadOnlyList<string> overrides, IReadOnlyList<string> pluginFolders)
    {
        var catalogue = CommandSession.LoadPlugins(pluginFolders);
        session.WarnAboutFolders(catalogue);
        var study = CommandSession.ReadCard(card, overrides, catalogue);
        session.Validate(study);
        HepMc3Header header;
        using (var reader = new HepMc3Reader(events))
            header = reader.Header;
        var nominal = Nominal(session, events, header, cardFolder, catalogue);
        var settings = Settings(card, study, header.Sample.Scenario);
        IReadOnlyList<string> names = [name, .. settings.Skip(1).Select(static s => s.Name)];
        if (names.Intersect(header.WeightNames, StringComparer.Ordinal).ToList() is { Count: > 0 } taken)
            throw new CommandFailure(ExitCode.RunCard, $"{events} has a weight {string.Join(", ", taken)} already; give the variants of {card} other names, or the card itself one with --name");
        var plan = ReweightingPlan.Of(header.Sample, nominal, settings, out var problem) ?? throw new CommandFailure(ExitCode.RunCard, $"{card}: {problem}");
        return ComputationFailure.Guard(catalogue, () => Write(session, events, output, names, study, plan, header.Sample));
    }

    private static ExitCode Write(CommandSession session, string events, string output, IReadOnlyList<string> names, Study study, ReweightingPlan plan, HepMc3Sample sample)
    {
        var temporary = output + ".partial";
        var sums = new double[names.Count];
        var nominal = 0.0;
        long count = 0;
        try
        {
            using var rewriter = new HepMc3Rewriter(events, names, [new($"NuHepMC.Provenance.Weights[{names[0]}].Card", study.ResolvedCard.ToJsonString())]);
            var reweighter = new EventReweighter(plan.Processes, sample.BeamDirection);
            var batch = new EventBatch(EventsAtOnce, rewriter.Header.WeightNames.Count);
            var weights = names.Select(static _ => new double[EventsAtOnce]).ToArray();
            var buffer = new ArrayBufferWriter<byte>();
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileBuffer))
            using (var stream = output.EndsWith(EventFormats.Gzip, StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
            {
                rewriter.WriteHeader(buffer);
                while (rewriter.Read(batch) > 0)
                {
                    reweighter.Evaluate(batch, weights);
                    rewriter.WriteEvents(weights, buffer);
                    stream.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                    count += batch.Count;
                    nominal += batch.Weights[0].AsSpan(0, batch.Count).ToArray().Sum();
                    for (var w = 0; w < sums.Length; w++)
                        sums[w] += weights[w].AsSpan(0, batch.Count).ToArray().Sum();
                }

                rewriter.WriteFooter(buffer);
                stream.Write(buffer.WrittenSpan);
            }

            File.Move(temporary, output, overwrite: true);
        }
        catch (Exception exception) when (exception is (IOException or UnauthorizedAccessException) and not InputFileException)
        {
            throw new CommandFailure(ExitCode.InputOutput, $"{output} cannot be written: {exception.Message}; nothing was written");
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }

        var isPrinted = session.Print(
            writer =>
            {
                if (session.WritesJson)
                {
                    session.WriteJson(new JsonObject
                    {
                        ["file"] = output,
                        ["events"] = count,
                        ["weights"] = new JsonArray([.. names.Zip(sums, (name, sum) => new JsonObject { ["name"] = name, ["sum"] = sum, ["ratio"] = sum / nominal })]),
                    });
                    return;
                }

                foreach (var (name, sum) in names.Zip(sums))
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: sum of weights {sum:0.######}, {sum / nominal:0.000000} of CV"));
            },
            "the sums of weights");
        session.Say(string.Create(CultureInfo.InvariantCulture, $"wrote {output}: {count:N0} events with {names.Count} more weights"));
        return isPrinted ? ExitCode.Done : ExitCode.InputOutput;
    }

    // The setting that the events were drawn from, as the file itself tells it.
    private static Setting Nominal(CommandSession session, string events, HepMc3Header header, string cardFolder, PluginCatalogue catalogue)
    {
        var name = $"{events}: card";
        if (header.Card is not { } card)
            throw new InputFileException(events, "has no card of the run that made it; a HepMC3 file that trident run has written is needed");
        var study = CommandSession.StudyOf(RunCardReader.ReadResolved(card, header.Sample.Title, name, Path.GetFullPath(cardFolder), new CataloguePluginSource(catalogue)), name);
        foreach (var plugin in StudyPlugins.Of(study, catalogue))
        {
            if (header.Attributes.TryGetValue(HepMc3Provenance.PluginsName, out var used) && !used.Contains(plugin.Sha256, StringComparison.Ordinal))
                session.Warn($"{events} was made with another file of {plugin.Family} plugin {plugin.Name}; its weights are taken to be those that {plugin.Assembly} {plugin.Version} gives");
        }

        return study.Scenarios.FirstOrDefault(s => s.Name == header.Sample.Scenario)?.Settings[0]
            ?? throw new InputFileException(events, $"its card has no scenario '{header.Sample.Scenario}', to which its events belong");
    }

    private static IReadOnlyList<Setting> Settings(string card, Study study, string scenario)
    {
        var settings = (study.Scenarios.Count == 1 ? study.Scenarios[0] : study.Scenarios.FirstOrDefault(s => s.Name == scenario))?.Settings
            ?? throw new CommandFailure(ExitCode.RunCard, $"{card}: the events are of scenario '{scenario}', which the card does not have; it has {string.Join(", ", study.Scenarios.Select(static s => s.Name))}");
        if (settings.Any(static s => s.Beam is null))
            throw new CommandFailure(ExitCode.RunCard, $"{card}: no task of the card needs its beam, but weights do; add a task such as 'events: {{count: 1}}' or 'crossSection: {{}}'");
        return settings;
    }
}
