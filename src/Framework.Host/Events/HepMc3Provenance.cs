using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.Events;

/// <summary>What a file of events says about itself beyond NuHepMC, as JSON in run attributes: enough to know every process and nuclide again, to the bit.</summary>
internal static class HepMc3Provenance
{
    /// <summary>Attribute with the sample.</summary>
    public const string SampleName = "NuHepMC.Provenance.Sample";

    /// <summary>Attribute with the resolved card.</summary>
    public const string CardName = "NuHepMC.Provenance.Card";

    /// <summary>Attribute with the plugins.</summary>
    public const string PluginsName = "NuHepMC.Provenance.Plugins";

    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card on one line.</summary>
    public static string Card(EventSample sample) => sample.ResolvedCard.ToJsonString(Layout);

    /// <summary>Plugins and the files that they came from.</summary>
    public static string Plugins(EventSample sample) => new JsonArray(
    [
        .. sample.Plugins.Select(static plugin => new JsonObject
        {
            ["family"] = plugin.Family.ToString(),
            ["name"] = plugin.Name,
            ["status"] = plugin.Status.ToString(),
            ["assembly"] = plugin.Assembly,
            ["version"] = plugin.Version,
            ["sha256"] = plugin.Sha256,
        }),
    ]).ToJsonString(Layout);

    /// <summary>Processes, nuclides and normalisation.</summary>
    public static string Sample(EventSample sample)
    {
        var direction = sample.BeamDirection;
        return new JsonObject
        {
            ["title"] = sample.Title,
            ["scenario"] = sample.Scenario,
            ["version"] = sample.Version,
            ["seed"] = sample.Seed,
            ["count"] = sample.Count,
            ["isWeighted"] = sample.IsWeighted,
            ["fluxExposure"] = sample.FluxExposure.ToString(),
            ["exposure"] = sample.Exposure,
            ["crossSectionFb"] = sample.CrossSectionFb,
            ["errorFb"] = sample.ErrorFb,
            ["beamDirection"] = new JsonArray(direction.X, direction.Y, direction.Z),
            ["weightNames"] = new JsonArray([.. sample.WeightNames.Select(static name => JsonValue.Create(name))]),
            ["nuclides"] = new JsonArray(
            [
                .. sample.Processes.SelectMany(static process => process.Nuclides).Distinct().Select(static nuclide => new JsonObject
                {
                    ["symbol"] = nuclide.Symbol,
                    ["z"] = nuclide.Z,
                    ["a"] = nuclide.A,
                    ["atomicMassU"] = nuclide.AtomicMassU,
                    ["nuclearMassGeV"] = nuclide.NuclearMassGeV,
                }),
            ]),
            ["processes"] = new JsonArray(
            [
                .. sample.Processes.Select(static process => new JsonObject
                {
                    ["id"] = process.Id,
                    ["channel"] = process.Channel.ToString(),
                    ["contribution"] = process.Contribution.ToString(),
                    ["nuclides"] = new JsonArray([.. process.Nuclides.Select(static nuclide => JsonValue.Create(nuclide.ToString()))]),
                    ["crossSectionFb"] = process.CrossSectionFb,
                    ["errorFb"] = process.ErrorFb,
                }),
            ]),
        }.ToJsonString(Layout);
    }

    /// <summary>Reads what <see cref="Sample"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The sample, without card, plugins, citations and beams, which stand elsewhere in the file.</returns>
    /// <exception cref="FormatException">The text is not what <see cref="Sample"/> writes.</exception>
    public static HepMc3Sample ReadSample(string json)
    {
        try
        {
            var root = JsonNode.Parse(json)!.AsObject();
            var nuclides = root["nuclides"]!.AsArray()
                .Select(static n => new Nuclide((string)n!["symbol"]!, (int)n["z"]!, (int)n["a"]!, (double)n["atomicMassU"]!, (double)n["nuclearMassGeV"]!))
                .ToDictionary(static n => n.ToString(), StringComparer.Ordinal);
            return new HepMc3Sample
            {
                Title = (string)root["title"]!,
                Scenario = (string)root["scenario"]!,
                Version = (string)root["version"]!,
                Seed = (long)root["seed"]!,
                Count = (long)root["count"]!,
                IsWeighted = (bool)root["isWeighted"]!,
                FluxExposure = Enum.Parse<FluxExposure>((string)root["fluxExposure"]!),
                Exposure = (double?)root["exposure"],
                CrossSectionFb = (double)root["crossSectionFb"]!,
                ErrorFb = (double)root["errorFb"]!,
                BeamDirection = new FourVector(0.0, (double)root["beamDirection"]![0]!, (double)root["beamDirection"]![1]!, (double)root["beamDirection"]![2]!),
                WeightNames = [.. root["weightNames"]!.AsArray().Select(static n => (string)n!)],
                Processes = [.. root["processes"]!.AsArray().Select(process => ReadProcess(process!, nuclides))],
            };
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException($"attribute {SampleName} does not describe a sample: {exception.Message}", exception);
        }
    }

    private static EventProcess ReadProcess(JsonNode process, Dictionary<string, Nuclide> nuclides) =>
        TridentChannel.TryParse((string)process["channel"]!, out var channel, out var error)
            ? new EventProcess(
                (int)process["id"]!,
                channel,
                Enum.Parse<Contribution>((string)process["contribution"]!),
                [.. process["nuclides"]!.AsArray().Select(name => nuclides[(string)name!])],
                (double)process["crossSectionFb"]!,
                (double)process["errorFb"]!)
            : throw new FormatException(error);
}
