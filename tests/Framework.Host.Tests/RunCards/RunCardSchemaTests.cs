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

    [Test]
    public void EachFamilyListsItsPluginsWithTheirParameters()
    {
        var uses = (JsonArray)_schema["$defs"]!["nuclearModel"]!["oneOf"]!;

        Assert.That((string)uses[0]!["const"]!, Is.EqualTo("FermiGas"));
        var momentum = uses[1]!["properties"]!["parameters"]!["properties"]!["fermiMomentum"]!;
        Assert.That((string)momentum["default"]!, Is.EqualTo("0.235 GeV"));
        Assert.That((string)momentum["description"]!, Is.EqualTo("Fermi momentum pF of the nucleons. Units: eV, keV, MeV, GeV, TeV. Must be between 0 GeV (excluded) and 1 GeV."));
        Assert.That(((JsonArray)_schema["$defs"]!["flux"]!["oneOf"]!).Any(static u => (string?)u!["const"] == "Monochromatic"), Is.False, "a plugin with required parameters cannot be a bare name");
    }

    [TestCase("235 MeV", true)]
    [TestCase("0.2GeV", true)]
    [TestCase("+.5e-3 TeV", true)]
    [TestCase("235", false)]
    [TestCase("5 fm", false)]
    [TestCase("GeV", false)]
    public void TheUnitPatternAcceptsWhatTheReaderAccepts(string text, bool isAccepted)
    {
        var pattern = (string)_schema["$defs"]!["nuclearModel"]!["oneOf"]![1]!["properties"]!["parameters"]!["properties"]!["fermiMomentum"]!["pattern"]!;

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
        var relativeError = _schema["properties"]!["integration"]!["properties"]!["relativeError"]!;

        Assert.That(((string)relativeError["type"]!, (double)relativeError["minimum"]!, (double)relativeError["maximum"]!, (double)relativeError["default"]!), Is.EqualTo(("number", 1e-6, 0.5, 1e-3)));
        Assert.That((double)_schema["properties"]!["exposure"]!["properties"]!["protonsOnTarget"]!["exclusiveMinimum"]!, Is.Zero);
    }

    [Test]
    public void EveryReferenceInTheSchemaExists()
    {
        var definitions = (JsonObject)_schema["$defs"]!;
        var references = Regex.Matches(_schema.ToJsonString(), "\"\\$ref\":\"#/\\$defs/(?<family>[A-Za-z]+)\"", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(static m => m.Groups["family"].Value).Distinct();

        Assert.That(references, Is.EquivalentTo(Enum.GetNames<PluginFamily>().Select(static f => char.ToLowerInvariant(f[0]) + f[1..])));
        Assert.That(definitions.Select(static d => d.Key), Is.SupersetOf(references));
    }
}
