using System.Text.Json.Nodes;
using TridentFramework.Engine.Observables;
using static TridentFramework.Host.RunCards.SchemaKeywords;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// What several keys demand of each other, as JSON Schema. Readers say the same, and more, in C#; here stands what an editor can see in one file.
/// </summary>
internal static class SchemaRules
{
    private static readonly string[] OverlayKinds = ["published", "file", "muonMagneticMoment", "borexino"];
    private static readonly string[] SourceKinds = ["assigned", "envelope", "ensemble"];
    private static readonly string[] EqualBins = ["bins", "min", "max"];

    /// <summary>Rules of a record; none for most.</summary>
    public static IReadOnlyList<JsonObject> Of(Type record) => record switch
    {
        _ when record == typeof(RunCard) => Card(),
        _ when record == typeof(VariantKeys) => [If(Required("draws"), Required("members"))],
        _ when record == typeof(CutKeys) => [AnyOf(Required("min"), Required("max")), .. Observables("min", "max")],
        _ when record == typeof(HistogramKeys) => [If(Required("edges"), Refused([.. EqualBins, "spacing"]), Required(EqualBins)), .. Observables("min", "max"), .. ObservableItems("edges")],
        _ when record == typeof(SystematicSourceKeys) => [.. ExactlyOne(SourceKinds), If(Required("contributions"), Required("assigned"))],
        _ when record == typeof(MeasurementKeys) => Measurement(),
        _ when record == typeof(OverlayKeys) => [.. ExactlyOne(OverlayKinds), If(AnyOf(Required("meaning"), Required("side")), Required("file"))],
        _ when record == typeof(MuonMagneticMomentKeys) =>
            [If(Required("shift"), Required("error")), If(Required("error"), Required("shift")), If(Required("preset"), Refused("shift", "error"))],
        _ when record == typeof(EquivalentPhotonsKeys) => [If(Required("invariantMass"), Refused("energies"))],
        _ when record == typeof(DistributionsKeys) => [If(Required("events"), Refused("points"))],
        _ => [],
    };

    // What an include supplies is not seen; scenarios complete the card in ways of their own.
    private static IReadOnlyList<JsonObject> Card()
    {
        var hasScenarios = With("scenarios", new JsonObject { ["minItems"] = 1 });
        return
        [
            If(Without("include"), AllOf(Required("schema", "tasks"), If(hasScenarios, AllOf(OfEveryScenario("target"), If(Integrates(), OfEveryScenario("channels"))), AllOf(Alone())))),
        ];
    }

    // A card without scenarios is its own only scenario.
    private static IEnumerable<JsonObject> Alone() =>
    [
        Required("target"),
        If(Integrates(), Required("channels")),
        If(Has(Contribution.Coherent), Required("formFactor")),
        If(AnyOf(Has(Contribution.Proton), Has(Contribution.Neutron)), AllOf(Required("nucleon"), If(Integrates(), Required("nuclearModel")))),
        If(Task(Averages()), Required("beam")),
        If(Task(AnyOf(Required("rates"), With("events", Without("count")))), Required("exposure")),
        Property("exposure", Unlisted(Required("mass"))),
        If(Task(Required("compare")), With("variants", new JsonObject { ["minItems"] = 1 })),
    ];

    private static JsonObject OfEveryScenario(string key) => If(Without(key), Property("scenarios", new JsonObject { ["items"] = Required(key) }));

    private static JsonObject Has(Contribution contribution) => AnyOf(
        Without("contributions"),
        Property("contributions", new JsonObject { ["contains"] = new JsonObject { ["enum"] = Strings(CardKey.Spellings(contribution.ToString())) } }));

    private static JsonObject Task(JsonObject task) => With("tasks", new JsonObject { ["contains"] = task });

    private static JsonObject Integrates() => Task(AnyOf(
        [.. CardKey.Of(typeof(TaskKeys)).Select(static key => key.Name).Where(static name => name is not ("formFactors" or "distributions")).Select(static name => Required(name)),
            With("distributions", Without("events"))]));

    private static JsonObject Averages() => AnyOf(
        Required("rates"), Required("limits"), Required("events"),
        With("crossSection", Without("energies")), With("compare", Without("energies")), With("systematics", Without("energies")),
        With("scan", Without("energy")), With("distributions", Without("events")), With("equivalentPhotons", Without("energies", "invariantMass")));

    // Said key by key, so that an editor can name the key that is one too many.
    private static IEnumerable<JsonObject> ExactlyOne(string[] keys) =>
        [AnyOf([.. keys.Select(static key => Required(key))]), .. keys.Take(keys.Length - 1).Select((key, i) => If(Required(key), Refused(keys.Skip(i + 1))))];

    private static IReadOnlyList<JsonObject> Measurement() =>
    [
        If(
            Required("measured"),
            Refused("value", "error", "errorPlus", "errorMinus"),
            AllOf(Required("name", "value"), If(Required("error"), Refused("errorPlus", "errorMinus"), Required("errorPlus", "errorMinus")))),
    ];

    private static IEnumerable<JsonObject> Observables(params string[] keys) =>
        ByUnit(value => new JsonObject { ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key, (JsonNode?)value()))) });

    private static IEnumerable<JsonObject> ObservableItems(string key) => ByUnit(value => Property(key, new JsonObject { ["items"] = value() }));

    // The unit of a value follows from the observable that stands beside it.
    private static IEnumerable<JsonObject> ByUnit(Func<Func<JsonObject>, JsonObject> rule) =>
        ObservableCatalogue.All.GroupBy(static observable => observable.Unit, StringComparer.Ordinal).Select(group => If(
            With("observable", new JsonObject { ["enum"] = Strings(group.Select(static observable => observable.Name)) }),
            rule(() => group.Key.Length == 0 ? OfType("number") : SchemaUnits.Value(group.Key))));
}
