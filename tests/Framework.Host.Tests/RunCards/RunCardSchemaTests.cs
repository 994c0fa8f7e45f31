using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.RunCards;

public sealed class RunCardSchemaTests
{
    private readonly JsonObject _schema = RunCardSchema.Create(new PluginDoubles());

    [Test]
    public void EveryKeyOfACardIsDescribedAndNoOtherAllowed()
    {
        var properties = (JsonObject)_schema["properties"]!;

        Assert.That(properties.Select(static p => p.Key), Is.EquivalentTo(new[]
        {
            "schema", "title", "include", "channels", "beam", "target", "formFactor", "nucleon", "nuclearModel", "newPhysics", "contributions", "cuts", "constants",
            "integration", "exposure", "theoryUncertainties", "variants", "scenarios", "tasks",
        }));
        Assert.That(properties.Select(static p => (string?)p.Value!["description"]), Is.All.Not.Null.And.All.Not.Empty);
        Assert.That((bool)_schema["additionalProperties"]!, Is.False);
    }

    private JsonObject ParametersOf(string family, string plugin) =>
        (JsonObject)_schema["$defs"]![family]!["then"]!["allOf"]!.AsArray().Single(rule => (string?)rule!["if"]!["properties"]!["plugin"]!["const"] == plugin)!["then"]!["properties"]!["parameters"]!;

    [Test]
    public void EachFamilyListsItsPluginsWithTheirParameters()
    {
        Assert.That(Texts(_schema["$defs"]!["nuclearModel"]!["else"]!["enum"]!), Has.Member("FermiGas"));
        var momentum = ParametersOf("nuclearModel", "FermiGas")["properties"]!["fermiMomentum"]!;
        Assert.That((string)momentum["default"]!, Is.EqualTo("0.235 GeV"));
        Assert.That((string)momentum["description"]!, Is.EqualTo("Fermi momentum pF of the nucleons. Units: eV, keV, MeV, GeV, TeV. Must be between 0 GeV (excluded) and 1 GeV."));
    }

    [Test]
    public void APluginWithRequiredParametersCannotBeABareNameButIsOfferedWithThem()
    {
        var flux = _schema["$defs"]!["flux"]!;

        Assert.That(Texts(flux["else"]!["enum"]!), Has.No.Member("Monochromatic"));
        Assert.That((string)flux["else"]!["errorMessage"]!, Does.Contain("Monochromatic"));
        Assert.That(Texts(flux["then"]!["properties"]!["plugin"]!["enum"]!), Has.Member("Monochromatic"));
        var snippet = flux["defaultSnippets"]!.AsArray().Single(static s => (string?)s!["label"] == "Monochromatic")!;
        Assert.That(snippet["body"]!.ToJsonString(), Is.EqualTo("""{"plugin":"Monochromatic","parameters":{"energy":"1 GeV"}}"""));
    }

    private static IEnumerable<string?> Texts(JsonNode array) => array.AsArray().Select(static text => (string?)text);

    [TestCase("235 MeV", true)]
    [TestCase("0.2GeV", true)]
    [TestCase("+.5e-3 TeV", true)]
    [TestCase("235", false)]
    [TestCase("5 fm", false)]
    [TestCase("GeV", false)]
    public void TheUnitPatternAcceptsWhatTheReaderAccepts(string text, bool isAccepted)
    {
        var pattern = (string)ParametersOf("nuclearModel", "FermiGas")["properties"]!["fermiMomentum"]!["pattern"]!;

        Assert.That(Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)), Is.EqualTo(isAccepted));
        Assert.That(Units.UnitTable.TryParse(text, "GeV", out _, out _), Is.EqualTo(isAccepted));
    }

    [Test]
    public void AMisdeclaredPluginIsLeftOutAndTheOthersAreNot()
    {
        var text = _schema["$defs"]!["newPhysics"]!.ToJsonString();

        Assert.That(text, Does.Not.Contain("UnknownUnit"));
        Assert.That(text, Does.Contain("LMuMinusLTau"));
    }

    [Test]
    public void BareNumbersHaveTheirRange()
    {
        var relativeError = _schema["$defs"]!["integrationOptions"]!["properties"]!["relativeError"]!;

        Assert.That(((string)relativeError["type"]!, (double)relativeError["minimum"]!, (double)relativeError["maximum"]!, (double)relativeError["default"]!), Is.EqualTo(("number", 1e-6, 0.5, 1e-3)));
        Assert.That((double)_schema["$defs"]!["exposure"]!["properties"]!["protonsOnTarget"]!["exclusiveMinimum"]!, Is.Zero);
    }

    [Test]
    public void EveryReferenceInTheSchemaExistsAndEveryDefinitionIsUsed()
    {
        var definitions = (JsonObject)_schema["$defs"]!;
        var references = Regex.Matches(_schema.ToJsonString(), "\"\\$ref\":\"#/\\$defs/(?<name>[A-Za-z]+)\"", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(static m => m.Groups["name"].Value).Distinct();

        Assert.That(references, Is.EquivalentTo(definitions.Select(static d => d.Key)));
        Assert.That(references, Is.SupersetOf(Enum.GetNames<PluginFamily>().Select(static f => char.ToLowerInvariant(f[0]) + f[1..])));
    }

    [Test]
    public void EveryKeyOfEveryRecordIsDescribed()
    {
        var undescribed = ((JsonObject)_schema["$defs"]!).Where(static d => d.Value!["properties"] is not null)
            .SelectMany(static d => ((JsonObject)d.Value!["properties"]!).Where(static p => (string?)p.Value!["description"] is not { Length: > 0 }).Select(p => $"{d.Key}.{p.Key}"));

        Assert.That(undescribed, Is.Empty);
    }

    [Test]
    public void NamesThatComeWithTheProgramAreListed()
    {
        JsonNode Key(string record, string key) => _schema["$defs"]![record]!["properties"]![key]!;

        Assert.That(Texts(Key("measurement", "measured")["enum"]!), Has.Member("CCFR"));
        Assert.That(Texts(Key("overlay", "published")["enum"]!), Has.Member("babar-4mu"));
        Assert.That(Texts(Key("events", "formats")["items"]!["enum"]!), Is.SupersetOf(new[] { "hepmc3", "npz", "csv.gz" }));
        Assert.That(Texts(Key("cut", "observable")["enum"]!), Has.Member("openingAngle"));
        Assert.That(Texts(_schema["properties"]!["channels"]!["items"]!["examples"]!), Has.Member("numu -> nue mu- e+"));
    }

    [Test]
    public void AnObsoleteParameterIsMarkedForEditors()
    {
        var parameters = new SchemaValues(new DocumentationComments()).Record(typeof(WithOldParameter), mayLackKeys: false)["properties"]!;

        Assert.That((bool)parameters["old"]!["deprecated"]!, Is.True);
        Assert.That((string)parameters["old"]!["deprecationMessage"]!, Is.EqualTo("Write 'young'."));
        Assert.That(parameters["young"]!["deprecated"], Is.Null);
    }

    private sealed record WithOldParameter
    {
        [Obsolete("Write 'young'.")]
        public double Old { get; init; }

        public double Young { get; init; }
    }
}
